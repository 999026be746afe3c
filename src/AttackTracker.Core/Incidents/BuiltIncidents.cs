namespace AttackTracker.Core.Incidents;

/// <summary>What the reports make: incidents, and pairs of them that only a person can bring together.</summary>
/// <param name="Incidents">Ordered by their first day (undated last), then by key; every report is in exactly one.</param>
/// <param name="Candidates">Ordered by their incidents; empty where nobody has reviewed anything.</param>
public sealed record BuiltIncidents(IReadOnlyList<IncidentDraft> Incidents, IReadOnlyList<MergeCandidate> Candidates);
