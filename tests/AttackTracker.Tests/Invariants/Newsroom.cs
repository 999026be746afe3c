using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Invariants;

/// <summary>A database and the versions of the program that worked on it: each version reads from an article what the test made it read, for ever.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly Dictionary<(string Version, string Name), IReadOnlyList<ToldReport>> _told;
    private readonly Dictionary<string, List<DateOnly?>> _came = new(StringComparer.Ordinal);
    private int _version = 1;

    private Newsroom(Dictionary<(string Version, string Name), IReadOnlyList<ToldReport>> told) => _told = told;

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>The names of the articles that the present version can read.</summary>
    public IReadOnlyList<string> Names => [.. _told.Keys.Where(key => key.Version == Version).Select(key => key.Name).Order(StringComparer.Ordinal)];

    /// <summary>The reference data in use.</summary>
    public ReferenceData Reference => Database.Get<ReferenceInUse>().Data;

    private ReferenceData First { get; init; } = FewNames.Data;

    /// <summary>A new database, which takes long to make, to be copied.</summary>
    private static byte[]? Blank { get; set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Version => FormattableString.Invariant($"told-{_version}");

    public static async Task<Newsroom> OpenAsync()
    {
        var newsroom = new Newsroom([]);
        newsroom.Database = await newsroom.NewDatabaseAsync();
        return newsroom;
    }

    /// <summary>Another database with the same articles as they are known and read now, all by the present reference data, brought in the other way round, on which nobody has decided anything.</summary>
    public async Task<Newsroom> OpenUndecidedAsync()
    {
        var fresh = new Newsroom(_told) { _version = _version, First = Reference };
        fresh.Database = await fresh.NewDatabaseAsync();
        await using var context = Database.NewContext();
        foreach (var run in await context.ExtractionRuns.AsNoTracking().Include(r => r.Article).Include(r => r.Metadata).Where(r => r.IsCurrent).OrderByDescending(r => r.ArticleId).ToListAsync(Token))
        {
            await fresh.StoreAsync(
                new Article { FileName = run.Article.FileName, Text = run.Article.Text, ContentHash = run.Article.ContentHash, Metadata = run.Metadata.ToMetadata() },
                ReferenceInUse.Of(() => Method(run.ExtractorVersion, Reference)));
        }

        return fresh;
    }

    /// <summary>The same files under a program that has built nothing in them yet.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        using var folder = new TemporaryFolder();
        Database.Tamper($"VACUUM INTO '{folder.File("copy.db")}'");
        return await TestDatabase.CreateAsync(Install, folder.File("copy.db"));
    }

    /// <summary>Brings in an article, again where it is there already.</summary>
    public async Task IngestAsync(int article, DateOnly? published, IReadOnlyList<ToldReport> told)
    {
        var name = FormattableString.Invariant($"{article}.txt");
        _told.TryAdd((Version, name), told);
        _came.TryAdd(name, []);
        _came[name].Add(published);
        var text = ToldReport.TextOf(article);
        var metadata = new ArticleMetadata { Title = name, Publisher = OutletOf(name), Published = published };
        await StoreAsync(new Article { FileName = name, Text = text, ContentHash = ContentHash.Of(text), Metadata = metadata }, Database.Get<ReferenceInUse>());
    }

    /// <summary>Installs a version of the program that reads something else from one article.</summary>
    public async Task UpgradeAsync(string name, IReadOnlyList<ToldReport> told)
    {
        var before = Names.ToDictionary(n => n, n => _told[(Version, n)]);
        _version++;
        foreach (var (other, said) in before)
        {
            _told.Add((Version, other), other == name ? told : said);
        }

        await Database.RestartAsync(Install);
        await Database.Get<TrackerDatabase>().OpenAsync(Token);
    }

    /// <summary>That of no article anything else is known than what came with it: the first day that came stays, one that came while a person had set another may be lost.</summary>
    public void AssertKnowsWhatCame(Sight now)
        => Assert.All(now.Articles, article => Assert.True(
            article.Metadata.Publisher == OutletOf(article.Name) && (_came[article.Name][0] is { } first ? article.Metadata.Published == first : _came[article.Name].Contains(article.Metadata.Published)),
            $"{article.Name}: {article.Metadata}"));

    public async Task<IReadOnlyList<Violation>> VerifyAsync() => await Database.Get<DatabaseVerifier>().RunAsync(Token);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<TestDatabase> NewDatabaseAsync()
    {
        using var folder = new TemporaryFolder();
        if (Blank is null)
        {
            await using var made = await TestDatabase.CreateAsync(Install);
            made.Tamper($"VACUUM INTO '{folder.File("made.db")}'");
            Blank = await File.ReadAllBytesAsync(folder.File("made.db"), Token);
        }

        return await TestDatabase.CreateAsync(Install, folder.Write("blank.db", Blank));
    }

    private static string OutletOf(string name) => FormattableString.Invariant($"Outlet {int.Parse(Path.GetFileNameWithoutExtension(name), System.Globalization.CultureInfo.InvariantCulture) / 2}");

    private void Install(IServiceCollection services)
    {
        var version = Version;
        services.AddSingleton(ReferenceInUse.Of(First, reference => Method(version, reference)));
    }

    private ExtractionMethod Method(string version, ReferenceData reference) => new(reference, version, article => new Extraction(
        article.Metadata.Published is { } day ? PublicationDate.Given(day) : PublicationDate.Unknown,
        [.. _told[(version, article.FileName)].Select((report, ordinal) => report.At(article, reference, ordinal))],
        [],
        []));

    private async Task StoreAsync(Article article, ReferenceInUse reference)
    {
        var ingest = new ArticleIngest(Database.Get<TrackerDatabase>(), Database.Get<IDbContextFactory<TrackerDbContext>>(), Database.Get<IncidentProjection>(), reference, TimeProvider.System);
        Assert.Empty((await ingest.RunAsync([ArticleReading.Of(article.FileName, article)], null, Token)).Failures);
    }
}
