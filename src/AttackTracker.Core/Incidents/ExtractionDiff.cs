namespace AttackTracker.Core.Incidents;

/// <summary>What reading articles again changes, or would change.</summary>
/// <param name="Articles">The articles that are read otherwise than before, in the order of their keys.</param>
/// <param name="Incidents">The incidents that come, go or become others through them, in the order of their ids.</param>
public sealed record ExtractionDiff(IReadOnlyList<ArticleChange> Articles, IReadOnlyList<IncidentChange> Incidents);
