using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>A page of undecided values, and what it can be narrowed to.</summary>
public sealed record ReviewView
{
    /// <summary>Least certain first.</summary>
    public required PagedResult<ReviewLine> Values { get; init; }

    /// <summary>The sites of the gazetteer at which values are undecided, by name.</summary>
    public required IReadOnlyList<ReviewBase> Bases { get; init; }

    /// <summary>Names for the ids of groups in the values.</summary>
    public required IReadOnlyDictionary<string, string> GroupNames { get; init; }
}

/// <summary>An undecided value.</summary>
/// <param name="Incident">The public id of its incident.</param>
/// <param name="Title">The incident in a few words.</param>
/// <param name="Field">The field.</param>
/// <param name="Values">All values of the incident.</param>
/// <param name="Confidence">Above 0, up to 1.</param>
/// <param name="Disagrees">Whether the articles disagree in the field.</param>
/// <param name="Words">What the value rests on; null where it needs no words.</param>
public sealed record ReviewLine(string Incident, string Title, Field Field, EventValues Values, double Confidence, bool Disagrees, ReviewWords? Words);

/// <summary>The words of one report that a value rests on.</summary>
/// <param name="ArticleId">The article's key.</param>
/// <param name="Report">The report's place in its article, from 0.</param>
/// <param name="Rule">The rule that read the value from them.</param>
/// <param name="Quote">The words with what stands around them.</param>
public sealed record ReviewWords(int ArticleId, int Report, string Rule, EvidenceWords Quote);

/// <summary>A site with undecided values.</summary>
/// <param name="Id">Its id in the gazetteer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many values are undecided there.</param>
public sealed record ReviewBase(string Id, string Name, int Count);
