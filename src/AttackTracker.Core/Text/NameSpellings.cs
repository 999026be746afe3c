namespace AttackTracker.Core.Text;

/// <summary>Writes a name of reference data out in every spelling that articles use, so that a file lists a name once.</summary>
/// <remarks>
/// Beyond what <see cref="MatchKey"/> folds: words that stand for one another ("Hezbollah", "Hizballah"), a last -ah for
/// -a ("Qayyarah"), and names with or without the Arabic article ("Ain al-Asad", "Ain Asad").
/// </remarks>
internal sealed class NameSpellings
{
    // A name of four words with five spellings each; more is a fault of the data, not a name.
    private const int MostForms = 2000;

    private readonly Dictionary<string, string[]> _sameWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _spellings = new(StringComparer.Ordinal);

    /// <summary>Reads the file's lists of words that stand for one another; none is needed.</summary>
    /// <exception cref="ReferenceDataException">A word stands in two lists.</exception>
    public NameSpellings(ReferenceNode file)
    {
        foreach (var list in file.Items("spellings"))
        {
            var keys = list.AsItems().Select(w => MatchKey.Of(w.AsText())).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var key in keys)
            {
                if (!_sameWords.TryAdd(key, keys))
                {
                    throw list.Fault(Spoken.Of(Texts.SpelledTwice, key));
                }
            }
        }
    }

    /// <summary>The keys of all spellings of a name; its own is the first.</summary>
    public IReadOnlyList<string> KeysOf(string name)
    {
        var words = MatchKey.Of(name).Split(' ');
        var keys = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        AddSpellings(words, keys, seen);
        var nouns = Array.FindAll(words, w => w != MatchKey.Article);
        if (nouns.Length > 0 && nouns.Length < words.Length)
        {
            AddSpellings(nouns, keys, seen);
        }

        if (words[0] != MatchKey.Article)
        {
            AddSpellings([MatchKey.Article, .. words], keys, seen);
        }

        return keys;
    }

    private void AddSpellings(string[] words, List<string> keys, HashSet<string> seen)
    {
        List<string> forms = [""];
        foreach (var word in words)
        {
            var spellings = SpellingsOf(word);
            var longer = new List<string>(forms.Count * spellings.Count);
            foreach (var form in forms)
            {
                foreach (var spelling in spellings)
                {
                    if (longer.Count < MostForms)
                    {
                        longer.Add(form.Length == 0 ? spelling : $"{form} {spelling}");
                    }
                }
            }

            forms = longer;
        }

        foreach (var form in forms)
        {
            if (seen.Add(form))
            {
                keys.Add(form);
            }
        }
    }

    private List<string> SpellingsOf(string word)
    {
        if (!_spellings.TryGetValue(word, out var spellings))
        {
            spellings = [];
            var same = _sameWords.GetValueOrDefault(word) ?? [word];
            foreach (var spelling in same)
            {
                AddNew(spellings, spelling);
            }

            foreach (var spelling in same)
            {
                AddNew(spellings, OtherEnding(spelling));
            }

            _spellings.Add(word, spellings);
        }

        return spellings;
    }

    private static void AddNew(List<string> words, string word)
    {
        if (!words.Contains(word))
        {
            words.Add(word);
        }
    }

    private static string OtherEnding(string word)
        => word.Length < 5 ? word : word.EndsWith("ah", StringComparison.Ordinal) ? word[..^1] : word[^1] == 'a' ? word + "h" : word;
}
