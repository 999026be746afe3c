namespace AttackTracker.Core.Storage;

/// <summary>The current reports whose incidents a change can touch, with the public ids that they ever stood under.</summary>
/// <param name="Current">Keys of current reports.</param>
/// <param name="Replaced">Keys of the reports that the change took out of force.</param>
/// <param name="PublicIds">Every id that one of them ever stood under.</param>
internal sealed record AffectedReports(IReadOnlySet<int> Current, IReadOnlySet<int> Replaced, IReadOnlySet<string> PublicIds);
