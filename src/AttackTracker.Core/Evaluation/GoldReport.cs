using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>A report as a person coded it, with all that counts as right beside it.</summary>
public sealed record GoldReport
{
    /// <summary>The coder's first choice in every field.</summary>
    public required EventValues Values { get; init; }

    /// <summary>Other right values, by field. Of each entry only that field is to be read; the others repeat <see cref="Values"/>.</summary>
    public IReadOnlyDictionary<Field, IReadOnlyList<EventValues>> Accepted { get; init; } = new Dictionary<Field, IReadOnlyList<EventValues>>();

    /// <summary>The words that support each value, verbatim; any occurrence in the article counts.</summary>
    public IReadOnlyList<GoldQuote> Evidence { get; init; } = [];

    /// <summary>A key that reports of one incident share across the file.</summary>
    public required string Incident { get; init; }

    /// <summary>Other incidents to which the text could as well belong; such a report is left out when incidents are scored.</summary>
    public IReadOnlyList<string> IncidentAlternatives { get; init; } = [];
}

/// <summary>The words on which a coder rested a value.</summary>
/// <param name="Field">The field that they support.</param>
/// <param name="Quote">Verbatim words of the article.</param>
public sealed record GoldQuote(Field Field, string Quote);
