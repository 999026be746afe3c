namespace AttackTracker.Core.Queries;

/// <summary>That an incident may be the same as another one, which a person is to say.</summary>
/// <param name="PublicId">The other incident's.</param>
/// <param name="Title">What the other incident is, in one line.</param>
/// <param name="Why">What speaks for it, and after a semicolon what against: "same base, one day apart, both drones; claim differs".</param>
public sealed record IncidentProposal(string PublicId, string Title, string Why);
