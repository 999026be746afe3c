using AttackTracker.Core.Accounts;

namespace AttackTracker.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("four grey herons at dawn")]
    [InlineData("k7#Vq!2mZp9&")]
    [InlineData("дванадесет котки на покрива")]
    [InlineData("passwords are a burden to us")]
    public void A_long_password_of_any_kind_will_do(string password) => Assert.Null(PasswordRules.Problem(password, "Ada"));

    [Theory]
    [InlineData("elevenchars", "at least 12")]
    [InlineData("", "at least 12")]
    [InlineData("aaaaaaaaaaaa", "repeats itself")]
    [InlineData("abcabcabcabcabc", "repeats itself")]
    [InlineData("1234512345123", "repeats itself")]
    [InlineData("qwertyuiopqwertyuiop", "follows the keyboard")]
    [InlineData("zyxwvutsrqponmlk", "follows the keyboard")]
    [InlineData("1q2w3e4r5t6y", "follows the keyboard")]
    [InlineData("Password2026!", "others would try")]
    [InlineData("P@ssw0rd12345", "others would try")]
    [InlineData("AttackTracker1", "others would try")]
    [InlineData("correcthorsebatterystaple", "others would try")]
    [InlineData("correct horse battery staple", "others would try")]
    [InlineData("administrator", "others would try")]
    [InlineData("IloveYou!!!!", "others would try")]
    [InlineData("Ada Lovelace 99", "others would try")]
    public void A_password_that_is_guessed_first_is_refused_with_what_would_do(string password, string why)
        => Assert.Contains(why, PasswordRules.Problem(password, "Ada Lovelace"), StringComparison.Ordinal);

    [Fact]
    public void A_password_that_costs_much_to_check_is_refused()
        => Assert.NotNull(PasswordRules.Problem(string.Concat(Enumerable.Range(0, 100).Select(i => $"word{i} ")), "Ada"));

    [Fact]
    public void A_password_for_somebody_else_passes_the_rules_and_is_new_each_time()
    {
        var passwords = Enumerable.Range(0, 20).Select(_ => TemporaryPassword.New()).ToList();

        Assert.Equal(20, passwords.Distinct().Count());
        Assert.All(passwords, password => Assert.Null(PasswordRules.Problem(password, "Ada")));
    }
}
