using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Support;

/// <summary>A database with articles that the real extractor reads and persons decide on. The outlet of an article is the name of its file.</summary>
internal sealed class CodedArticles : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestDatabase Database { get; private init; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CodedArticles> CreateAsync() => new() { Database = await TestDatabase.CreateAsync() };

    public async Task<int> IngestAsync(string name, string text)
    {
        var reading = ArticleFiles.Read([_folder.Write(name, text)]).Single();
        Assert.Empty((await Database.Get<ArticleIngest>().RunAsync([reading], null, Token)).Failures);
        await using var context = Database.NewContext();
        return await context.Articles.Where(a => a.ContentHash == reading.Article!.ContentHash).Select(a => a.Id).SingleAsync(Token);
    }

    /// <summary>The current reports, in the order of the text, with their keys.</summary>
    public async Task<IReadOnlyList<(int Id, Report Report)>> ReportsAsync(int article)
    {
        await using var context = Database.NewContext();
        var rows = await context.Reports.AsNoTracking().Include(r => r.Evidence).Where(r => r.Run.ArticleId == article && r.Run.IsCurrent).OrderBy(r => r.Ordinal).ToListAsync(Token);
        return rows.ConvertAll(r => (r.Id, r.ToReport()));
    }

    /// <summary>The public ids of the incidents that the article's reports are in, in the order of the reports.</summary>
    public async Task<string> IncidentsOfAsync(int article)
    {
        await using var context = Database.NewContext();
        return string.Join(' ', await context.IncidentReports.Where(r => r.Report.Run.ArticleId == article && r.Report.Run.IsCurrent)
            .OrderBy(r => r.Report.Ordinal).Select(r => r.Incident.PublicId).ToListAsync(Token));
    }

    /// <summary>The words of the article as a span.</summary>
    public async Task<TextSpan> WordsAsync(int article, string words)
    {
        await using var context = Database.NewContext();
        var at = (await context.Articles.Where(a => a.Id == article).Select(a => a.Text).SingleAsync(Token)).IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The article does not say “{words}”.");
        return new TextSpan(at, at + words.Length);
    }

    /// <summary>A correction of one field of the report at a place, by some words of the article.</summary>
    public async Task<ReportCorrection> CorrectionAsync(int article, int ordinal, Field field, string to, params string[] words)
    {
        var (id, report) = (await ReportsAsync(article))[ordinal];
        var spans = new List<TextSpan>();
        foreach (var some in words)
        {
            spans.Add(await WordsAsync(article, some));
        }

        return new() { ArticleId = article, ReportId = id, Field = field, From = FieldValueJson.Of(report.Values, field), To = to, Spans = spans, Reason = "", Who = "Ann" };
    }

    public async Task<CodingResult.Done> CorrectAsync(int article, int ordinal, Field field, string to, params string[] words)
        => Done(await Database.Get<CorrectReport>().RunAsync(await CorrectionAsync(article, ordinal, field, to, words), Token));

    public async Task<CodingResult> AddAsync(int article, params (Field Field, string Value, string Words)[] fields)
    {
        var coded = new List<CodedField>();
        foreach (var (field, value, words) in fields)
        {
            coded.Add(new CodedField(field, value, words.Length == 0 ? [] : [await WordsAsync(article, words)]));
        }

        return await Database.Get<AddReport>().RunAsync(new() { ArticleId = article, Fields = coded, Reason = "", Who = "Ann" }, Token);
    }

    public async Task<CodingResult> WithdrawAsync(int article, int ordinal)
        => await Database.Get<WithdrawReport>().RunAsync(new() { ArticleId = article, ReportId = (await ReportsAsync(article))[ordinal].Id, Reason = "An exercise.", Who = "Ann" }, Token);

    public Task<CodingResult> MarkAsync(int article, ArticleState state, int? of = null)
        => Database.Get<MarkArticle>().RunAsync(new() { ArticleId = article, State = state, DuplicateOf = of, Reason = "Seen.", Who = "Ann" }, Token);

    public Task<UndoResult> UndoAsync(int decision) => Database.Get<UndoDecision>().RunAsync(decision, "", "Bea", Token);

    /// <summary>Reads every article again, by another version of the extractor or the same.</summary>
    /// <param name="reread">What the other version makes of the same reading; null for the same version.</param>
    public async Task ReadAgainAsync(Func<Extraction, Extraction>? reread = null)
    {
        var method = Database.Get<ReferenceInUse>().Method;
        var next = reread is null ? method : method with { Version = "next", Extract = article => reread(method.Extract(article)) };
        var again = new ReExtraction(Database.Get<TrackerDatabase>(), Database.Get<IDbContextFactory<TrackerDbContext>>(), Database.Get<IncidentProjection>(), ReferenceInUse.Of(() => next), TimeProvider.System);
        Assert.Empty((await again.RunAsync(all: true, dryRun: false, null, Token)).Failures);
    }

    public async Task<IReadOnlyList<Decision>> DecisionsAsync()
    {
        await using var context = Database.NewContext();
        return await context.Decisions.AsNoTracking().OrderBy(d => d.Id).ToListAsync(Token);
    }

    public static CodingResult.Done Done(CodingResult result)
        => result is CodingResult.Done done ? done : throw new Xunit.Sdk.XunitException(result is CodingResult.Refused refused ? string.Join(' ', refused.Problems) : result.ToString());

    public static string Refusal(CodingResult result) => string.Join(' ', Assert.IsType<CodingResult.Refused>(result).Problems);

    public async Task<IReadOnlyList<Violation>> VerifyAsync() => await Database.Get<DatabaseVerifier>().RunAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}
