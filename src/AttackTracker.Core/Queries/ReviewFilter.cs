using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>Which values a reviewer wants before them, and in what order.</summary>
public sealed record ReviewFilter
{
    /// <summary>The state they are in; null for all that a reviewer has to look at: read by machine, corrected, or lapsed.</summary>
    public FieldState? State { get; init; }

    /// <summary>The field; null for all.</summary>
    public Field? Field { get; init; }

    /// <summary>A site of the gazetteer; null for all.</summary>
    public string? BaseId { get; init; }

    /// <summary>The key of an article that tells the incident; null for all.</summary>
    public int? ArticleId { get; init; }

    /// <summary>The public id of an incident; null for all.</summary>
    public string? Incident { get; init; }

    /// <summary>The days on which the incidents lie; null for all.</summary>
    public DayRange? Days { get; init; }

    /// <summary>What comes first.</summary>
    public ReviewOrder Order { get; init; }

    /// <summary>Whether only part of the values is asked for, beyond their field.</summary>
    public bool IsNarrow => State is not null || BaseId is not null || ArticleId is not null || Incident is not null || Days is not null;

    /// <summary>The states that the filter lets through.</summary>
    internal IReadOnlyList<FieldState> States => State is { } one ? [one] : [FieldState.Lapsed, FieldState.Machine, FieldState.Corrected];

    /// <summary>The fields that it lets through: kind and background need no review.</summary>
    internal IReadOnlyList<Field> Fields => Field is { } one ? [one] : Reviewed;

    internal static IReadOnlyList<Field> Reviewed { get; } = [.. Enum.GetValues<Field>().Where(f => f is not (Reports.Field.Kind or Reports.Field.Background))];
}

/// <summary>What comes first in the queue.</summary>
public enum ReviewOrder
{
    /// <summary>The least certain.</summary>
    Confidence,

    /// <summary>By the id of the site, then incident by incident; those without a site first.</summary>
    Base,

    /// <summary>The oldest incident; those without a day before it.</summary>
    Date,

    /// <summary>By the article that tells the incident first, in the order in which articles came in.</summary>
    Article,

    /// <summary>Field by field in the codebook's order, in each the least certain.</summary>
    Field,
}
