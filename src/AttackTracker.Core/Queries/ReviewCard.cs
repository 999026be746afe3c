using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>All that a reviewer needs to decide on one value.</summary>
public sealed record ReviewCard
{
    /// <summary>The value and its place in the queue.</summary>
    public required ReviewItem Item { get; init; }

    /// <summary>The incident as it is now.</summary>
    public required IncidentDetail Incident { get; init; }

    /// <summary>How the incident came to the value.</summary>
    public required IncidentField Consensus { get; init; }

    /// <summary>What the articles say in the field, those that say the value first.</summary>
    public required IReadOnlyList<ReviewPassage> Passages { get; init; }

    /// <summary>Other values that articles or words give, at most nine.</summary>
    public required IReadOnlyList<ReviewAlternative> Alternatives { get; init; }

    /// <summary>Short for the field.</summary>
    public Field Field => Item.Field;

    /// <summary>The value as the reviewer sees it.</summary>
    public string Value => FieldValueJson.Of(Incident.Values, Field);
}

/// <summary>The place in an article that a value of a field is read from.</summary>
/// <param name="Source">The article's place among the sources of the incident.</param>
/// <param name="IsSupporting">Whether it says the incident's value.</param>
/// <param name="Rules">The rules that read the value from the words.</param>
/// <param name="Sentence">The sentence, with the words marked.</param>
/// <param name="Before">What the article says before it, paragraph by paragraph; the nearest last.</param>
/// <param name="After">What it says after it.</param>
public sealed record ReviewPassage(int Source, bool IsSupporting, IReadOnlyList<string> Rules, Quote Sentence, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>Another value that the field might have.</summary>
/// <param name="Values">Holds the value; of it only the card's field is to be read.</param>
/// <param name="Sources">The places of the articles that say it among the sources of the incident.</param>
/// <param name="Words">Words that say it, of the first of them.</param>
/// <param name="Reason">Why the words were not taken for the value; null where an article says it.</param>
/// <param name="Confidence">From 0 to 1; null where it is not known.</param>
public sealed record ReviewAlternative(EventValues Values, IReadOnlyList<int> Sources, string Words, RunnerUpReason? Reason, double? Confidence);
