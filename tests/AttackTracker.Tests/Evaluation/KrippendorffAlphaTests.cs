using AttackTracker.Core.Evaluation;

namespace AttackTracker.Tests.Evaluation;

/// <summary>The worked examples of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (University of Pennsylvania, 2011), with the results that it prints.</summary>
public sealed class KrippendorffAlphaTests
{
    [Fact]
    public void Two_observers_of_binary_data_agree_at_0_095()
        => Assert.Equal(0.095, KrippendorffAlpha.Of(Units("0100000010", "1110010000"), KrippendorffAlpha.Nominal)!.Value, 3);

    [Fact]
    public void Two_observers_of_nominal_data_agree_at_0_692()
        => Assert.Equal(0.692, KrippendorffAlpha.Of(Units("aabbdcccedda", "babbbccceddd"), KrippendorffAlpha.Nominal)!.Value, 3);

    [Fact]
    public void Four_observers_with_missing_values_agree_at_0_743_nominally_at_0_849_by_interval_and_at_0_797_by_ratio()
    {
        var units = Units("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

        Assert.Equal(0.743, KrippendorffAlpha.Of(units, KrippendorffAlpha.Nominal)!.Value, 3);
        var numbers = units.ConvertAll(u => (IReadOnlyList<double>)[.. u.Select(c => (double)(c - '0'))]);
        Assert.Equal(0.849, KrippendorffAlpha.Of(numbers, KrippendorffAlpha.Interval)!.Value, 3);
        Assert.Equal(0.797, KrippendorffAlpha.Of(numbers, KrippendorffAlpha.Ratio)!.Value, 3);
    }

    [Fact]
    public void Coders_who_always_agree_are_at_1_and_those_who_never_say_two_things_at_nothing()
    {
        Assert.Equal(1, KrippendorffAlpha.Of(Units("abc", "abc"), KrippendorffAlpha.Nominal));
        Assert.Null(KrippendorffAlpha.Of(Units("aaa", "aaa"), KrippendorffAlpha.Nominal));
        Assert.Null(KrippendorffAlpha.Of(Units("a..", ".b."), KrippendorffAlpha.Nominal));
    }

    [Fact]
    public void Percent_agreement_counts_pairs_of_coders()
        => Assert.Equal(0.6, KrippendorffAlpha.Percent(Units("0100000010", "1110010000"), KrippendorffAlpha.Nominal));

    /// <summary>By the definition of Passonneau (LREC 2006).</summary>
    [Theory]
    [InlineData("ab", "ab", 0)]
    [InlineData("ab", "abcd", 1 - 2.0 / 3 * 2 / 4)]
    [InlineData("abc", "bcd", 1 - 1.0 / 3 * 2 / 4)]
    [InlineData("ab", "cd", 1)]
    [InlineData("", "", 0)]
    [InlineData("", "a", 1)]
    public void Sets_are_apart_by_what_they_do_not_share(string a, string b, double distance)
        => Assert.Equal(distance, KrippendorffAlpha.Masi(a.ToHashSet(), b.ToHashSet()), 9);

    /// <param name="observers">A character a unit; a dot where the observer gave no value.</param>
    private static List<IReadOnlyList<char>> Units(params string[] observers)
        => [.. Enumerable.Range(0, observers[0].Length).Select(unit => (IReadOnlyList<char>)[.. observers.Select(o => o[unit]).Where(c => c != '.')])];
}
