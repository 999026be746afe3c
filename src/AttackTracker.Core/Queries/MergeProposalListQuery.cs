using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The list of incidents that may be the same, and wait for a person to say so.</summary>
public sealed class MergeProposalListQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The likeliest first; empty where nothing waits.</summary>
    public async Task<IReadOnlyList<MergeProposalLine>> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await database.MergeProposals.Where(p => p.State == ProposalState.Open)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Id)
            .Include(p => p.FirstReport).Include(p => p.SecondReport)
            .AsNoTracking().ToListAsync(cancellationToken);
        var ids = rows.SelectMany(p => new[] { p.First, p.Second }).Distinct().ToList();
        var incidents = await database.Incidents.AsNoTracking().Where(i => ids.Contains(i.PublicId)).ToDictionaryAsync(i => i.PublicId, StringComparer.Ordinal, cancellationToken);
        MergeProposalSide Side(string id) => new(id, incidents[id].Title, incidents[id].Day, incidents[id].IsReviewed);
        return [.. rows.Select(p => new MergeProposalLine(Side(p.First), Side(p.Second), AgreementWords.Of(p.FirstReport.ToValues(), p.SecondReport.ToValues(), p.Comparisons), p.Score, p.CreatedAt))];
    }
}

/// <summary>Two incidents that may be the same.</summary>
/// <param name="First">The one with the older id.</param>
/// <param name="Second">The one with the younger id.</param>
/// <param name="Why">What speaks for it, and after a semicolon what against: "same base, one day apart, both drones; claim differs".</param>
/// <param name="Score">How well the two agree; the higher the likelier.</param>
/// <param name="CreatedAt">Since when it has been proposed, in UTC.</param>
public sealed record MergeProposalLine(MergeProposalSide First, MergeProposalSide Second, string Why, double Score, DateTime CreatedAt);

/// <summary>One of two incidents that may be the same.</summary>
/// <param name="PublicId">Its permanent id.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Day">The first possible day; null where none is known.</param>
/// <param name="IsReviewed">Whether a person has decided anything on it.</param>
public sealed record MergeProposalSide(string PublicId, string Title, DateOnly? Day, bool IsReviewed);
