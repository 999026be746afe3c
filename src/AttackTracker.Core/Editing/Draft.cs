namespace AttackTracker.Core.Editing;

/// <summary>What a person has typed into a form and not saved yet.</summary>
/// <param name="Json">In the form's own shape.</param>
/// <param name="From">What the person saw when they began, in the form's own shape; null where the form begins from nothing.</param>
/// <param name="SavedAt">When it was last kept, in UTC.</param>
public sealed record Draft(string Json, string? From, DateTime SavedAt);
