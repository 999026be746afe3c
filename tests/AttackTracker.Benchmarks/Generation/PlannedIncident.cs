using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>What happened, who tells it, and what people are to decide on it.</summary>
/// <param name="Number">From 0 within its year.</param>
/// <param name="Truth">What happened.</param>
/// <param name="Tellings">At least one; what each outlet makes of it.</param>
/// <param name="Reviews">What people do, in this order.</param>
internal sealed record PlannedIncident(int Number, EventValues Truth, IReadOnlyList<Telling> Tellings, IReadOnlyList<PlannedReview> Reviews);

/// <summary>What one outlet says of one incident.</summary>
/// <param name="Incident">The number of the incident within its year.</param>
/// <param name="Values">What it says, as far as it goes.</param>
/// <param name="Publisher">The outlet.</param>
/// <param name="Published">The day.</param>
internal sealed record Telling(int Incident, EventValues Values, string Publisher, DateOnly Published);

/// <summary>What a person does with one field.</summary>
/// <param name="Kind">A value, a sign-off or a sending back.</param>
/// <param name="Field">The field.</param>
/// <param name="IsUndone">Whether somebody takes it back afterwards.</param>
internal sealed record PlannedReview(DecisionKind Kind, Field Field, bool IsUndone = false);
