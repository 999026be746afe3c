using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AttackTracker.Tests.Browser;

/// <summary>A site into which every one of <see cref="Injections"/> was fed: as text, title, outlet, address and file name of an article, and as the reason of a decision.</summary>
public sealed class HostileSite : IAsyncLifetime
{
    private const string Report = "BAGHDAD - Five rockets hit Ain al-Asad Air Base in Iraq on {0}, wounding two soldiers, officials said.\n\n{1}\n";

    private readonly TrackerSite _site = new(GoldSet.Seeds);

    public Uri Address => _site.Address;

    /// <summary>The incident whose history has every reason.</summary>
    public string Decided { get; private set; } = "";

    /// <summary>The article whose text has them all.</summary>
    public int ArticleOfAll { get; private set; }

    /// <summary>Some of the articles of which every command was given with one of them.</summary>
    public IReadOnlyList<int> Coded { get; private set; } = [];

    /// <summary>Has the site log every one of them, and gives all lines of its log.</summary>
    public IReadOnlyList<string> LogAll()
    {
        var logger = _site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("hostile");
        foreach (var text in Injections.All)
        {
            Warn(logger, text, null);
        }

        var log = _site.Services.GetRequiredService<StorageSettings>().LogFile;
        return [.. Directory.GetFiles(Path.GetDirectoryName(log)!).SelectMany(Lines)];
    }

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        await _site.StartAsync(token);
        var articles = Injections.All.Select((text, i) => Told(text, new DateOnly(2021, 2, 1).AddDays(i), text)).ToList();

        // A file that holds a NUL is no text, and refused before it gets here.
        articles.Add(Told(string.Join("\n\n", Injections.All).Replace("\0", "", StringComparison.Ordinal), new DateOnly(2021, 8, 1), "All of them"));
        var summary = await _site.Services.GetRequiredService<ArticleIngest>().RunAsync(articles, progress: null, token);
        Assert.Empty(summary.Failures);

        await using var context = await _site.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(token);
        Decided = await context.Incidents.Where(i => i.PublicId.StartsWith("AT-2021")).OrderBy(i => i.DateStart).Select(i => i.PublicId).FirstAsync(token);
        ArticleOfAll = await context.ArticleMetadata.Where(m => m.Title == "All of them").Select(m => m.ArticleId).SingleAsync(token);
        var correct = _site.Services.GetRequiredService<CorrectField>();
        var (from, to) = ("null", "\"minor\"");
        foreach (var text in Injections.All)
        {
            var reason = string.IsNullOrWhiteSpace(text) ? "." : text;
            Assert.IsType<CorrectionResult.Recorded>(await correct.RunAsync(new() { Incident = Decided, Field = Field.Damage, From = from, To = to, Reason = reason, Who = "Ada" }, token));
            (from, to) = (to, to == "\"minor\"" ? "\"major\"" : "\"minor\"");
        }

        var told = await context.Reports.Where(r => r.Run.IsCurrent && r.Run.Article.Text.StartsWith("BAGHDAD - Five") && r.Run.ArticleId != ArticleOfAll).OrderBy(r => r.Run.ArticleId)
            .Select(r => new { r.Run.ArticleId, Incident = context.Incidents.Single(i => i.Reports.Any(own => own.ReportId == r.Id)).PublicId }).ToListAsync(token);
        Assert.Equal(Injections.All.Count, told.Count);

        // All at once, so that every place has every one, and some each by itself, where what a text begins with counts.
        var feed = new HostileFeed(_site.Services);
        List<int> coded = [];
        foreach (var (i, text) in Injections.All.Index().Where(t => t.Index % 16 == 5).Append((Index: Injections.All.Count - 1, Item: string.Join(' ', Injections.All))))
        {
            await feed.FeedAsync(text, told[i].ArticleId, told[i].Incident, told[i - 1].Incident);
            coded.Add(told[i].ArticleId);
        }

        Coded = coded;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static readonly Action<ILogger, string, Exception?> Warn = LoggerMessage.Define<string>(LogLevel.Warning, default, "A sign-in as {Name} failed");

    // The site goes on writing meanwhile.
    private static IEnumerable<string> Lines(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static ArticleReading Told(string hostile, DateOnly day, string title)
    {
        var text = Report.Replace("{0}", day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{1}", hostile, StringComparison.Ordinal);
        return ArticleReading.Of(hostile, new Article
        {
            FileName = title,
            Text = text,
            ContentHash = ContentHash.Of(text),
            Metadata = new ArticleMetadata { Title = title, Publisher = title, Url = title, Published = day.AddDays(1) },
        });
    }
}
