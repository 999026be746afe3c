using System.Globalization;

namespace AttackTracker.Core.Text;

/// <summary>The classes of characters that tokens and sentences are cut by.</summary>
internal static class Characters
{
    /// <summary>Straight and curly apostrophes, primes and the marks that transliterate ayn and hamza.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '`' || (c >= '\u00B4' && c is '\u00B4' or '\u2018' or '\u2019' or '\u201B' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or '\u2032' or '\uFF07');

    /// <summary>Hyphens and dashes of every length, the minus sign included.</summary>
    public static bool IsHyphen(char c) => c == '-' || c is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>The short ones, which join the parts of a word or the ends of a range.</summary>
    public static bool IsJoiningHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212';

    /// <summary>Letters and what belongs to them: combining marks and invisible format characters.</summary>
    public static bool IsWordPart(char c)
        => char.IsAsciiLetterOrDigit(c) || (c >= '\u00AA' && (char.IsLetterOrDigit(c) || IsAttached(c)));

    /// <summary>Combining marks, soft hyphens and zero-width characters: part of a word that has begun, never the start of one.</summary>
    public static bool IsAttached(char c)
        => c >= '\u00AD' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>What may follow the full stop and still belong to the sentence.</summary>
    public static bool IsClosing(char c) => c is '"' or '\'' or ')' or ']' or '}' or '\u2019' or '\u201D' or '\u00BB' or '*' or '_';

    /// <summary>What may stand before the first letter of a sentence.</summary>
    public static bool IsOpening(char c) => c is '"' or '\'' or '(' or '[' or '{' or '\u2018' or '\u201C' or '\u00AB' or '*' or '_';

    /// <summary>The marks that list items start with when a space follows.</summary>
    public static bool IsBullet(char c) => c is '•' or '·' or '◦' or '▪' or '●' or '*' or '+' or '>' || IsHyphen(c);
}
