using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Editing;

/// <summary>A value as a reviewer sees it when they decide on it.</summary>
/// <param name="Incident">The public id of the incident; one that was merged away stands for the survivor.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The value, as <see cref="FieldValueJson"/> writes it: where it is not the current one any more, nothing is recorded.</param>
public sealed record ReviewedValue(string Incident, Field Field, string Value);
