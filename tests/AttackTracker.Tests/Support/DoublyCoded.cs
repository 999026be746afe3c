using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Support;

/// <summary>Articles that people code without seeing each other. Each value is written as its field, the codebook's JSON and the words for it.</summary>
internal sealed class DoublyCoded : IAsyncDisposable
{
    public const string Two = "Word came on 2 January 2022 of something that fell near Balad and burned there. "
        + "Five rockets hit Ain al-Asad Air Base in western Iraq on 5 January 2022. Two soldiers were wounded.";

    public static (Field Field, string Value, string Words)[] Asad { get; } =
    [
        (Field.Date, """{"start":"2022-01-05","end":"2022-01-05"}""", "on 5 January 2022"),
        (Field.Site, """{"id":"ain-al-asad"}""", "Ain al-Asad Air Base"),
        (Field.Weapons, """["rocket"]""", "rockets"),
    ];

    public static (Field Field, string Value, string Words)[] Balad { get; } =
    [
        (Field.Date, """{"start":"2022-01-02","end":"2022-01-02"}""", "on 2 January 2022"),
        (Field.Site, """{"id":"balad-air-base"}""", "near Balad"),
    ];

    public CodedArticles Articles { get; private init; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DoublyCoded> CreateAsync() => new() { Articles = await CodedArticles.CreateAsync() };

    public Task<int> IngestAsync(string text = Two) => Articles.IngestAsync("a.txt", text);

    /// <summary>One field more, or otherwise.</summary>
    public static (Field, string, string)[] With((Field Field, string, string)[] report, Field field, string value, string words)
        => [.. report.Where(f => f.Field != field), (field, value, words)];

    /// <param name="article">The article's key.</param>
    /// <param name="coders">Null for anybody.</param>
    public Task<SheetResult> AskAsync(int article, params string?[] coders)
        => Articles.Database.Get<AskForCoding>().RunAsync(new() { Articles = [article], Coders = coders, Who = "Ann" }, Token);

    public Task<SheetResult> TakeAsync(int article, string who) => Articles.Database.Get<CodeArticle>().TakeAsync(article, who, Token);

    public Task<SheetResult> HandBackAsync(int article, string who) => Articles.Database.Get<CodeArticle>().HandBackAsync(article, who, Token);

    public async Task<SheetResult> FinishAsync(int article, string who, params (Field Field, string Value, string Words)[][] reports)
        => await Articles.Database.Get<CodeArticle>().FinishAsync(article, await CodedAsync(article, reports), who, Token);

    /// <summary>Asks for it, takes it and finishes it.</summary>
    public async Task CodeAsync(int article, string who, params (Field Field, string Value, string Words)[][] reports)
    {
        await AskAsync(article, who);
        Done(await TakeAsync(article, who));
        Done(await FinishAsync(article, who, reports));
    }

    public async Task<IReadOnlyList<IReadOnlyList<CodedField>>> CodedAsync(int article, params (Field Field, string Value, string Words)[][] reports)
    {
        var coded = new List<IReadOnlyList<CodedField>>();
        foreach (var report in reports)
        {
            var fields = new List<CodedField>();
            foreach (var (field, value, words) in report)
            {
                fields.Add(new CodedField(field, value, words.Length == 0 ? [] : [await Articles.WordsAsync(article, words)]));
            }

            coded.Add(fields);
        }

        return coded;
    }

    public async Task<List<CoderSheetRow>> SheetsAsync(int article)
    {
        await using var context = Articles.Database.NewContext();
        return await context.CoderSheets.AsNoTracking().Where(s => s.ArticleId == article).OrderBy(s => s.Id).ToListAsync(Token);
    }

    public static void Done(SheetResult result)
        => Assert.True(result is SheetResult.Done, result is SheetResult.Refused refused ? string.Join(' ', refused.Problems) : result.ToString());

    public static string Refusal(SheetResult result) => string.Join(' ', Assert.IsType<SheetResult.Refused>(result).Problems);

    /// <summary>Every test of it ends with a sound database.</summary>
    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await Articles.VerifyAsync());
        await Articles.DisposeAsync();
    }
}
