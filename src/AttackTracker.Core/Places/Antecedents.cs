namespace AttackTracker.Core.Places;

/// <summary>The sites that "the base" can mean, in the order of the text.</summary>
/// <remarks>
/// For each noun the latest site that it can mean is kept, so that a text full of such words is not searched back to its start
/// at each of them. Sites that are only a mark on the way to something else ("north of Green Village") are kept apart.
/// </remarks>
internal sealed class Antecedents(List<SiteMention> mentions, Func<BasePhrase, SiteMention, bool> isMeant)
{
    private readonly List<int> _sites = [];
    private readonly List<int> _landmarks = [];
    private readonly Dictionary<string, (Search Sites, Search Landmarks)> _searches = new(StringComparer.Ordinal);

    /// <summary>Takes in the mention that was added last.</summary>
    public void Note(int index)
    {
        if (IsOne(mentions[index]))
        {
            (IsLandmark(mentions[index]) ? _landmarks : _sites).Add(index);
        }
    }

    /// <summary>Whether a mention is of a single site where something is.</summary>
    public static bool IsOne(SiteMention mention) => mention is { IsSite: true, IsPlural: false, Role: SiteRole.Location } && mention.Form != SiteForm.Ship;

    /// <summary>Whether it is only a mark on the way to something else.</summary>
    public static bool IsLandmark(SiteMention mention) => mention.Preposition is { } word && SiteWords.Directions.Contains(word);

    /// <summary>The index of the latest site that the words can mean, and of the latest landmark; negative where none was spoken of.</summary>
    public (int Site, int Landmark) Latest(BasePhrase phrase)
    {
        if (!_searches.TryGetValue(phrase.Noun, out var search))
        {
            search = (new Search(phrase), new Search(phrase));
            _searches.Add(phrase.Noun, search);
        }

        return (Latest(search.Sites, _sites), Latest(search.Landmarks, _landmarks));
    }

    /// <summary>Looks again at a mention that now means something else.</summary>
    public void Changed(int index)
    {
        foreach (var (sites, landmarks) in _searches.Values)
        {
            Look(sites, index, _sites);
            Look(landmarks, index, _landmarks);
        }
    }

    private int Latest(Search search, List<int> among)
    {
        for (var i = among.Count - 1; i >= search.Searched; i--)
        {
            if (isMeant(search.Phrase, mentions[among[i]]))
            {
                search.Found = among[i];
                break;
            }
        }

        search.Searched = among.Count;
        return search.Found;
    }

    private void Look(Search search, int index, List<int> among)
    {
        if (among.BinarySearch(index) is >= 0 and var at && at < search.Searched)
        {
            var isNowMeant = isMeant(search.Phrase, mentions[index]);
            if (isNowMeant && index > search.Found)
            {
                search.Found = index;
            }
            else if (!isNowMeant && index == search.Found)
            {
                (search.Found, search.Searched) = (-1, 0);
            }
        }
    }

    private sealed class Search(BasePhrase phrase)
    {
        public BasePhrase Phrase { get; } = phrase;

        /// <summary>How many of the mentions have been asked about.</summary>
        public int Searched { get; set; }

        public int Found { get; set; } = -1;
    }
}
