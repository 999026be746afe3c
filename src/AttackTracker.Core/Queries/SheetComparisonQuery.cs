using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The finished sheets of an article side by side, and what was decided between them.</summary>
public sealed class SheetComparisonQuery(IDbContextFactory<TrackerDbContext> contexts, ArticleDetailQuery articles)
{
    /// <summary>The comparison; null where there is no such article.</summary>
    /// <param name="article">The article's key.</param>
    /// <param name="who">Who looks: whoever has yet to finish a sheet of it sees no other.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SheetComparison?> RunAsync(int article, string who, CancellationToken cancellationToken)
    {
        if (await articles.RunAsync(article, cancellationToken) is not { } detail)
        {
            return null;
        }

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var sheets = await FinishedSheet.ReadAsync(database.CoderSheets.Where(s => s.ArticleId == article), cancellationToken);
        var adjudication = await database.DecisionsInForce.AsNoTracking().Where(d => d.Kind == DecisionKind.Adjudication && d.ArticleId == article)
            .OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);
        var adjudicated = adjudication is null ? null : AdjudicationDetails.Of(adjudication);
        var onArticle = await database.DecisionsInForce.AsNoTracking().Where(d => d.ArticleId == article && d.Kind != DecisionKind.Adjudication && d.Details != null).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var rows = SheetAlignment.Of([.. sheets.Select(s => s.Reports)]);
        return new SheetComparison
        {
            // An event is marked in the text by all the words that any coder gives for it.
            Article = detail.Only([.. rows.Select(row => Merged([.. row.OfType<Report>()]))]) with
            {
                GroupNames = await database.NamesOfGroupsAsync(sheets.SelectMany(s => s.Reports).Concat(adjudicated?.Reports ?? []).SelectMany(r => GroupIds.In(r.Values)), cancellationToken),
            },
            Sheets = sheets,
            Rows = rows,
            Agreement = CoderAgreement.Of([[.. sheets.Select(s => s.Reports)]]),
            Adjudication = adjudication,
            Adjudicated = adjudicated?.Reports ?? [],
            Applied = [.. onArticle.Where(d => adjudication is not null && ArticleDecisions.Concern(d.Kind) && CodingDetails.Of(d).Adjudication == adjudication.Id).Select(d => d.Id)],
            Bar = await AdjudicationRules.BarAsync(database, article, who, cancellationToken),
        };
    }

    private static Report Merged(IReadOnlyList<Report> told) => new()
    {
        Ordinal = 0,
        Values = told[0].Values,
        Evidence = [.. told.SelectMany(r => r.Evidence).Distinct()],
        Confidence = 1,
        FieldConfidence = new Dictionary<Field, double>(),
    };
}

/// <summary>The finished sheets of an article side by side.</summary>
public sealed record SheetComparison
{
    /// <summary>The article with a report for each row, which has the words of all coders and the values of the first who tells it.</summary>
    public required ArticleDetail Article { get; init; }

    /// <summary>In the order in which they were asked for.</summary>
    public required IReadOnlyList<FinishedSheet> Sheets { get; init; }

    /// <summary>The events that anybody tells, in the order of the text; in each a report for each sheet, null where that coder does not tell it.</summary>
    public required IReadOnlyList<IReadOnlyList<Report?>> Rows { get; init; }

    /// <summary>How far they agree.</summary>
    public required CoderAgreement Agreement { get; init; }

    /// <summary>What was decided between them last and holds; null while nobody has.</summary>
    public required Decision? Adjudication { get; init; }

    /// <summary>The reports that were decided on.</summary>
    public required IReadOnlyList<Report> Adjudicated { get; init; }

    /// <summary>The decisions in force by which that was applied to the article.</summary>
    public required IReadOnlyList<int> Applied { get; init; }

    /// <summary>Why the person is not to decide between them; null where they may.</summary>
    public required string? Bar { get; init; }
}
