using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Support;

/// <summary>A database whose articles say what a test wants, and say something else when the test changes its mind and has them read again.</summary>
internal sealed class ToldArticles : IAsyncDisposable
{
    private readonly Dictionary<string, EventValues[]> _told = new(StringComparer.Ordinal);
    private int _version = 1;

    public TestDatabase Database { get; private init; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ExtractionMethod Method => new(ReferenceData.Shipped, FormattableString.Invariant($"told-{_version}"), Extract);

    public static async Task<ToldArticles> CreateAsync()
    {
        ToldArticles? articles = null;
        // Under a name that no run has, so that verify does not ask what the articles said before to be said again.
        var database = await TestDatabase.CreateAsync(services => services.AddSingleton(_ => articles!.Method with { Version = "untold" }));
        return articles = new ToldArticles { Database = database };
    }

    /// <summary>Brings in an article; the name of the file stands for its outlet too.</summary>
    public async Task TellAsync(string name, params EventValues[] reports)
    {
        _told[name] = reports;
        await IngestAsync([name]);
    }

    /// <summary>Lets an article say something else and reads every article again by a new version.</summary>
    public async Task TellAnewAsync(string name, params EventValues[] reports)
    {
        _told[name] = reports;
        _version++;
        await IngestAsync(_told.Keys);
    }

    /// <summary>Lets an article say something else and reads it alone again.</summary>
    public async Task RetellAsync(string name, params EventValues[] reports)
    {
        _told[name] = reports;
        _version++;
        await IngestAsync([name]);
    }

    public async Task DecideAsync(string publicId, Field field = Field.Damage, string to = "\"minor\"")
    {
        await using var context = Database.NewContext();
        var incident = (await context.PublicIds.AsNoTracking().Where(p => p.PublicId == publicId).Select(p => p.Incident).SingleAsync(Token))!;
        var correction = new Correction { Incident = publicId, Field = field, From = FieldValueJson.Of(incident.ToValues(), field), To = to, Reason = "Seen.", Who = "Ann" };
        Assert.IsType<CorrectionResult.Recorded>(await Database.Get<CorrectField>().RunAsync(correction, Token));
    }

    public async Task<MergingResult.Done> MergeAsync(string first, string second)
        => Assert.IsType<MergingResult.Done>(await Database.Get<MergeIncidents>().RunAsync(new Merging { First = first, Second = second, Who = "Ann" }, Token));

    /// <param name="publicId">The incident.</param>
    /// <param name="names">Those of its articles whose reports leave it.</param>
    public async Task<MergingResult.Done> SplitAsync(string publicId, params string[] names)
    {
        var splitting = new Splitting { Incident = publicId, Reports = await ReportsAsync(publicId, names), Who = "Ann" };
        return Assert.IsType<MergingResult.Done>(await Database.Get<SplitIncident>().RunAsync(splitting, Token));
    }

    public async Task<MergingResult.Done> AnswerAsync(string first, string second, bool areDifferent = true)
        => Assert.IsType<MergingResult.Done>(await Database.Get<AnswerPair>().RunAsync(new PairAnswer { First = first, Second = second, AreDifferent = areDifferent, Who = "Ann" }, Token));

    public async Task UndoAsync(int decision) => Assert.IsType<UndoResult.Undone>(await Database.Get<UndoDecision>().RunAsync(decision, "", "Bea", Token));

    /// <summary>The keys of an incident's reports, by the names of their articles.</summary>
    public async Task<List<int>> ReportsAsync(string publicId, params string[] names)
    {
        await using var context = Database.NewContext();
        return await context.IncidentReports.Where(r => r.Incident.PublicId == publicId && names.Contains(r.Report.Run.Article.FileName)).Select(r => r.ReportId).ToListAsync(Token);
    }

    /// <summary>"AT-2022-0001: a b | AT-2022-0002: c"; a report that is not its article's first is "a#1".</summary>
    public async Task<string> IncidentsAsync()
    {
        await using var context = Database.NewContext();
        var reports = await context.IncidentReports
            .Join(context.Incidents, r => r.IncidentId, i => i.Id, (r, i) => new { i.PublicId, r.Report.Run.Article.FileName, r.Report.Ordinal })
            .ToListAsync(Token);
        return string.Join(" | ", reports
            .OrderBy(r => r.PublicId, StringComparer.Ordinal).ThenBy(r => r.FileName, StringComparer.Ordinal).ThenBy(r => r.Ordinal)
            .GroupBy(r => r.PublicId)
            .Select(g => $"{g.Key}: {string.Join(' ', g.Select(r => r.Ordinal == 0 ? r.FileName : $"{r.FileName}#{r.Ordinal}"))}"));
    }

    /// <summary>"AT-2022-0002>AT-2022-0001", for every id that leads elsewhere.</summary>
    public async Task<string> RedirectsAsync()
    {
        await using var context = Database.NewContext();
        return string.Join(' ', await context.PublicIds.Where(p => p.IncidentId == null || p.Incident!.PublicId != p.PublicId)
            .OrderBy(p => p.Age).Select(p => p.PublicId + ">" + (p.Incident == null ? "nothing" : p.Incident.PublicId)).ToListAsync(Token));
    }

    public async Task<IReadOnlyList<Violation>> VerifyAsync() => await Database.Get<DatabaseVerifier>().RunAsync(Token);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task IngestAsync(IEnumerable<string> names)
    {
        using var folder = new TemporaryFolder();
        var readings = names.Select(name => ArticleFiles.Read([folder.Write(name, $"Rockets, says {name}.")]).Single()).ToList();
        var ingest = new ArticleIngest(Database.Get<TrackerDatabase>(), Database.Get<IDbContextFactory<TrackerDbContext>>(), Database.Get<IncidentProjection>(), ReferenceInUse.Of(() => Method), TimeProvider.System);
        Assert.Empty((await ingest.RunAsync(readings, null, Token)).Failures);
    }

    private Extraction Extract(Article article) => new(PublicationDate.Unknown, [.. _told[article.FileName].Select(Report)], [], []);

    private static Report Report(EventValues values, int ordinal)
    {
        var filled = Enum.GetValues<Field>().Where(field => field is not (Field.Kind or Field.Background) && values.Fills(field)).ToList();
        return new Report
        {
            Ordinal = ordinal,
            Values = values,
            Evidence = [.. filled.Select(field => new Evidence(field, new TextSpan(0, 7), "told"))],
            Confidence = 1,
            FieldConfidence = filled.ToDictionary(field => field, _ => 1.0),
        };
    }
}
