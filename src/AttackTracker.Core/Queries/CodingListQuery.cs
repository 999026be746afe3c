using AttackTracker.Core.Accounts;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The articles that several people code, without anything of what they say there.</summary>
public sealed class CodingListQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The list.</summary>
    public async Task<CodingList> RunAsync(CodingFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var sheets = await database.CoderSheets.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellationToken);
        var finished = (await FinishedSheet.ReadAsync(database.CoderSheets, cancellationToken)).ToLookup(s => s.ArticleId);
        var titles = await HistoryEntries.ArticlesAsync(database, sheets.Select(s => s.ArticleId), cancellationToken);
        var adjudicated = (await database.DecisionsInForce.AsNoTracking().Where(d => d.Kind == DecisionKind.Adjudication).OrderBy(d => d.Id).Select(d => new { d.ArticleId, d.Who, d.At }).ToListAsync(cancellationToken))
            .GroupBy(d => d.ArticleId!.Value).ToDictionary(g => g.Key, g => new HistoryMark(g.Last().Who, g.Last().At));
        var lines = sheets.GroupBy(s => s.ArticleId)
            .OrderByDescending(article => article.Max(s => s.Id))
            .Select(article => LineOf(titles[article.Key], [.. article], [.. finished[article.Key]], adjudicated.GetValueOrDefault(article.Key)))
            .Where(line => (filter.Coder is null || line.Sheets.Any(s => s.Coder == filter.Coder))
                && (filter.Differing is null || line.Agreement?.Fields.Any(f => f.Field == filter.Differing && f.Differing > 0) == true))
            .ToList();
        return new CodingList(
            [.. lines.Where(line => filter.State is null || line.State == filter.State)],
            Enum.GetValues<CodingState>().ToDictionary(state => state, state => lines.Count(line => line.State == state)),
            [.. sheets.Select(s => s.Coder).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What the form that asks for codings offers.</summary>
    /// <param name="articles">The articles' keys; those that do not exist are passed over.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<CodingOffer> OfferAsync(IReadOnlyCollection<int> articles, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var titles = await HistoryEntries.ArticlesAsync(database, articles, cancellationToken);
        var accounts = await database.Accounts.AsNoTracking().Where(a => !a.IsLocked).OrderBy(a => a.Name).ToListAsync(cancellationToken);
        return new CodingOffer([.. titles.Values.OrderBy(a => a.Id)], [.. accounts.Where(a => a.Roles.Any(r => r is Role.Editor or Role.Administrator)).Select(a => a.Name)]);
    }

    private static CodingLine LineOf(HistoryArticle article, IReadOnlyList<CoderSheetRow> sheets, IReadOnlyList<FinishedSheet> finished, HistoryMark? adjudicated) => new()
    {
        Article = article,
        State = adjudicated is not null ? CodingState.Adjudicated : finished.Count > 1 ? CodingState.Finished : sheets.Any(s => s.StartedAt is not null) ? CodingState.AtWork : CodingState.Open,
        Sheets = [.. sheets.Select(s => new CodingSheetLine(
            s.Id,
            s.Coder,
            s.AskedBy,
            s.FinishedAt is not null ? SheetState.Finished : s.StartedAt is not null ? SheetState.AtWork : SheetState.Open,
            s.FinishedAt ?? s.StartedAt ?? s.AskedAt))],
        Adjudicated = adjudicated,
        Agreement = finished.Count > 1 ? CoderAgreement.Of([[.. finished.Select(s => s.Reports)]]) : null,
    };
}

/// <summary>What can be chosen when codings are asked for.</summary>
/// <param name="Articles">The articles, by key.</param>
/// <param name="Coders">The names of the accounts that may code; none where there are no accounts.</param>
public sealed record CodingOffer(IReadOnlyList<HistoryArticle> Articles, IReadOnlyList<string> Coders);
