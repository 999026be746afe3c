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
                    throw list.Fault($"\"{key}\" stands in two lists of spellings");
                }
            }
        }
    }

    /// <summary>The keys of all spellings of a name; its own is the first.</summary>
    public IReadOnlyList<string> KeysOf(string name)
    {
        var words = MatchKey.Of(name).Split(' ');
        var keys = new List<string>();
        AddSpellings(words, keys);
        var nouns = words.Where(w => w != MatchKey.Article).ToArray();
        if (nouns.Length > 0 && nouns.Length < words.Length)
        {
            AddSpellings(nouns, keys);
        }

        if (words[0] != MatchKey.Article)
        {
            AddSpellings([MatchKey.Article, .. words], keys);
        }

        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    private void AddSpellings(string[] words, List<string> keys)
    {
        var forms = new List<string> { "" };
        foreach (var word in words)
        {
            var spellings = SpellingsOf(word);
            forms = [.. forms.SelectMany(f => spellings, (f, s) => f.Length == 0 ? s : f + " " + s).Take(MostForms)];
        }

        keys.AddRange(forms);
    }

    private IReadOnlyList<string> SpellingsOf(string word)
    {
        var spellings = _sameWords.TryGetValue(word, out var same) ? same : [word];
        return [.. spellings.Concat(spellings.Select(OtherEnding)).Distinct(StringComparer.Ordinal)];
    }

    private static string OtherEnding(string word)
        => word.Length < 5 ? word : word.EndsWith("ah", StringComparison.Ordinal) ? word[..^1] : word[^1] == 'a' ? word + "h" : word;
}
