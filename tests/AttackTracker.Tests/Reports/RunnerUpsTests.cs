using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Reports;

public sealed class RunnerUpsTests
{
    private static readonly ReportExtractor Extractor = new(ReferenceData.Shipped);

    [Theory]
    [InlineData("Eight rockets were fired at Camp Taji on Monday. Two of the rockets landed inside the base.", Field.Munitions, "2", RunnerUpReason.Part, "Two of the rockets")]
    [InlineData("Rockets hit Camp Taji on Monday. The projectiles damaged a hangar at Camp Taji.", Field.Weapons, "indirect-fire", RunnerUpReason.Vaguer, "projectiles")]
    [InlineData("Rockets hit Camp Taji on Monday, wounding three Iraqi soldiers. No American was hurt.", Field.Wounded, "0", RunnerUpReason.OfSome, "No American was hurt")]
    [InlineData("Rockets hit Camp Taji on Monday night, the army said on Tuesday.", Field.Date, "2022-01-04", RunnerUpReason.OtherRole, "on Tuesday")]
    public void The_next_best_value_is_kept_with_its_words_and_why_it_lost(string text, Field field, string value, RunnerUpReason reason, string words)
    {
        var report = Assert.Single(Extractor.Extract(ArticleOf(text)).Reports);

        var runnerUp = Assert.Single(report.RunnerUps, r => r.Field == field);
        Assert.Equal((value, reason, words), (ReportText.Value(runnerUp.Values, field), runnerUp.Reason, runnerUp.Span.In(text)));
        Assert.NotEqual(ReportText.Value(report.Values, field), ReportText.Value(runnerUp.Values, field));
    }

    [Theory]
    [InlineData("Three rockets hit Camp Taji north of Baghdad on Monday. The three rockets wounded two soldiers at the base. The two soldiers were taken to hospital.")]
    [InlineData("A drone was shot down over Erbil air base, in the province of Erbil, on 3 January 2022.")]
    public void What_says_the_same_again_or_less_exactly_where_is_no_runner_up(string text)
        => Assert.Empty(Assert.Single(Extractor.Extract(ArticleOf(text)).Reports).RunnerUps);

    [Fact]
    public void No_report_has_two_runner_ups_in_a_field_or_one_that_equals_its_value()
    {
        foreach (var reading in GoldExtraction.Corpus)
        {
            foreach (var report in Extractor.Extract(reading.Article!).Reports)
            {
                Assert.Equal(report.RunnerUps.Count, report.RunnerUps.Select(r => r.Field).Distinct().Count());
                Assert.All(report.RunnerUps, r => Assert.True(r.Span.End <= reading.Article!.Text.Length && report.Values.Fills(r.Field)));
                Assert.DoesNotContain(report.RunnerUps, r => FieldValueJson.Of(r.Values, r.Field) == FieldValueJson.Of(report.Values, r.Field));
            }
        }
    }

    [Fact]
    public async Task Runner_ups_are_stored_with_their_report_and_never_change()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, TestContext.Current.CancellationToken);
        var expected = GoldExtraction.Seeds.SelectMany(r => Extractor.Extract(r.Article!).Reports).SelectMany(r => r.RunnerUps).Select(Line).Order(StringComparer.Ordinal);

        await using var context = database.NewContext();
        var stored = await context.Reports.Include(r => r.Evidence).Include(r => r.RunnerUps).AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, stored.SelectMany(r => r.ToReport().RunnerUps).Select(Line).Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => context.Database.ExecuteSqlRawAsync("UPDATE runner_ups SET rule = 'x'", TestContext.Current.CancellationToken));
    }

    private static string Line(RunnerUp runnerUp)
        => $"{FieldValueJson.Of(runnerUp.Values, runnerUp.Field)} {runnerUp.Span} {runnerUp.Rule} {CodebookTerm.Of(runnerUp.Reason)}";

    private static Article ArticleOf(string text)
        => new() { FileName = "told.txt", Text = text, ContentHash = "", Metadata = new ArticleMetadata { Published = new DateOnly(2022, 1, 5) } };
}
