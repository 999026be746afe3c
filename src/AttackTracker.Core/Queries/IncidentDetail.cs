using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>One incident with all that its articles say of it and all that people decided.</summary>
public sealed record IncidentDetail
{
    /// <summary>Permanent; after a merge the survivor's, whatever id was asked for.</summary>
    public required string PublicId { get; init; }

    /// <summary>What the incident holds, decisions included.</summary>
    public required EventValues Values { get; init; }

    /// <summary>How the filled and the decided fields came to their values.</summary>
    public required IReadOnlyDictionary<Field, IncidentField> Fields { get; init; }

    /// <summary>A report each, the oldest publication first.</summary>
    public required IReadOnlyList<IncidentSource> Sources { get; init; }

    /// <summary>Every decision ever made on the incident, the oldest first.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>The incidents that this one may be the same as, and that were not joined to it because a person has reviewed one of the two.</summary>
    public required IReadOnlyList<IncidentProposal> Proposals { get; init; }

    /// <summary>The public id of the incident before this one by time; null for the first and for one without a day.</summary>
    public required string? Previous { get; init; }

    /// <summary>The public id of the one after it; null for the last and for one without a day.</summary>
    public required string? Next { get; init; }

    /// <summary>Names for the ids of groups in the incident, its reports and its decisions.</summary>
    public required IReadOnlyDictionary<string, string> GroupNames { get; init; }

    /// <summary>How many sources are independent of one another: outlets, wire copies counted once.</summary>
    public int Voices => Sources.Select(s => s.Voice).Distinct().Count();
}

/// <summary>How an incident came to its value in one field.</summary>
/// <param name="Basis">The rule that chose the value.</param>
/// <param name="Disagrees">Whether reports contradict each other; stays true after a decision.</param>
/// <param name="Confidence">From 0 to 1; 1 after a decision.</param>
/// <param name="Decision">The decision in force; null where the value is the reports' own.</param>
public sealed record IncidentField(Basis Basis, bool Disagrees, double Confidence, Decision? Decision)
{
    /// <summary>How far people stand behind the value.</summary>
    public FieldState State { get; init; }

    /// <summary>The sign-off or sending back that the state follows from; null where nobody reviewed the value, or somebody corrected it since.</summary>
    public Decision? Review { get; init; }

    /// <summary>The words that were signed off and are evidence of the field no more; empty where no sign-off lapsed because of them.</summary>
    public IReadOnlyList<string> LostWords { get; init; } = [];

    /// <summary>Whether reports contradict each other and nobody has decided.</summary>
    public bool IsConflict => Disagrees && Decision is null;
}
