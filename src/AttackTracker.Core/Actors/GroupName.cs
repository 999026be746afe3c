namespace AttackTracker.Core.Actors;

/// <summary>What one spelling of a name means.</summary>
/// <param name="Group">The group.</param>
/// <param name="IsAcronym">Whether it counts only after the article has named the group.</param>
/// <param name="IsProper">Whether it is written with a capital letter, as lower-case words of the same key are not.</param>
internal sealed record GroupName(Group Group, bool IsAcronym, bool IsProper);
