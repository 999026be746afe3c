using AttackTracker.Core.Articles;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Storage;

public sealed class ArticleIngestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stores_articles_reports_incidents_and_reference_data()
    {
        await using var database = await GoldExtraction.NewDatabaseAsync();

        var summary = await database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);

        Assert.Equal(5, summary.New);
        Assert.Empty(summary.Failures);
        await using var context = database.NewContext();
        Assert.Equal(GoldSet.Seeds.Articles.Sum(a => a.Reports.Count), await context.Reports.CountAsync(Token));
        Assert.Equal(await context.Reports.CountAsync(Token), await context.IncidentReports.CountAsync(Token));
        Assert.True(await context.Incidents.CountAsync(Token) < await context.Reports.CountAsync(Token));
        Assert.NotNull(await context.Sites.FindAsync(["ain-al-asad"], Token));
        Assert.NotEmpty(await context.SearchIncidents("\"asad\"").ToListAsync(Token));
        Assert.All(await context.Incidents.Select(i => i.PublicId).ToListAsync(Token), id => Assert.Matches("^AT-[0-9]{4}-[0-9]{4}$", id));
    }

    [Fact]
    public async Task Ingesting_twice_is_ingesting_once()
    {
        await using var database = await GoldExtraction.NewDatabaseAsync();
        await database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
        var before = await Dump.AllAsync(database, Token);

        var summary = await database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);

        Assert.Equal((0, 0, 5), (summary.New, summary.Updated, summary.AlreadyThere));
        Assert.Equal(before, await Dump.AllAsync(database, Token));
    }

    [Fact]
    public async Task Neither_the_order_of_articles_nor_their_batches_change_the_incidents()
    {
        List<ArticleReading> articles = [.. GoldExtraction.Seeds, .. GoldExtraction.Corpus];
        await using var straight = await GoldExtraction.NewDatabaseAsync();
        await straight.Get<ArticleIngest>().RunAsync(articles, null, Token);
        var expected = await Dump.IncidentsAsync(straight, Token);

        var orders = Gen.Shuffle(articles.ToArray()).SelectMany(order => Gen.Choose(1, 30).Select(batch => (Order: order, Batch: batch)));
        Prop.ForAll(orders.ToArbitrary(), async chosen =>
        {
            await using var mixed = await GoldExtraction.NewDatabaseAsync();
            foreach (var batch in chosen.Order.Chunk(chosen.Batch))
            {
                await mixed.Get<ArticleIngest>().RunAsync(batch, null, Token);
            }

            Assert.Equal(expected, await Dump.IncidentsAsync(mixed, Token));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_line_and_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.txt", "");
        await using var database = await GoldExtraction.NewDatabaseAsync();

        var summary = await database.Get<ArticleIngest>().RunAsync([.. ArticleFiles.Read([folder.File("empty.txt")]), .. GoldExtraction.Seeds], null, Token);

        Assert.Equal(5, summary.New);
        Assert.StartsWith(folder.File("empty.txt"), Assert.Single(summary.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_breaks_the_extractor_is_a_line_and_stops_nothing()
    {
        await using var database = await GoldExtraction.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        folder.Write("uncoded.txt", "No coder has ever seen this article.");

        var summary = await database.Get<ArticleIngest>().RunAsync([.. ArticleFiles.Read([folder.File("uncoded.txt")]), .. GoldExtraction.Seeds], null, Token);

        Assert.Equal(5, summary.New);
        Assert.Contains("uncoded.txt could not be extracted", Assert.Single(summary.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_that_tell_what_was_unknown_are_a_new_revision_and_a_new_run()
    {
        await using var database = await GoldExtraction.NewDatabaseAsync();
        using var bare = new TemporaryFolder();
        foreach (var reading in GoldExtraction.Seeds)
        {
            File.Copy(reading.Path, bare.File(Path.GetFileName(reading.Path)));
        }

        await database.Get<ArticleIngest>().RunAsync(ArticleFiles.Read([bare.Path]), null, Token);
        var summary = await database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
        var again = await database.Get<ArticleIngest>().RunAsync(ArticleFiles.Read([bare.Path]), null, Token);

        Assert.Equal((0, 5, 0), (summary.New, summary.Updated, summary.AlreadyThere));
        Assert.Equal((0, 0, 5), (again.New, again.Updated, again.AlreadyThere));
        await using var context = database.NewContext();
        Assert.Equal(10, await context.ArticleMetadata.CountAsync(Token));
        Assert.Equal(10, await context.ExtractionRuns.CountAsync(Token));
        Assert.Equal(5, await context.ExtractionRuns.CountAsync(r => r.IsCurrent && r.Metadata.IsCurrent && r.Metadata.Publisher != null, Token));
    }

    [Fact]
    public async Task A_database_that_another_process_writes_to_is_named_and_nothing_is_stored()
    {
        await using var database = await GoldExtraction.NewDatabaseAsync();
        await using var other = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await other.OpenAsync(Token);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Token);

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token));

        Assert.Equal($"{database.File} is locked by another process; wait until it is done or end it", refusal.Message);
        await using var context = database.NewContext();
        Assert.Equal(0, await context.Articles.CountAsync(Token));
    }

    [Fact]
    public async Task A_cancelled_ingest_leaves_nothing_half_written()
    {
        await using var database = await GoldExtraction.NewDatabaseAsync();
        using var cancel = new CancellationTokenSource();
        IEnumerable<ArticleReading> CancelledInTheMiddle()
        {
            foreach (var reading in GoldExtraction.Seeds)
            {
                cancel.Cancel();
                yield return reading;
            }
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Get<ArticleIngest>().RunAsync(CancelledInTheMiddle(), null, cancel.Token));

        await using var context = database.NewContext();
        Assert.Equal(0, await context.Articles.CountAsync(Token));
    }
}
