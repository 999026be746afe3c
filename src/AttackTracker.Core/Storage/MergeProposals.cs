using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Keeps the open proposals in step with what the reports speak for.</summary>
internal static class MergeProposals
{
    /// <summary>Opens, explains anew or withdraws; does not save.</summary>
    public static async Task UpdateAsync(TrackerDbContext context, IReadOnlyList<ProposedMerge> proposed, DateTime now, CancellationToken cancellationToken)
    {
        var stored = await context.MergeProposals.ToDictionaryAsync(p => (p.First, p.Second), cancellationToken);
        foreach (var merge in proposed)
        {
            if (stored.Remove((merge.First, merge.Second), out var row))
            {
                (row.FirstReportId, row.SecondReportId, row.Score, row.Comparisons, row.State) = (merge.FirstReportId, merge.SecondReportId, merge.Score, merge.Comparisons, ProposalState.Open);
            }
            else
            {
                context.Add(new MergeProposalRow
                {
                    First = merge.First,
                    Second = merge.Second,
                    FirstReportId = merge.FirstReportId,
                    SecondReportId = merge.SecondReportId,
                    Score = merge.Score,
                    Comparisons = merge.Comparisons,
                    State = ProposalState.Open,
                    CreatedAt = now,
                });
            }
        }

        foreach (var row in stored.Values)
        {
            row.State = ProposalState.Withdrawn;
        }
    }
}

/// <summary>That two incidents may be one, by their public ids, the older one first.</summary>
internal sealed record ProposedMerge(string First, string Second, int FirstReportId, int SecondReportId, double Score, IReadOnlyList<FieldComparison> Comparisons);
