using System.Text;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Storage;

public sealed class ReExtractionTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await GoldExtraction.NewDatabaseAsync();
        await _database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_same_version_with_the_same_reference_data_has_nothing_to_read()
    {
        var before = await Dump.AllAsync(_database, Token);

        var summary = await By(GoldExtraction.Method()).RunAsync(all: false, dryRun: false, null, Token);

        Assert.Equal(0, summary.Read);
        Assert.Equal(before, await Dump.AllAsync(_database, Token));
    }

    [Fact]
    public async Task All_reads_every_article_and_finds_what_it_found_before()
    {
        var summary = await By(GoldExtraction.Method()).RunAsync(all: true, dryRun: false, null, Token);

        Assert.Equal(5, summary.Read);
        Assert.Empty(summary.Diff.Articles);
        Assert.Empty(summary.Diff.Incidents);
        await using var context = _database.NewContext();
        Assert.Equal(10, await context.ExtractionRuns.CountAsync(Token));
    }

    [Fact]
    public async Task Reports_that_come_go_and_change_are_told_with_their_words_and_so_is_what_becomes_of_incidents()
    {
        var summary = await By(Altered()).RunAsync(all: false, dryRun: false, null, Token);

        var article = Assert.Single(summary.Diff.Articles);
        Assert.Equal("004_b40b2267d39a183a.txt", article.FileName);
        Assert.Equal("camp-taji", Assert.Single(article.Added).Site?.Id);
        Assert.Single(article.Gone);
        var value = Assert.Single(Assert.Single(article.Changed).Values);
        Assert.Equal((Field.Killed, """{"low":7,"high":7}"""), (value.Field, value.To));
        Assert.NotNull(value.ToWords);
        Assert.Contains(summary.Diff.Incidents, i => i.Kind == IncidentChangeKind.Created && i.Title.Contains("Taji", StringComparison.Ordinal));
        Assert.Contains(summary.Diff.Incidents, i => i.Kind == IncidentChangeKind.Changed && i.Values.Any(v => v.Field == Field.Killed));
        Assert.Contains(summary.Diff.Incidents, i => i.ReportsAfter < i.ReportsBefore);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        var before = await Dump.AllAsync(_database, Token);

        var dry = await By(Altered()).RunAsync(all: false, dryRun: true, null, Token);
        Assert.Equal(before, await Dump.AllAsync(_database, Token));
        var real = await By(Altered()).RunAsync(all: false, dryRun: false, null, Token);

        Assert.Equal(Say(dry), Say(real));
        Assert.NotEqual(before, await Dump.AllAsync(_database, Token));
    }

    [Fact]
    public async Task Other_reference_data_change_what_articles_say_and_nothing_that_was_decided()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
        var id = await AsadAsync(database);
        var detail = (await database.Get<IncidentDetailQuery>().RunAsync(id, Token))!;
        var decided = FieldValueJson.Of(detail.Values, Field.Site);
        Assert.IsType<CorrectionResult.Recorded>(await database.Get<CorrectField>().RunAsync(
            new Correction { Incident = id, Field = Field.Site, From = decided, To = decided, Reason = "So it is.", Who = "Ann" }, Token));
        var renamed = ReferenceData.Load(name => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ReferenceData.Shipped.Files[name])
            .Replace("\"name\": \"Ain al-Asad Air Base\"", "\"name\": \"Asad Base of the West\"", StringComparison.Ordinal)));
        var method = new ExtractionMethod(renamed, ReportExtractor.Version, new ReportExtractor(renamed).Extract);

        var summary = await new ReExtraction(
            database.Get<TrackerDatabase>(), database.Get<IDbContextFactory<TrackerDbContext>>(), database.Get<IncidentProjection>(), ReferenceInUse.Of(() => method), TimeProvider.System)
            .RunAsync(all: false, dryRun: false, null, Token);

        Assert.Equal(5, summary.Read);
        var after = (await database.Get<IncidentDetailQuery>().RunAsync(id, Token))!;
        Assert.Equal((id, decided), (after.PublicId, FieldValueJson.Of(after.Values, Field.Site)));
        Assert.All(after.Sources, source => Assert.Equal("Asad Base of the West", source.Report.Values.Site?.Name));
        Assert.DoesNotContain(summary.Diff.Incidents, i => i.PublicId == id && i.Values.Any(v => v.Field == Field.Site));
        Assert.Contains(summary.Diff.Incidents, i => i.PublicId != id && i.Values.Any(v => v.Field == Field.Site));
        await using var context = database.NewContext();
        Assert.Equal(2, await context.ReferenceRevisions.CountAsync(Token));
        Assert.True(await context.Reports.AllAsync(r => r.Run.ExtractorVersion == ReportExtractor.Version && r.Run.ReferenceRevision.Hash != "", Token));
    }

    [Fact]
    public async Task An_article_that_breaks_the_extractor_is_a_line_and_keeps_its_former_reading()
    {
        var broken = GoldExtraction.Method("gold-2") with
        {
            Extract = article => article.FileName.StartsWith("004", StringComparison.Ordinal) ? throw new InvalidOperationException("No.") : GoldExtraction.Extract(article),
        };

        var summary = await By(broken).RunAsync(all: false, dryRun: false, null, Token);

        Assert.Equal("004_b40b2267d39a183a.txt could not be extracted: InvalidOperationException: No.", Assert.Single(summary.Failures));
        Assert.Equal(4, summary.Read);
        Assert.Empty(summary.Diff.Incidents);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_nothing_half_written()
    {
        var before = await Dump.AllAsync(_database, Token);
        using var cancel = new CancellationTokenSource();
        var cancelling = GoldExtraction.Method("gold-2") with
        {
            Extract = article =>
            {
                cancel.Cancel();
                return GoldExtraction.Extract(article);
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => By(cancelling).RunAsync(all: false, dryRun: false, null, cancel.Token));

        Assert.Equal(before, await Dump.AllAsync(_database, Token));
    }

    /// <summary>Reads in the last of the seeds a report more and one less, and in its first report seven killed.</summary>
    private static ExtractionMethod Altered() => GoldExtraction.Method("gold-2") with
    {
        Extract = article =>
        {
            var extraction = GoldExtraction.Extract(article);
            if (!article.FileName.StartsWith("004", StringComparison.Ordinal))
            {
                return extraction;
            }

            var first = extraction.Reports[0];
            var changed = With(first, 0, first.Values with { Killed = CountRange.Exactly(7) });
            var added = With(first, extraction.Reports.Count - 1, Told.Rockets with
            {
                Date = EventDate.OnDay(new DateOnly(2019, 9, 9)),
                Site = ReferenceData.Shipped.Gazetteer.FindSite("camp-taji")!.Placement(Core.Places.GeoPrecision.Exact),
            });
            return new Extraction(extraction.Published, [changed, .. extraction.Reports.Skip(1).SkipLast(1), added], extraction.Aggregates, []);
        },
    };

    private static Report With(Report report, int ordinal, EventValues values) => new()
    {
        Ordinal = ordinal,
        Values = values,
        Evidence = [.. Enum.GetValues<Field>().Where(field => field is not (Field.Kind or Field.Background) && values.Fills(field)).Select(field => new Evidence(field, new TextSpan(0, 9), "altered"))],
        Confidence = report.Confidence,
        FieldConfidence = report.FieldConfidence,
    };

    private ReExtraction By(ExtractionMethod method)
        => new(_database.Get<TrackerDatabase>(), _database.Get<IDbContextFactory<TrackerDbContext>>(), _database.Get<IncidentProjection>(), ReferenceInUse.Of(() => method), TimeProvider.System);

    private static string Say(ReExtractionSummary summary)
        => Web.Commands.DiffJson.Of(summary.Diff, summary.Read, applied: true);

    private static async Task<string> AsadAsync(TestDatabase database)
    {
        await using var context = database.NewContext();
        return await context.Incidents.Where(i => i.SiteId == "ain-al-asad").OrderBy(i => i.Id).Select(i => i.PublicId).FirstAsync(Token);
    }
}
