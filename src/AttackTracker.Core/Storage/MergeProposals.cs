using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Keeps the open proposals in step with what the reports speak for.</summary>
internal static class MergeProposals
{
    /// <summary>Opens, explains anew or withdraws; does not save.</summary>
    /// <param name="context">Tracks the proposals.</param>
    /// <param name="ids">The public ids that it is about; null for all.</param>
    /// <param name="proposed">All that is to be proposed about these.</param>
    /// <param name="now">When a new proposal is made.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public static async Task UpdateAsync(TrackerDbContext context, IReadOnlyList<string>? ids, IReadOnlyList<ProposedMerge> proposed, DateTime now, CancellationToken cancellationToken)
    {
        var stored = await context.MergeProposals.Where(p => ids == null || ids.Contains(p.First) || ids.Contains(p.Second)).ToDictionaryAsync(p => (p.First, p.Second), cancellationToken);
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
