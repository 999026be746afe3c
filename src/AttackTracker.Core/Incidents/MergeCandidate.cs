namespace AttackTracker.Core.Incidents;

/// <summary>Two incidents that the reports alone would make one, kept apart because a person has reviewed at least one of them.</summary>
/// <param name="First">The place of one among the incidents that were built.</param>
/// <param name="Second">The place of the other, which is greater.</param>
/// <param name="FirstReport">The key of the report of the first that agrees best with one of the second.</param>
/// <param name="SecondReport">The key of that one.</param>
/// <param name="Score">How well these two agree.</param>
/// <param name="Comparisons">Field by field, in the codebook's order.</param>
public sealed record MergeCandidate(int First, int Second, string FirstReport, string SecondReport, double Score, IReadOnlyList<FieldComparison> Comparisons);
