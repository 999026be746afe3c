using System.Globalization;
using AttackTracker.Core.Quantities;

namespace AttackTracker.Core.Incidents;

/// <summary>Counts in words, up to twelve as newspapers write them: "at least five", "four to eight", "13".</summary>
internal static class CountWords
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Of(CountRange count) => (count.Low, count.High) switch
    {
        ({ } low, { } high) when low == high => Number(low),
        ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
        ({ } low, null) => $"at least {Number(low)}",
        (null, { } high) => $"up to {Number(high)}",
        (null, null) => "",
    };

    public static string Capitalized(CountRange count)
    {
        var words = Of(count);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Number(int count) => count < Small.Length ? Small[count] : count.ToString(CultureInfo.InvariantCulture);
}
