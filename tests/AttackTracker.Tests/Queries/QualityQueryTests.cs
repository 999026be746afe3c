using AttackTracker.Core.Editing;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Queries;

public sealed class QualityQueryTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_is_stored_scores_as_what_was_extracted()
    {
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        var card = Scorecard.Of(GoldSet.Seeds.Articles, [.. GoldExtraction.Seeds.Select(r => Prediction.Of(r.Article!.FileName, r.Article.Text, extractor.Extract(r.Article)))]);

        var view = await _database.Get<QualityQuery>().RunAsync(QualitySource.Gold, Token);

        Assert.Null(view.Fault);
        Assert.Empty(view.Absent);
        Assert.Equal((card.Reports, card.Values), (view.Reports, view.Values));
        Assert.Equal(card.Calibration.ExpectedError, view.Calibration.ExpectedError);
        Assert.Equal(card.Scored.Count(value => value.Score < 1), view.Confusions.Count);
        Assert.All(view.Confusions, confusion => Assert.True(view.Articles.ContainsKey(confusion.Value.Article)));
    }

    [Fact]
    public async Task Coded_articles_that_are_not_here_are_named_and_not_scored()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds.Take(2), null, Token);

        var view = await database.Get<QualityQuery>().RunAsync(QualitySource.Gold, Token);

        Assert.Equal((2, 3), (view.Articles.Count, view.Absent.Count));
        Assert.Equal(view.Reports!.Value.Gold, GoldSet.Seeds.Articles.Where(a => view.Articles.ContainsKey(a.FileName)).Sum(a => a.Reports.Count));
    }

    [Fact]
    public async Task A_gold_file_that_cannot_be_read_is_told_and_not_thrown()
    {
        using var folder = new TemporaryFolder();
        var (contexts, reference) = (_database.Get<IDbContextFactory<TrackerDbContext>>(), _database.Get<ReferenceInUse>());

        var missing = await new QualityQuery(contexts, new GoldSetting(folder.File("none.json")), reference).RunAsync(QualitySource.Gold, Token);
        var broken = await new QualityQuery(contexts, new GoldSetting(folder.Write("gold.json", "{}")), reference).RunAsync(QualitySource.Gold, Token);
        var none = await new QualityQuery(contexts, new GoldSetting(null), reference).RunAsync(QualitySource.Gold, Token);

        Assert.Contains("none.json", missing.Fault, StringComparison.Ordinal);
        Assert.Contains("expected a list of articles", broken.Fault, StringComparison.Ordinal);
        Assert.Contains("Quality:Gold", none.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_held_against_what_each_article_was_read_to_say()
    {
        var incident = await DecideAsync(Field.Killed, """{"low":7,"high":7}""");

        var view = await _database.Get<QualityQuery>().RunAsync(QualitySource.Decisions, Token);

        await using var context = _database.NewContext();
        var said = await context.IncidentReports.CountAsync(r => r.IncidentId == incident.Id && r.Report.KilledLow != null, Token);
        var killed = Assert.Single(view.Fields);
        Assert.Equal((Field.Killed, new Tally(0, said, said)), killed);
        Assert.All(view.Confusions, confusion => Assert.Equal("7", confusion.Gold));
        Assert.True(said > 0);
    }

    [Fact]
    public async Task A_decision_that_agrees_with_the_articles_counts_for_them()
    {
        await using var context = _database.NewContext();
        await DecideAsync(Field.Damage, "\"major\"");
        await DecideAsync(Field.Killed, null);

        var view = await _database.Get<QualityQuery>().RunAsync(QualitySource.Decisions, Token);

        var killed = Assert.Single(view.Fields, field => field.Field == Field.Killed).Tally;
        Assert.Equal((killed.Predicted, killed.Gold), (killed.Correct, killed.Predicted));
        var damage = Assert.Single(view.Fields, field => field.Field == Field.Damage).Tally;
        Assert.Equal((0, 1), (damage.Correct, damage.Gold));
    }

    [Fact]
    public async Task Without_decisions_there_is_nothing_to_show()
        => Assert.Empty((await _database.Get<QualityQuery>().RunAsync(QualitySource.Decisions, Token)).Fields);

    [Fact]
    public async Task Scores_are_computed_once_until_the_database_changes()
    {
        var scores = _database.Get<QualityScores>();
        var first = await scores.GetAsync(QualitySource.Decisions, Token);
        var again = await scores.GetAsync(QualitySource.Decisions, Token);

        await DecideAsync(Field.Killed, """{"low":7,"high":7}""");
        var after = await scores.GetAsync(QualitySource.Decisions, Token);

        Assert.Same(first, again);
        Assert.Same(after, await scores.FindAsync(QualitySource.Decisions, Token));
        Assert.NotEmpty(after.Fields);
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_gets_nothing_and_the_computation_goes_on()
    {
        var scores = _database.Get<QualityScores>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scores.GetAsync(QualitySource.Gold, new CancellationToken(canceled: true)));

        Assert.NotNull(await scores.GetAsync(QualitySource.Gold, Token));
    }

    // On the first incident of which an article says how many were killed and none says that anything was damaged.
    private async Task<IncidentRow> DecideAsync(Field field, string? to)
    {
        await using var context = _database.NewContext();
        var incident = await context.Incidents.Where(i => i.Reports.Any(r => r.Report.KilledLow != null) && i.Reports.All(r => r.Report.Damage == null)).OrderBy(i => i.Id).FirstAsync(Token);
        var from = FieldValueJson.Of(incident.ToValues(), field);
        var result = await _database.Get<CorrectField>().RunAsync(new Correction { Incident = incident.PublicId, Field = field, From = from, To = to ?? from, Reason = "Test.", Who = "T" }, Token);
        Assert.IsType<CorrectionResult.Recorded>(result);
        return incident;
    }
}
