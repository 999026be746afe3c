using AttackTracker.Core.Accounts;

namespace AttackTracker.Tests.Accounts;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData("L. Karim", "L. Karim")]
    [InlineData("  ada@example.org ", "ada@example.org")]
    [InlineData("Siobhán O'Neill-Smith", "Siobhán O'Neill-Smith")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("ليلى", "ليلى")]
    public void A_name_is_a_line_of_plain_text(string typed, string name)
    {
        Assert.True(AccountName.TryRead(typed, out var read, out _));
        Assert.Equal(name, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x")]
    [InlineData("Owner")]
    [InlineData("=cmd")]
    [InlineData("-2+3")]
    [InlineData("@sum")]
    [InlineData("Ada\nLovelace")]
    [InlineData("Ada\u202eecalevoL")]
    [InlineData("Ada\u200bLovelace")]
    [InlineData("<b>Ada</b>")]
    [InlineData("Ada\ud800")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void What_could_be_anything_else_is_refused_in_a_sentence(string? typed)
    {
        Assert.False(AccountName.TryRead(typed, out _, out var problem));
        Assert.EndsWith(".", problem.Replace("another.", ".", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_or_composition_alone_are_one()
        => Assert.Equal(AccountName.Normalize("zoe\u0308 VAN dyk"), AccountName.Normalize("Zoë van Dyk"));
}
