using AttackTracker.Core.Queries;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Maps;

/// <summary>A circle whose ring is cut by weapon, clockwise from the top.</summary>
public sealed class Ring
{
    private const double Gap = 1;
    private const double SmallGap = 0.4;
    private const double SmallBelow = 8;

    public Ring(MapMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        Stroke = Math.Clamp(mark.Radius * 0.24, 2.4, 6);
        Radius = mark.Radius - (Stroke / 2);
        var counts = mark.Place.Counts.ByWeapon;
        var used = counts.Select((count, at) => (Look: LookOf(at), Count: count)).Where(c => c.Count > 0).ToList();
        Only = used.Count == 1 ? used[0].Look : null;
        Parts = used.Count > 1 ? [.. Cut(mark, used)] : [];
        var digits = Wording.Number(mark.Place.Counts.All);
        Number = digits.Length * 6.4 <= 2 * (Radius - (Stroke / 2)) - 1 ? digits : null;
    }

    /// <summary>To the middle of the stroke.</summary>
    public double Radius { get; }

    public double Stroke { get; }

    /// <summary>The one weapon; null where there are more.</summary>
    public WeaponLook? Only { get; }

    public IReadOnlyList<(WeaponLook Look, string Path)> Parts { get; }

    /// <summary>The count, where it fits in.</summary>
    public string? Number { get; }

    /// <summary>What a place of <see cref="MapCounts.ByWeapon"/> is drawn as.</summary>
    public static WeaponLook LookOf(int at) => at < Enum.GetValues<WeaponFamily>().Length ? WeaponLooks.Of((WeaponFamily)at) : WeaponLook.Response;

    private IEnumerable<(WeaponLook, string)> Cut(MapMark mark, List<(WeaponLook Look, int Count)> parts)
    {
        double all = mark.Place.Counts.All;
        var (from, gap) = (0.0, (mark.Radius < SmallBelow ? SmallGap : Gap) / Radius / 2);
        foreach (var (look, count) in parts)
        {
            var to = from + (count / all * 2 * Math.PI);

            // A thousandth of a circle is still a mark.
            var (start, end) = (from + gap, Math.Max(to - gap, from + gap + 0.02));
            yield return (look, FormattableString.Invariant($"M{Point(mark, start)}A{Svg.N(Radius)} {Svg.N(Radius)} 0 {(end - start > Math.PI ? 1 : 0)} 1 {Point(mark, end)}"));
            from = to;
        }
    }

    private string Point(MapMark mark, double angle) => $"{Two(mark.X + (Radius * Math.Sin(angle)))} {Two(mark.Y - (Radius * Math.Cos(angle)))}";

    private static string Two(double value) => FormattableString.Invariant($"{value:0.##}");
}
