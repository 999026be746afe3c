using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The list of articles.</summary>
public sealed class ArticleListQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>How many lines a page holds.</summary>
    public const int PageSize = 50;

    private static readonly string Deleted = CodebookTerm.Of(ArticleState.Deleted);
    private static readonly string AsItIs = CodebookTerm.Of(ArticleState.AsItIs);

    /// <summary>One page; a number beyond the last gives the last.</summary>
    /// <param name="text">Words and "phrases" that title or text must hold, all of them, the last word also as a beginning, and <c>-words</c> that they must not; null or blank for all articles.</param>
    /// <param name="state">What the articles are taken for; null for all but the deleted ones.</param>
    /// <param name="sort">Articles that come out equal stand in the order in which they were brought in, and in the reverse of it where the order falls.</param>
    /// <param name="descending">Whether the greatest comes first; unknown days, headlines and outlets come last either way.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<PagedResult<ArticleLine>> RunAsync(string? text, ArticleState? state, ArticleSort sort, bool descending, int page, CancellationToken cancellationToken)
        => RunAsync(text, state, sort, descending, page, PageSize, cancellationToken);

    /// <summary>The same in pages of another size.</summary>
    internal async Task<PagedResult<ArticleLine>> RunAsync(string? text, ArticleState? state, ArticleSort sort, bool descending, int page, int pageSize, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var deleted = await DeletedAsync(database, cancellationToken);
        var articles = Matching(database, text, state, deleted);
        var found = await FoundAsync(database, text, state, deleted, cancellationToken);
        var total = found?.Count ?? await articles.CountAsync(cancellationToken);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + pageSize - 1) / pageSize));
        var skip = (number - 1) * pageSize;
        var keys = found is not null && sort == ArticleSort.Added ? found.Page(descending, skip, pageSize)
            : await ArticleOrder.PageAsync(database, articles, found, sort, descending, skip, pageSize, cancellationToken);
        if (keys is null)
        {
            // By the reports that a coder may see, which are counted for each.
            var lines = Lines(database, articles);
            var sorted = await (descending ? lines.OrderByDescending(a => a.Reports).ThenByDescending(a => a.Id) : lines.OrderBy(a => a.Reports).ThenBy(a => a.Id)).Skip(skip).Take(pageSize).ToListAsync(cancellationToken);
            return new PagedResult<ArticleLine>([.. sorted.Select(r => r.ToArticleLine())], number, total, pageSize);
        }

        var rows = await Lines(database, database.Articles.Where(a => keys.Contains(a.Id))).ToDictionaryAsync(r => r.Id, cancellationToken);
        return new PagedResult<ArticleLine>([.. keys.Where(rows.ContainsKey).Select(key => rows[key].ToArticleLine())], number, total, pageSize);
    }

    /// <summary>Those that were brought in before another one, the latest first: an order that holds while others are brought in.</summary>
    /// <param name="text">As above.</param>
    /// <param name="state">As above.</param>
    /// <param name="before">The key of that article; null begins with the latest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<ArticleLine>> BeforeAsync(string? text, ArticleState? state, int? before, int limit, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var deleted = await DeletedAsync(database, cancellationToken);
        if (await FoundAsync(database, text, state, deleted, cancellationToken) is { } found)
        {
            var keys = found.Before(before, limit);
            var lines = await Lines(database, database.Articles.Where(a => keys.Contains(a.Id))).OrderByDescending(a => a.Id).ToListAsync(cancellationToken);
            return [.. lines.Select(r => r.ToArticleLine())];
        }

        var articles = Matching(database, text, state, deleted);
        articles = before is { } key ? articles.Where(a => a.Id < key) : articles;
        var rows = await Lines(database, articles.OrderByDescending(a => a.Id).Take(limit)).OrderByDescending(a => a.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(r => r.ToArticleLine())];
    }

    /// <summary>Null where no words are asked for, or only articles of one state: SQL finds these.</summary>
    private static async Task<FoundArticles?> FoundAsync(TrackerDbContext database, string? text, ArticleState? state, List<int> deleted, CancellationToken cancellationToken)
        => string.IsNullOrWhiteSpace(text) || state is not null ? null : await FoundArticles.OfAsync(database, SearchText.Of(text), deleted, cancellationToken);

    // They are few; asked for by each article they would be asked for a million times.
    private static Task<List<int>> DeletedAsync(TrackerDbContext database, CancellationToken cancellationToken)
        => MarksIn(database).Where(m => m.ArticleId > 0 && m.To == Deleted).Select(m => m.ArticleId!.Value).ToListAsync(cancellationToken);

    private static IQueryable<ArticleRow> Matching(TrackerDbContext database, string? text, ArticleState? state, List<int> deleted)
    {
        var articles = database.Articles.AsQueryable();
        if (!string.IsNullOrWhiteSpace(text))
        {
            var search = SearchText.Of(text);
            if (search.Match is { } match)
            {
                articles = articles.Where(a => database.SearchArticles(match).Select(s => s.ArticleId).Contains(a.Id));
            }

            if (search.Without is { } without)
            {
                articles = articles.Where(a => !database.SearchArticles(without).Select(s => s.ArticleId).Contains(a.Id));
            }

            articles = search is { Match: null, Without: null } ? articles.Where(_ => false) : articles;
        }

        var marks = MarksIn(database);
        return state switch
        {
            null => deleted.Count == 0 ? articles : articles.Where(a => !deleted.Contains(a.Id)),
            ArticleState.AsItIs => articles.Where(a => !marks.Any(m => m.ArticleId == a.Id && m.To != AsItIs)),
            { } one => WithMark(articles, marks, CodebookTerm.Of(one)),
        };
    }

    private static IQueryable<Line> Lines(TrackerDbContext database, IQueryable<ArticleRow> articles)
    {
        var marks = MarksIn(database);
        return articles.Select(a => new Line
        {
            Id = a.Id,
            Title = a.Metadata.Where(m => m.IsCurrent).Select(m => m.Title).FirstOrDefault() ?? a.FileName,
            Publisher = a.Metadata.Where(m => m.IsCurrent).Select(m => m.Publisher).FirstOrDefault(),
            Published = a.Runs.Where(r => r.IsCurrent).Select(r => r.PublishedDate).FirstOrDefault(),
            Basis = a.Runs.Where(r => r.IsCurrent).Select(r => (PublicationBasis?)r.PublishedBasis).FirstOrDefault(),
            Reports = a.Runs.Where(r => r.IsCurrent).SelectMany(r => r.Reports).Count(),
            Incidents = database.IncidentReports.Where(i => i.Report.Run.IsCurrent && i.Report.Run.ArticleId == a.Id).Select(i => i.IncidentId).Distinct().Count(),
            State = marks.Where(m => m.ArticleId == a.Id).Select(m => m.To).FirstOrDefault(),
            AddedAt = a.AddedAt,
        });
    }

    /// <summary>The last mark in force on each article that has one.</summary>
    internal static IQueryable<Decision> MarksIn(TrackerDbContext database)
    {
        var marks = database.DecisionsInForce.Where(d => d.Kind == DecisionKind.ArticleState);
        return marks.Where(d => !marks.Any(later => later.ArticleId == d.ArticleId && later.Id > d.Id));
    }

    private static IQueryable<ArticleRow> WithMark(IQueryable<ArticleRow> articles, IQueryable<Decision> marks, string term)
        => articles.Where(a => marks.Any(m => m.ArticleId == a.Id && m.To == term));

    // Properties rather than a constructor, so that the database can sort by them.
    private sealed class Line
    {
        public required int Id { get; init; }

        public required string Title { get; init; }

        public string? Publisher { get; init; }

        public DateOnly? Published { get; init; }

        public PublicationBasis? Basis { get; init; }

        public required int Reports { get; init; }

        public required int Incidents { get; init; }

        public string? State { get; init; }

        public required DateTime AddedAt { get; init; }

        public ArticleLine ToArticleLine() => new()
        {
            Id = Id,
            Title = Title,
            Publisher = Publisher,
            Published = Published,
            Basis = Basis ?? PublicationBasis.Unknown,
            Reports = Reports,
            Incidents = Incidents,
            State = CodebookTerm.TryParse<ArticleState>(State, out var state) ? state : ArticleState.AsItIs,
            AddedAt = AddedAt,
        };
    }
}
