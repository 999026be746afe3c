using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The list of incidents that may be the same, and wait for a person to say so.</summary>
public sealed class MergeProposalListQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>How many pairs a page holds.</summary>
    public const int PageSize = 50;

    /// <summary>One page, the likeliest pairs first; a number beyond the last gives the last.</summary>
    /// <param name="pair">The public ids of two incidents, the older one first: where they wait, the page is the one that they stand on. Null for no pair.</param>
    /// <param name="page">From 1, where no pair decides it; null for the first.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<MergeProposalPage> RunAsync((string First, string Second)? pair, int? page, CancellationToken cancellationToken) => RunAsync(pair, page, PageSize, cancellationToken);

    /// <summary>The same in pages of another size.</summary>
    internal async Task<MergeProposalPage> RunAsync((string First, string Second)? pair, int? page, int pageSize, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var open = database.MergeProposals.Where(p => p.State == ProposalState.Open);
        var total = await open.CountAsync(cancellationToken);
        var wanted = pair is var (older, younger) ? await PageOfAsync(open, older, younger, pageSize, cancellationToken) : null;
        var number = Math.Clamp(wanted ?? page ?? 1, 1, Math.Max(1, (total + pageSize - 1) / pageSize));

        // With the page stands the one before it, where there is one, and the one behind it.
        var before = number > 1 ? 1 : 0;
        var part = open.OrderByDescending(p => p.Score).ThenBy(p => p.Id).Skip(((number - 1) * pageSize) - before).Take(before + pageSize + 1);
        var rows = await (
            from p in part
            join first in database.Incidents on p.First equals first.PublicId
            join second in database.Incidents on p.Second equals second.PublicId
            orderby p.Score descending, p.Id
            select new
            {
                First = new MergeProposalSide(first.PublicId, first.Title, first.Day, first.IsReviewed),
                Second = new MergeProposalSide(second.PublicId, second.Title, second.Day, second.IsReviewed),
                p.FirstReport,
                p.SecondReport,
                p.Comparisons,
                p.Score,
                p.CreatedAt,
            }).AsNoTracking().ToListAsync(cancellationToken);
        var lines = rows.ConvertAll(r => new MergeProposalLine(r.First, r.Second, AgreementWords.Of(r.FirstReport.ToValues(), r.SecondReport.ToValues(), r.Comparisons), r.Score, r.CreatedAt));
        var items = lines.Skip(before).Take(pageSize).ToList();
        return new MergeProposalPage(new PagedResult<MergeProposalLine>(items, number, total, pageSize), lines.Take(before).FirstOrDefault(), lines.ElementAtOrDefault(before + pageSize));
    }

    /// <summary>Null where the pair does not wait.</summary>
    private static async Task<int?> PageOfAsync(IQueryable<MergeProposalRow> open, string first, string second, int pageSize, CancellationToken cancellationToken)
    {
        var place = await open.Where(p => p.First == first && p.Second == second).Select(p => new { p.Score, p.Id }).SingleOrDefaultAsync(cancellationToken);
        return place is null ? null : (await open.CountAsync(p => p.Score > place.Score || (p.Score == place.Score && p.Id < place.Id), cancellationToken) / pageSize) + 1;
    }
}

/// <summary>One page of the incidents that may be the same, and its neighbours.</summary>
/// <param name="Lines">The page.</param>
/// <param name="Before">The pair just before its first; null where that is the first of all.</param>
/// <param name="Behind">The pair just behind its last; null where that is the last of all.</param>
public sealed record MergeProposalPage(PagedResult<MergeProposalLine> Lines, MergeProposalLine? Before, MergeProposalLine? Behind);

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
