using System.Globalization;
using System.Text.RegularExpressions;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Maps;

namespace AttackTracker.Tests.Components.Maps;

public sealed partial class WeaponBarTests
{
    private const double Width = 52;

    [Theory]
    [InlineData(100, 100, 0, 0, 0, 0, 0)]
    [InlineData(5_765, 4_000, 1_765, 0, 0, 0, 0)]
    [InlineData(5_765, 5_760, 1, 1, 1, 1, 1)]
    [InlineData(60, 10, 10, 10, 10, 10, 10)]
    [InlineData(5_765, 1, 1, 1, 1, 1, 1)]
    [InlineData(5_765, 0, 40, 0, 2, 0, 0)]
    public void Each_weapon_has_a_piece_that_is_seen_and_all_of_them_fit(int most, params int[] counts)
    {
        var pieces = PiecesOf(WeaponBar.Style(MapCounts.None with { ByWeapon = counts }, most));

        Assert.Equal(counts.Count(count => count > 0), pieces.Count);
        Assert.All(pieces, piece => Assert.True(piece.To - piece.From >= 1.9));
        Assert.True(pieces[^1].To <= Width + 0.05);
        Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From, 0.11));
    }

    [Fact]
    public void A_bar_is_as_long_as_its_count_is_great()
    {
        Assert.Equal((0, 26), Assert.Single(PiecesOf(WeaponBar.Style(MapCounts.None with { ByWeapon = [50, 0, 0, 0, 0, 0] }, 100))));
        Assert.Equal((0, 52), Assert.Single(PiecesOf(WeaponBar.Style(MapCounts.None with { ByWeapon = [100, 0, 0, 0, 0, 0] }, 100))));
    }

    private static List<(double From, double To)> PiecesOf(string style)
        => [.. Piece().Matches(style).Select(m => (double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"var\(--w-[a-z-]+\) ([0-9.]+)px ([0-9.]+)px")]
    private static partial Regex Piece();
}
