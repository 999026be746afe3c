using System.Globalization;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>Counts in words, up to twelve as newspapers write them: "at least five", "four to eight", "13".</summary>
internal static class CountWords
{
    public static string Of(CountRange count) => (count.Low, count.High) switch
    {
        ({ } low, { } high) when low == high => Number(low),
        ({ } low, { } high) => Spoken.Of(Texts.FromTo, Number(low), Number(high)),
        ({ } low, null) => Spoken.Of(Texts.AtLeast, Number(low)),
        (null, { } high) => Spoken.Of(Texts.UpTo, Number(high)),
        (null, null) => "",
    };

    /// <summary>"a" or "an", as what follows begins.</summary>
    public static string Article(string noun) => Spoken.Form(Texts.Article, "aeiou".Contains(noun[0], StringComparison.OrdinalIgnoreCase) ? 1 : 0);

    private static string Number(int count) => Texts.Numbers.Split('|') is var words && count < words.Length ? words[count] : count.ToString(CultureInfo.InvariantCulture);
}
