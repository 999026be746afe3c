using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Where the hand-coded articles are that the quality page holds the extraction against.</summary>
/// <param name="File">The whole path; null for none.</param>
public sealed record GoldSetting(string? File);

/// <summary>Scores what is stored against hand-coded articles, or against what editors have decided.</summary>
/// <remarks>Takes seconds where there is much to score: pages ask <see cref="QualityScores"/>, which does it once.</remarks>
public sealed class QualityQuery(IDbContextFactory<TrackerDbContext> contexts, GoldSetting gold, ReferenceInUse reference)
{
    private const int Batch = 500;

    /// <summary>Changes whenever the scores may: with an extraction, a decision, a change of incidents or metadata, another gold file.</summary>
    public async Task<string> RevisionAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var run = await database.ExtractionRuns.MaxAsync(r => (int?)r.Id, cancellationToken);
        var decision = await database.Decisions.MaxAsync(d => (int?)d.Id, cancellationToken);
        var incident = await database.Incidents.MaxAsync(i => (int?)i.Id, cancellationToken);
        var metadata = await database.ArticleMetadata.MaxAsync(m => (int?)m.Id, cancellationToken);
        var written = gold.File is { } file && File.Exists(file) ? File.GetLastWriteTimeUtc(file).Ticks : 0;
        var sheets = await database.CoderSheets.CountAsync(s => s.FinishedAt != null, cancellationToken);
        return FormattableString.Invariant($"{run} {decision} {incident} {metadata} {written} {sheets} {reference.Data.Revision}");
    }

    /// <summary>Scores against one source of truth, and tells how far coders agree.</summary>
    public async Task<QualityView> RunAsync(QualitySource source, CancellationToken cancellationToken)
    {
        var view = await (source switch
        {
            QualitySource.Gold => AgainstGoldAsync(cancellationToken),
            QualitySource.Decisions => AgainstDecisionsAsync(cancellationToken),
            QualitySource.Adjudicated => AgainstAdjudicatedAsync(cancellationToken),
        });
        return view with { Coders = await CodersAsync(cancellationToken) };
    }

    private async Task<CoderAgreement> CodersAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var sheets = await FinishedSheet.ReadAsync(database.CoderSheets, cancellationToken);
        return CoderAgreement.Of(sheets.GroupBy(s => s.ArticleId).Select(article => article.Select(s => s.Reports).ToList()));
    }

    private async Task<QualityView> AgainstGoldAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<GoldArticle> coded;
        try
        {
            coded = gold.File is { } file ? GoldFile.Read(file) : throw new FormatException(Texts.NoGoldFile);
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            return new QualityView { Source = QualitySource.Gold, Fault = fault.Message };
        }

        var runs = await StoredAsync(coded, cancellationToken);
        var card = Scorecard.Of([.. coded.Where(article => runs.ContainsKey(article.FileName))], [.. runs.Values.Select(ToPrediction)]);
        return ViewOf(QualitySource.Gold, card.Scored, runs) with
        {
            Reports = card.Reports,
            Absent = [.. coded.Select(article => article.FileName).Where(name => !runs.ContainsKey(name))],
        };
    }

    private async Task<QualityView> AgainstDecisionsAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var decided = await database.IncidentFields.Where(f => f.DecisionId != null)
            .OrderBy(f => f.IncidentId).ThenBy(f => f.Field)
            .Select(f => new { f.IncidentId, f.Field, To = f.Decision!.To! })
            .ToListAsync(cancellationToken);
        var reports = new Dictionary<int, List<ReportRow>>();
        foreach (var incidents in decided.Select(d => d.IncidentId).Distinct().Chunk(Batch))
        {
            var rows = await database.IncidentReports.Where(r => incidents.Contains(r.IncidentId))
                .OrderBy(r => r.IncidentId).ThenBy(r => r.Ordinal)
                .Include(r => r.Report).ThenInclude(r => r.Evidence)
                .Include(r => r.Report).ThenInclude(r => r.Run).ThenInclude(r => r.Metadata)
                .Include(r => r.Report).ThenInclude(r => r.Run).ThenInclude(r => r.Article)
                .AsSplitQuery().AsNoTracking().ToListAsync(cancellationToken);
            foreach (var incident in rows.GroupBy(r => r.IncidentId))
            {
                reports.Add(incident.Key, [.. incident.Select(r => r.Report)]);
            }
        }

        var runs = reports.Values.SelectMany(r => r).Select(r => r.Run).DistinctBy(r => r.ArticleId).ToDictionary(KeyOf, StringComparer.Ordinal);
        var scored = decided.SelectMany(d => DecidedValues.Score(d.Field, d.To, [.. reports[d.IncidentId].Select(r => (KeyOf(r.Run), r.Run.Metadata.Publisher, r.ToReport()))])).ToList();
        return ViewOf(QualitySource.Decisions, scored, runs);
    }

    // What the machine alone reads, anew: the stored reading has what people decided in it, be it the adjudication itself.
    private async Task<QualityView> AgainstAdjudicatedAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var adjudications = (await database.DecisionsInForce.AsNoTracking().Where(d => d.Kind == DecisionKind.Adjudication).OrderBy(d => d.Id).ToListAsync(cancellationToken))
            .GroupBy(d => d.ArticleId!.Value).ToDictionary(article => article.Key, article => AdjudicationDetails.Of(article.Last()).Reports);
        var runs = new Dictionary<string, ExtractionRunRow>(StringComparer.Ordinal);
        var (truth, predictions) = (new List<GoldArticle>(), new List<Prediction>());
        var method = reference.Method;
        foreach (var ids in adjudications.Keys.Order().Chunk(Batch))
        {
            foreach (var run in await database.ExtractionRuns.Where(r => r.IsCurrent && ids.Contains(r.ArticleId)).OrderBy(r => r.ArticleId).Include(r => r.Article).Include(r => r.Metadata).AsNoTracking().ToListAsync(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (key, text) = (KeyOf(run), run.Article.Text);
                var article = new Article { FileName = run.Article.FileName, Text = text, ContentHash = run.Article.ContentHash, Metadata = run.Metadata.ToMetadata() };
                runs.Add(key, run);
                truth.Add(new GoldArticle { FileName = key, Publisher = run.Metadata.Publisher, Reports = [.. adjudications[run.ArticleId].Select(report => ToGold(report, text))] });
                predictions.Add(Prediction.Of(key, text, method.Extract(article)));
            }
        }

        var card = Scorecard.Of(truth, predictions);
        return ViewOf(QualitySource.Adjudicated, card.Scored, runs) with { Reports = card.Reports };
    }

    private static GoldReport ToGold(Report report, string text)
        => new() { Values = report.Values, Evidence = [.. report.Evidence.Select(e => new GoldQuote(e.Field, e.Span.In(text)))], Incident = "" };

    // By file name, as gold knows its articles; of two with one name the first that was stored.
    private async Task<Dictionary<string, ExtractionRunRow>> StoredAsync(IReadOnlyList<GoldArticle> coded, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new Dictionary<string, ExtractionRunRow>(StringComparer.Ordinal);
        foreach (var names in coded.Select(article => article.FileName).Distinct(StringComparer.Ordinal).Chunk(Batch))
        {
            var runs = await database.ExtractionRuns.Where(r => r.IsCurrent && names.Contains(r.Article.FileName))
                .OrderBy(r => r.ArticleId)
                .Include(r => r.Article).Include(r => r.Metadata)
                .Include(r => r.Reports).ThenInclude(r => r.Evidence)
                .AsSplitQuery().AsNoTracking().ToListAsync(cancellationToken);
            runs.ForEach(run => found.TryAdd(run.Article.FileName, run));
        }

        return found;
    }

    private static Prediction ToPrediction(ExtractionRunRow run)
    {
        var reports = run.Reports.OrderBy(r => r.Ordinal).Select(r => r.ToReport()).ToList();
        return Prediction.Of(run.Article.FileName, run.Article.Text, new Extraction(Dates.PublicationDate.Unknown, reports, [], [])) with { Publisher = run.Metadata.Publisher };
    }

    private static QualityView ViewOf(QualitySource source, IReadOnlyList<ScoredValue> scored, Dictionary<string, ExtractionRunRow> runs) => new()
    {
        Source = source,
        Articles = runs.ToDictionary(pair => pair.Key, pair => new QualityArticle(pair.Value.ArticleId, pair.Value.Metadata.Title ?? pair.Value.Article.FileName), StringComparer.Ordinal),
        Values = Tally.Of(scored.Where(value => value.Field is not (Field.Kind or Field.Background))),
        Fields = [.. scored.GroupBy(value => value.Field).OrderBy(field => field.Key is Field.Kind or Field.Background).ThenBy(field => field.Key).Select(field => (field.Key, Tally.Of(field)))],
        Calibration = Calibration.Of([.. scored.Where(value => value.Confidence is not null).Select(value => (value.Confidence!.Value, value.Score))]),
        Publishers = PublisherScore.Of(scored),
        Rules = RuleScore.Of(scored),
        Confusions = Confusion.Of(scored, article => runs.GetValueOrDefault(article)?.Article.Text),
    };

    private static string KeyOf(ExtractionRunRow run) => run.ArticleId.ToString(CultureInfo.InvariantCulture);
}
