using AttackTracker.Core.Articles;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Statements that only count attacks ("66 attacks since 17 October"), each beside what is on record for its window.</summary>
public sealed class RoundUpsQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference)
{
    /// <summary>How many statements a page holds.</summary>
    public const int PageSize = 25;

    private static readonly string AsItIs = CodebookTerm.Of(ArticleState.AsItIs);

    /// <summary>One page, those of the article published last first; a number beyond the last gives the last.</summary>
    /// <param name="withoutWindow">Whether statements are listed that do not tell since when; they cannot be held against anything.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <remarks>Articles that a person took for an opinion, a duplicate or no account of an incident, and deleted ones, are left out.</remarks>
    public async Task<PagedResult<RoundUp>> RunAsync(bool withoutWindow, int page, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var marks = ArticleListQuery.MarksIn(database);
        var statements = database.ExtractionRuns.Where(r => r.IsCurrent && !marks.Any(m => m.ArticleId == r.ArticleId && m.To != AsItIs))
            .SelectMany(r => r.Aggregates, (run, statement) => new { Run = run, Statement = statement })
            .Where(s => withoutWindow || s.Statement.Since != null);
        var total = await statements.CountAsync(cancellationToken);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await statements
            .OrderBy(s => s.Run.PublishedDate == null).ThenByDescending(s => s.Run.PublishedDate).ThenBy(s => s.Run.ArticleId).ThenBy(s => s.Statement.Start)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(s => new Line(s.Run.ArticleId, s.Run.Article.FileName, s.Run.Article.Text, s.Run.Metadata.Title, s.Run.Metadata.Publisher, s.Run.PublishedDate,
                s.Statement.Start, s.Statement.End, s.Statement.CountLow, s.Statement.CountHigh, s.Statement.Since, s.Statement.Until))
            .ToListAsync(cancellationToken);
        var texts = rows.DistinctBy(r => r.ArticleId).ToDictionary(r => r.ArticleId, r => Document.Parse(r.Text));
        var read = rows.ConvertAll(row => Read(row, texts[row.ArticleId], reference.Data.Gazetteer));
        var held = await HeldAsync(database, read, cancellationToken);
        return new PagedResult<RoundUp>([.. read.Select(statement => statement.Held is { } filter ? statement with { HeldCount = Count(held, filter) } : statement)], number, total, PageSize);
    }

    private static RoundUp Read(Line line, Document document, Gazetteer gazetteer)
    {
        var span = new TextSpan(line.Start, line.End);
        var sentence = document.SentenceAt(line.Start);
        var (bases, countries) = sentence is null ? (Choice.Any<string>(), Choice.Any<string>()) : RoundUpScope.Of(document, sentence, line.Start, gazetteer);
        return new RoundUp
        {
            ArticleId = line.ArticleId,
            Title = line.Title ?? line.FileName,
            Publisher = line.Publisher,
            Published = line.Published,
            Sentence = Quote.Cut(document.Text, sentence?.Span ?? span, [span]),
            Said = new CountRange(line.Low, line.High),
            Held = line.Since is { } since ? new IncidentFilter { From = since, To = EndOf(line, since), Kind = ReportKind.Attack, Bases = bases, Countries = countries } : null,
            Places = [.. bases.Values.Select(id => gazetteer.FindSite(id)!.Name), .. countries.Values.Select(code => gazetteer.FindPlace(code)!.Name)],
            HeldCount = CountRange.Zero,
        };
    }

    private static DateOnly? EndOf(Line line, DateOnly since) => (line.Until ?? line.Published) is { } end && end >= since ? end : line.Until is null ? null : since;

    /// <summary>The attacks of all windows together, counted by what the windows ask for.</summary>
    private static async Task<List<Attacks>> HeldAsync(TrackerDbContext database, List<RoundUp> statements, CancellationToken cancellationToken)
    {
        var windows = statements.Select(s => s.Held).OfType<IncidentFilter>().ToList();
        if (windows.Count == 0)
        {
            return [];
        }

        var all = new IncidentFilter { Kind = ReportKind.Attack, From = windows.Min(w => w.From), To = windows.Any(w => w.To is null) ? null : windows.Max(w => w.To) };
        return await database.Passing(all)
            .GroupBy(i => new { i.DateStart, i.DateEnd, i.Country, i.SiteId })
            .Select(g => new Attacks(g.Key.DateStart, g.Key.DateEnd, g.Key.Country, g.Key.SiteId, g.Count()))
            .ToListAsync(cancellationToken);
    }

    // As the filter itself reads its days: an incident touches the window where its own interval does.
    private static CountRange Count(List<Attacks> held, IncidentFilter window)
    {
        var (inside, touching) = (0, 0);
        foreach (var attacks in held)
        {
            if ((window.Bases.IsAny || (attacks.Site is { } site && window.Bases.Has(site)))
                && (window.Countries.IsAny || (attacks.Country is { } country && window.Countries.Has(country)))
                && !(attacks.End < window.From) && !(attacks.Start > window.To))
            {
                touching += attacks.Count;
                inside += attacks.Start >= window.From && (window.To is null || attacks.End <= window.To) ? attacks.Count : 0;
            }
        }

        return new CountRange(inside, touching);
    }

    private sealed record Attacks(DateOnly? Start, DateOnly? End, string? Country, string? Site, int Count);

    private sealed record Line(int ArticleId, string FileName, string Text, string? Title, string? Publisher, DateOnly? Published, int Start, int End, int? Low, int? High, DateOnly? Since, DateOnly? Until);
}
