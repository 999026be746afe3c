using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>What a person decided about one field of one incident. Decisions are only ever added; the latest of a field holds.</summary>
public sealed class Decision
{
    /// <summary>The key in the database, which rises with time; zero until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The public id of the incident as it was named when the decision was made.</summary>
    public required string Incident { get; init; }

    /// <summary>The field that was decided.</summary>
    public required Field Field { get; init; }

    /// <summary>The value that the person saw, as <see cref="FieldValueJson"/> writes it.</summary>
    public required string From { get; init; }

    /// <summary>The value that holds from then on, as <see cref="FieldValueJson"/> writes it; <c>null</c> or <c>[]</c> says that nothing is stated.</summary>
    public required string To { get; init; }

    /// <summary>Why, in the person's words; never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string Who { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }
}
