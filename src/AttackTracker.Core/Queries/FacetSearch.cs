using AttackTracker.Core.Search;

namespace AttackTracker.Core.Queries;

/// <summary>Narrows the values of a facet to those that may be meant by a part of a name. Looks at no database.</summary>
public static class FacetSearch
{
    /// <summary>The values that have such a name: one called exactly that before the others, else in the order that they came in. With slips of the finger only where none has it without.</summary>
    /// <param name="facets">All values.</param>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="kind">What they are values of.</param>
    /// <param name="names">Their other names; a value that it does not know has its own name alone.</param>
    /// <returns>Null where what was typed could be anything, as an article is.</returns>
    public static IReadOnlyList<FacetCount<string>>? Find(IReadOnlyList<FacetCount<string>> facets, string typed, NameKind kind, NameIndex names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (!NameIndex.HasWords(typed))
        {
            return null;
        }

        // What a page calls a value counts too: a base that was taken away since, or had another name then.
        var own = new NameIndex(facets.Select(facet => (kind, facet.Value, facet.Name ?? facet.Value, Enumerable.Empty<string>())));
        var fits = names.Find(typed, kind, int.MaxValue).Concat(own.Find(typed, kind, int.MaxValue))
            .GroupBy(match => match.Id, StringComparer.Ordinal)
            .ToDictionary(matches => matches.Key, matches => matches.Min(match => match.Fit), StringComparer.Ordinal);
        var found = facets.Where(facet => fits.ContainsKey(facet.Value)).ToList();
        var sure = found.FindAll(facet => fits[facet.Value] != NameFit.Typo);
        return [.. (sure.Count > 0 ? sure : found).OrderBy(facet => fits[facet.Value] == NameFit.Exact ? 0 : 1)];
    }
}
