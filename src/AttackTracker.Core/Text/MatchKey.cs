using System.Text;

namespace AttackTracker.Core.Text;

/// <summary>The key under which the spellings of one name meet: "Ayn al-Assad", "‘Ain Al Asad" and "Ain el Asad" share one.</summary>
/// <remarks>
/// For matching only: the stored text is never changed. Folded are case, diacritics, kinds of quotes and hyphens,
/// apostrophes with the marks for ayn and hamza, doubled letters, the article (al, el, ul, and before a hyphen its
/// assimilated forms: "ez-Zor", "ash-Shaddadi") and the spellings of ayn (ain, ein).
/// </remarks>
public static class MatchKey
{
    internal const string Article = "al";

    private static readonly HashSet<string> Articles = ["al", "el", "ul"];

    // Only before a hyphen, since some are English words.
    private static readonly HashSet<string> AssimilatedArticles =
        ["ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez", "il", "uz"];

    /// <summary>The key of a phrase: the keys of its words with one space between, marks left out.</summary>
    public static string Of(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return string.Join(' ', PhraseWords.Of(phrase).Select(t => t.Form.Key));
    }

    internal static bool IsAssimilatedArticle(ReadOnlySpan<char> word)
        => word.Length is 2 or 3 && char.IsLower(word[1]) && AssimilatedArticles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(LowerOf(word));

    internal static string LowerOf(ReadOnlySpan<char> surface)
        => string.Create(surface.Length, surface, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = Characters.IsApostrophe(source[i]) ? '\'' : Characters.IsHyphen(source[i]) ? '-' : char.ToLowerInvariant(source[i]);
            }
        });

    internal static string OfWord(string surface)
    {
        var folded = new StringBuilder(surface.Length);
        foreach (var c in Decompose(surface))
        {
            if (char.IsLetterOrDigit(c) && !Characters.IsApostrophe(c))
            {
                var lower = Unaccented(char.ToLowerInvariant(c));
                if (char.IsDigit(lower) || folded.Length == 0 || folded[^1] != lower)
                {
                    folded.Append(lower);
                }
            }
        }

        // A lone mark is its own key, so that no two different marks meet.
        var key = folded.Length == 0 ? LowerOf(surface) : folded.ToString();
        if (key == Article && surface.Length > Article.Length)
        {
            // "all" is a word, not the article with a doubled letter.
            return LowerOf(surface);
        }

        return Articles.Contains(key) ? Article : key is "ayn" or "ein" or "eyn" ? "ain" : key;
    }

    // Normalize refuses lone surrogates and U+FFFE, which no name has.
    private static string Decompose(string surface)
        => Ascii.IsValid(surface) || surface.Any(c => char.IsSurrogate(c) || c == '\uFFFE') ? surface : surface.Normalize(NormalizationForm.FormKD);

    // Letters that Unicode does not decompose.
    private static char Unaccented(char c) => c switch
    {
        'ı' => 'i',
        'ø' => 'o',
        'đ' => 'd',
        'ł' => 'l',
        _ => c,
    };
}
