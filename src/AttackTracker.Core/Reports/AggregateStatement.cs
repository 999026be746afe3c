using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>A statement that only counts attacks: "more than 150 attacks since October 17". No report.</summary>
/// <param name="Span">The words.</param>
/// <param name="Count">How many attacks.</param>
/// <param name="Since">The first day of the window, inclusive; null where open or not told.</param>
/// <param name="Until">The last day of the window, inclusive; null where open or not told.</param>
public sealed record AggregateStatement(TextSpan Span, CountRange Count, DateOnly? Since, DateOnly? Until);
