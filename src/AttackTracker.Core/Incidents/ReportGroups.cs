namespace AttackTracker.Core.Incidents;

/// <summary>Which reports are of one incident and why, before it is known what they make of it: so much as there is room for in memory of any number of reports.</summary>
/// <param name="Reports">In the order of their keys.</param>
/// <param name="Groups">In the order of the first days that their reports state (undated last), then of their first reports.</param>
/// <param name="Best">For every report that is not alone, the surest of the joins that hold it in its group; null for the others, and where only a person's review keeps it there.</param>
/// <param name="Candidates">Ordered by their groups; empty where nobody has reviewed anything.</param>
internal sealed record ReportGroups(
    IReadOnlyList<SourcedReport> Reports, IReadOnlyList<ReportClusters.Cluster> Groups, IReadOnlyList<ReportJoin?> Best, IReadOnlyList<CandidateGroups> Candidates);

/// <summary>Two groups that the reports alone would make one, kept apart because a person has reviewed at least one of them.</summary>
/// <param name="First">The place of the group of the join's first report.</param>
/// <param name="Second">That of the second report's.</param>
/// <param name="Join">Of the two reports, one of each, that agree best.</param>
internal sealed record CandidateGroups(int First, int Second, ReportJoin Join);
