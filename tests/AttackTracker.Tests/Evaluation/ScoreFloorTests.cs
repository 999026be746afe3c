using AttackTracker.Core.Articles;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Evaluation;

/// <summary>The extractor against the gold. The floors are what it reached when they were last set: raise them by commit, never lower them.</summary>
public sealed class ScoreFloorTests
{
    private static readonly ReferenceData Reference = ReferenceData.Shipped;

    [Theory]
    [InlineData("seeds", 0.98, 0.975, 0.96, 0.96, 0.98, 0.95, 0.99)]
    [InlineData("corpus", 0.985, 0.97, 0.95, 0.985, 0.97, 0.94, 0.99)]
    [InlineData("blind-a", 0.98, 0.95, 0.95, 0.94, 0.94, 0.87, 0.99)]
    [InlineData("blind-b", 0.94, 0.92, 0.90, 0.89, 0.91, 0.89, 0.85)]
    [InlineData("blind-d", 0.975, 0.92, 0.92, 0.9, 0.94, 0.88, 0.9)]
    [InlineData("blind-e", 0.97, 0.94, 0.95, 0.94, 0.97, 0.89, 0.9)]
    [InlineData("blind-f", 0.96, 0.94, 0.96, 0.91, 0.96, 0.88, 0.9)]
    public void Extraction_scores_no_worse_than_it_did(string set, double reports, double values, double dates, double sites, double weapons, double evidence, double pairs)
    {
        var card = Score(GoldSet.Named(set));

        var fields = card.Fields.ToDictionary(field => field.Field, field => field.Tally.F1);
        Assert.True(
            card.Reports.F1 >= reports && card.Values.F1 >= values && fields[Field.Date] >= dates && fields[Field.Site] >= sites && fields[Field.Weapons] >= weapons
                && card.Evidence >= evidence && card.Pairs?.F1 >= pairs,
            ScorecardText.ToTable(card) + ScorecardText.ToErrorList(card));
    }

    [Fact]
    public void Confidence_is_calibrated_on_the_corpus_and_on_articles_held_back()
    {
        var card = Score(GoldSet.Corpus);

        Assert.InRange(card.Calibration.ExpectedError!.Value, 0, 0.08);
        Assert.InRange(card.CrossValidate()!.ExpectedError!.Value, 0, 0.08);
    }

    private static Scorecard Score(GoldSet set)
    {
        var extractor = new ReportExtractor(Reference);
        var articles = ArticleFiles.Read([set.ArticleFolder]).Select(reading => reading.Article ?? throw new InvalidOperationException(reading.Failure)).ToList();
        var extractions = articles.ConvertAll(extractor.Extract);
        var sources = articles.Zip(extractions, (article, extraction) => extraction.Reports.Select(report => new SourcedReport
        {
            Report = report,
            Article = article.ContentHash,
            Publisher = article.Metadata.Publisher,
            Published = extraction.Published.Date,
            Fingerprint = TextFingerprint.Of(article.Text),
        }).ToList()).ToList();
        var incidents = new IncidentBuilder(Reference.Gazetteer).Build([.. sources.SelectMany(reports => reports)]).Incidents
            .SelectMany(incident => incident.Members.Select(member => (member.Source.Key, Incident: incident.Key)))
            .ToDictionary(pair => pair.Key, pair => pair.Incident, StringComparer.Ordinal);
        return Scorecard.Of(
            set.Articles,
            [.. articles.Select((article, i) => Prediction.Of(article.FileName, article.Text, extractions[i], [.. sources[i].Select(report => incidents[report.Key])]))]);
    }
}
