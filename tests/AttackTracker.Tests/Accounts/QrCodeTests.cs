using System.Security.Cryptography;
using System.Text;
using AttackTracker.Core.Accounts;

namespace AttackTracker.Tests.Accounts;

/// <summary>Against pictures that another program, a reader of QR codes, has read back.</summary>
public sealed class QrCodeTests
{
    [Fact]
    public void One_letter_makes_this_picture()
        => Assert.Equal(
            """
            #######.##.#..#######
            #.....#..##...#.....#
            #.###.#..####.#.###.#
            #.###.#.###...#.###.#
            #.###.#.###.#.#.###.#
            #.....#.####..#.....#
            #######.#.#.#.#######
            ........#.###........
            #...#.###..#.#####..#
            ..#.#...#..##..#.#.##
            ####.##...##..#####..
            ###....#.#...##.#.##.
            ###.#####...###...###
            ........#.#.###...###
            #######.##..##.....#.
            #.....#..####..#.#.#.
            #.###.#.####..#######
            #.###.#..#.##..#.#.##
            #.###.#....#..#####..
            #.....#..#...##.#.#..
            #######.#.#.###...#.#
            """.ReplaceLineEndings("\n"),
            Picture("A"));

    [Theory]
    [InlineData("otpauth://totp/AttackTracker:Jo?secret=JBSWY3DPEHPK3PXP&issuer=AttackTracker", 1, 37, "04b95616afc8fa92")]
    [InlineData("x", 300, 69, "2abaf9ed149140d4")]
    [InlineData("é", 333, 97, "556b4d54a74dad41")]
    public void Longer_texts_make_larger_ones(string text, int times, int size, string hash)
    {
        var picture = Picture(string.Concat(Enumerable.Repeat(text, times)));

        Assert.Equal(size, picture.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(picture)))[..16]);
    }

    [Fact]
    public void The_longest_name_in_any_script_still_fits()
        => Assert.True(QrCode.Of(Totp.Uri(Totp.NewKey(), new string('猫', AccountName.MaxLength))).Size <= 97);

    [Fact]
    public void What_does_not_fit_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('x', 667)));

    private static string Picture(string text)
    {
        var code = QrCode.Of(text);
        return string.Join('\n', Enumerable.Range(0, code.Size).Select(y => string.Concat(Enumerable.Range(0, code.Size).Select(x => code[x, y] ? '#' : '.'))));
    }
}
