using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>All that one run of the extractor read from one article.</summary>
/// <param name="Published">The publication day that relative dates were resolved against.</param>
/// <param name="Reports">In the order in which the text first tells them.</param>
/// <param name="Aggregates">In the order of the text.</param>
/// <param name="Mentions">Everything that the recognizers found, in the order of the text.</param>
public sealed record Extraction(
    PublicationDate Published,
    IReadOnlyList<Report> Reports,
    IReadOnlyList<AggregateStatement> Aggregates,
    IReadOnlyList<Mention> Mentions);
