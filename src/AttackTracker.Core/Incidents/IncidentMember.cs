namespace AttackTracker.Core.Incidents;

/// <summary>A report in an incident, with the reason why it is there.</summary>
/// <param name="Source">The report.</param>
/// <param name="JoinedTo">The key of the report in the same incident that it agrees with best; null for an incident of one report, and where only a person's review keeps it there.</param>
/// <param name="Score">The agreement with that report; the higher the surer, 0 for an incident of one report.</param>
/// <param name="Comparisons">Field by field, in the codebook's order; empty for an incident of one report.</param>
public sealed record IncidentMember(SourcedReport Source, string? JoinedTo, double Score, IReadOnlyList<FieldComparison> Comparisons);
