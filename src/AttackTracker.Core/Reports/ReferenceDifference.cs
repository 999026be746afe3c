using AttackTracker.Core.Places;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Tells which texts can be read otherwise by other reference data: those that have the words of a name whose meaning differs. Immutable and safe for threads.</summary>
/// <remarks>
/// Errs on the safe side. Every spelling counts that the recognizers know, the words may stand in any order and place, and nouns for sites and the article need not
/// stand at all, since rules put them to a name ("the airport in Erbil").
/// </remarks>
internal sealed class ReferenceDifference
{
    private static readonly string[] ReadFromSites = ["name", "country", "admin1", "type", "within"];
    private static readonly HashSet<string> Optional = [MatchKey.Article, .. SiteWords.Nouns.Words.Select(MatchKey.OfWord)];

    // By the first of its words, so that a text is looked through once, each the words that have to stand beside it.
    private readonly Dictionary<string, List<string[]>> _names = new(StringComparer.Ordinal);

    private ReferenceDifference(IReadOnlyList<(ReferenceList, string)> mended) => Mended = mended;

    /// <summary>The entries of which more differs than the names that a text can call them by.</summary>
    public IReadOnlyList<(ReferenceList List, string Id)> Mended { get; }

    /// <summary>Whether nothing differs that a text could be read by.</summary>
    public bool IsEmpty => _names.Count == 0;

    public static ReferenceDifference Between(ReferenceData before, ReferenceData after)
    {
        var pairs = Enum.GetValues<ReferenceList>().SelectMany(list => Pairs(ReferenceEntries.Of(before, list), ReferenceEntries.Of(after, list)))
            .Select(pair => (pair.Before, pair.After, Members: ReferenceEntry.Differences(pair.Before, pair.After))).Where(pair => pair.Members.Count > 0).ToList();
        var difference = new ReferenceDifference([.. pairs.Where(pair => !pair.Members.All(Amendments.NameLists.Contains)).Select(pair => (pair.Before ?? pair.After)!).Select(e => (e.List, e.Id))]);
        foreach (var list in pairs.GroupBy(pair => (pair.Before ?? pair.After)!.List))
        {
            var spellings = new NameSpellings(ReferenceFile.Read(CodebookTerm.Of(list.Key), after.Files[$"{CodebookTerm.Of(list.Key)}.json"]));
            foreach (var (was, now, members) in list)
            {
                difference.Add(list.Key, was, now, members, spellings);
            }
        }

        return difference;
    }

    /// <summary>What either of two differences touches.</summary>
    public ReferenceDifference And(ReferenceDifference other)
    {
        var both = new ReferenceDifference([.. Mended, .. other.Mended]);
        foreach (var (first, names) in _names.Concat(other._names))
        {
            (both._names.TryGetValue(first, out var known) ? known : both._names[first] = []).AddRange(names);
        }

        return both;
    }

    /// <summary>Whether the text may be read otherwise.</summary>
    public bool Touches(string text)
    {
        var tokens = Document.Parse(text, []).Tokens;
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            words.Add(tokens[at].Form.Key);
        }

        return words.Any(word => _names.TryGetValue(word, out var names) && names.Exists(words.IsSupersetOf));
    }

    private static IEnumerable<(ReferenceEntry? Before, ReferenceEntry? After)> Pairs(IReadOnlyList<ReferenceEntry> before, IReadOnlyList<ReferenceEntry> after)
    {
        var now = after.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return before.Select(e => ((ReferenceEntry?)e, now.GetValueOrDefault(e.Id)))
            .Concat(after.ExceptBy(before.Select(e => e.Id), e => e.Id, StringComparer.Ordinal).Select(e => ((ReferenceEntry?)null, (ReferenceEntry?)e)));
    }

    private void Add(ReferenceList list, ReferenceEntry? before, ReferenceEntry? after, IReadOnlyList<string> members, NameSpellings spellings)
    {
        // Where the entry itself reads otherwise all of its names do; coordinates and who is hosted stand in no report.
        var isOther = before is null || after is null || members.Any(m => list == ReferenceList.Sites ? ReadFromSites.Contains(m) : !Amendments.NameLists.Contains(m));
        var names = isOther
            ? new[] { before, after }.OfType<ReferenceEntry>().SelectMany(e => e.AllNames)
            : Amendments.NameLists.SelectMany(m => before!.NamesOf(m).Except(after!.NamesOf(m)).Concat(after!.NamesOf(m).Except(before!.NamesOf(m))));
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            IEnumerable<string> keys = list == ReferenceList.Weapons ? [MatchKey.Of(name), MatchKey.Of(WeaponCatalog.Plural(WeaponCatalog.Folded(name)))] : spellings.KeysOf(name);
            keys.ToList().ForEach(AddKey);
        }

        if (new[] { before, after }.Any(e => e?.Value("type") == CodebookTerm.Of(SiteType.Diplomatic)))
        {
            // "the US embassy" of a country is found without any name.
            SiteWords.Missions.ToList().ForEach(noun => AddKey(MatchKey.OfWord(noun)));
        }
    }

    private void AddKey(string key)
    {
        var words = key.Split(' ');
        var needed = Array.FindAll(words, word => !Optional.Contains(word));
        needed = needed.Length > 0 ? needed : words;
        (_names.TryGetValue(needed[0], out var known) ? known : _names[needed[0]] = []).Add(needed);
    }
}
