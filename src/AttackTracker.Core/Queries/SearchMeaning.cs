using AttackTracker.Core.Search;

namespace AttackTracker.Core.Queries;

/// <summary>What a search means: the filter that it stands for, what of it could not be read, and what was taken for something near.</summary>
/// <param name="Expression">What was typed.</param>
/// <param name="Filter">The same filter that pages have in their addresses.</param>
/// <param name="Words">The words and phrases to be looked for in texts, as typed; empty for none.</param>
/// <param name="Faults">What was not understood and left out, in the order of the text.</param>
/// <param name="Taken">Names that were mistyped and what they were taken for.</param>
public sealed record SearchMeaning(SearchExpression Expression, IncidentFilter Filter, string Words, IReadOnlyList<SearchFault> Faults, IReadOnlyList<SearchFault> Taken)
{
    /// <summary>Reads a search with the names at hand.</summary>
    public static SearchMeaning Of(string text, NameIndex names) => new SearchReader(SearchExpression.Parse(text), names).Read();
}
