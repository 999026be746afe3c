using System.Text;
using AttackTracker.Core.Accounts;

namespace AttackTracker.Tests.Accounts;

public sealed class TotpTests
{
    /// <summary>The secret of RFC 6238, appendix B, whose codes are cut to six digits here.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_the_one_of_the_standard(long seconds, string code)
        => Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_differ_by_one_step(int seconds, bool isAccepted)
        => Assert.Equal(isAccepted, Totp.Match(Key, Totp.Code(Key, Totp.StepAt(Noon.AddSeconds(seconds))), Noon, after: null) is not null);

    [Fact]
    public void A_code_is_good_once_and_an_older_one_no_more()
    {
        var step = Totp.StepAt(Noon);

        Assert.Equal(step, Totp.Match(Key, Totp.Code(Key, step), Noon, after: step - 1));
        Assert.Null(Totp.Match(Key, Totp.Code(Key, step), Noon, after: step));
        Assert.Null(Totp.Match(Key, Totp.Code(Key, step - 1), Noon, after: step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("abcdef")]
    [InlineData("２８７０８２")]
    public void What_is_no_code_is_none(string typed)
        => Assert.Null(Totp.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59), after: null));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", Key)]
    public void Keys_are_written_as_the_standard_says(string text, string key)
    {
        Assert.Equal(key, Base32.Write(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, Encoding.ASCII.GetString(Base32.Read(key)));
    }

    [Fact]
    public void New_keys_have_160_bits_and_differ()
    {
        Assert.Equal(20, Base32.Read(Totp.NewKey()).Length);
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
    }
}
