using System.Globalization;

namespace AttackTracker.Core.Text;

/// <summary>Reads whole numbers in digits or words: "2,500", "twenty-five", "one hundred and fifty", "3 million".</summary>
internal static class NumberWords
{
    private static readonly WordTable<int> Units = WordTable.Of(
    [
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90)
    ]);

    /// <summary>The words that a number in words begins with.</summary>
    public static WordSet Openers => Units.Words;

    private static readonly WordTable<int> Powers = WordTable.Of(
    [
        ("dozen", 12), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000)
    ]);

    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // "three hundred thousand million"; no longer row of such words is a number.
    private const int MostPowers = 6;

    /// <summary>Reads the number that starts at <paramref name="at"/>; <paramref name="next"/> is the index behind it.</summary>
    public static bool TryRead(ReadOnlySpan<Token> tokens, int at, out int value, out int next)
    {
        value = 0;
        next = at;
        var form = tokens[at].Form;
        long total;
        if (form.Kind == TokenKind.Number)
        {
            if (form.Value is not { } digits)
            {
                return false;
            }

            total = digits;
            next = at + 1;
        }
        else if (form.Kind != TokenKind.Word || !TryReadBelowHundred(tokens, at, out total, out next))
        {
            return false;
        }

        for (var powers = 0; powers < MostPowers && next < tokens.Length && total > 0 && Powers.TryGetValue(tokens[next].Form, out var power); powers++)
        {
            total = Math.Min(total * power, int.MaxValue);
            next++;
            total += Rest(tokens, power, ref next);
        }

        value = (int)Math.Min(total, int.MaxValue);
        return true;
    }

    /// <summary>The word in lower case, and for one to twelve in digits the word that is spoken, so that rules need only list that.</summary>
    public static string Spoken(TokenForm form)
        => form.Value is >= 1 and <= 12 && form.Surface.Length <= 2 && form.Surface[0] != '0' ? Small[form.Value.Value] : form.Lower;

    /// <summary>The digits of a number from one to twelve in words; null for other words.</summary>
    public static string? Digits(string lower) => Array.IndexOf(Small, lower) is > 0 and var value ? value.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>What a power word multiplies by: 12 for "dozen"; null for other words.</summary>
    public static int? Power(TokenForm form) => Powers.TryGetValue(form, out var power) ? power : null;

    /// <inheritdoc cref="Power(TokenForm)"/>
    public static int? Power(string lower) => Powers.TryGetValue(lower, out var power) ? power : null;

    // "one hundred (and) fifty": only behind hundreds, since "two dozen and three" is two counts.
    private static long Rest(ReadOnlySpan<Token> tokens, int power, ref int next)
    {
        if (power != 100)
        {
            return 0;
        }

        var at = next < tokens.Length && tokens[next].Is("and") ? next + 1 : next;
        if (at < tokens.Length && TryReadBelowHundred(tokens, at, out var rest, out var end) && rest > 0)
        {
            next = end;
            return rest;
        }

        return 0;
    }

    private static bool TryReadBelowHundred(ReadOnlySpan<Token> tokens, int at, out long value, out int next)
    {
        value = 0;
        next = at;
        if (!Units.TryGetValue(tokens[at].Form, out var first))
        {
            return false;
        }

        value = first;
        next = at + 1;
        if (first >= 20 && next + 1 < tokens.Length && Characters.IsHyphen(tokens[next].Form.Surface[0]) && Units.TryGetValue(tokens[next + 1].Form, out var last) && last is > 0 and < 10)
        {
            value += last;
            next += 2;
        }
        else if (first >= 20 && next < tokens.Length && Units.TryGetValue(tokens[next].Form, out last) && last is > 0 and < 10)
        {
            value += last;
            next++;
        }

        return true;
    }
}
