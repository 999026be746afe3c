using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>One line of the explanation why two reports share an incident.</summary>
/// <param name="Field">The field that was compared.</param>
/// <param name="Agreement">What came out.</param>
/// <param name="Score">What it adds to the agreement of the two; negative where it speaks against one incident.</param>
public sealed record FieldComparison(Field Field, Agreement Agreement, double Score);
