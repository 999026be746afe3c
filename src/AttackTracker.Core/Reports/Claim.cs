namespace AttackTracker.Core.Reports;

/// <summary>What a group says of its own part in an attack.</summary>
/// <param name="Group">The group's id, a slug of the name that the text gives where the gazetteer does not hold it, or <c>none</c>.</param>
/// <param name="Status">"No group claimed responsibility" is <c>none</c> with <see cref="ClaimStatus.Unclaimed"/>.</param>
public sealed record Claim(string Group, ClaimStatus Status);
