using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Browser;

/// <summary>Gives every command that takes text of a person one text in every place that takes any; what is refused is refused in words.</summary>
internal sealed class HostileFeed(IServiceProvider services)
{
    private const string Who = "Ada";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="text">The text.</param>
    /// <param name="article">An article of its own for it, with one report.</param>
    /// <param name="incident">The incident of that report.</param>
    /// <param name="other">Another incident.</param>
    public async Task FeedAsync(string text, int article, string incident, string other)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(text);
        (Field Field, string Value)[] values =
        [
            (Field.Site, $$"""{"name":{{json}},"country":"IQ","geoPrecision":"region"}"""),
            (Field.Weapons, $$"""[{"type":"rocket","detail":{{json}}}]"""),
            (Field.AttributedTo, $$"""[{"group":"kataib-hezbollah","by":{{json}}}]"""),
            (Field.ClaimedBy, $$"""[{"group":{{json}},"status":"claimed"}]"""),
            (Field.Killed, text),
        ];
        TextSpan[] words = [new(0, 7)];
        foreach (var (field, value) in values)
        {
            await CorrectAsync(incident, field, value, text);
            Answered(await Get<CorrectReport>().RunAsync(
                new ReportCorrection { ArticleId = article, ReportId = await ReportAsync(article), Field = field, From = await SaysAsync(article, field), To = value, Spans = words, Reason = text, Who = Who }, Token));
        }

        Answered(await Get<SendBack>().RunAsync(await SeenAsync(incident, Field.Weapons), text, Who, Token));
        Answered(await Get<AddReport>().RunAsync(
            new ReportAddition { ArticleId = article, Fields = [new CodedField(Field.Site, values[0].Value, [new(10, 14)]), new CodedField(Field.Weapons, values[1].Value, words)], Reason = text, Who = Who }, Token));
        Answered(await Get<WithdrawReport>().RunAsync(new ReportWithdrawal { ArticleId = article, ReportId = await ReportAsync(article), Reason = text, Who = Who }, Token));
        await UndoAsync(text);
        Answered(await Get<MarkArticle>().RunAsync(new ArticleMark { ArticleId = article, State = ArticleState.Opinion, Reason = text, Who = Who }, Token));
        await UndoAsync(text);
        Answered(await Get<CorrectArticle>().RunAsync(new ArticleCorrection { ArticleId = article, Publisher = text + " News", Reason = text, Who = Who }, Token));
        Answered(await Get<AnswerPair>().RunAsync(new PairAnswer { First = incident, Second = other, AreDifferent = false, Reason = text, Who = Who }, Token));
        Answered(await Get<MergeIncidents>().RunAsync(new Merging { First = incident, Second = other, Reason = text, Who = Who }, Token));
        Answered(await Get<SplitIncident>().RunAsync(new Splitting { Incident = incident, Reports = [await ReportAsync(article)], Reason = text, Who = Who }, Token));
        await using var draft = Get<Drafts>().Open(Who, $"article/{article}/{text}");
        draft.Note(json, text);
        await draft.KeepAsync(Token);
    }

    private static void Answered(object result) => Assert.DoesNotContain("Unavailable", result.GetType().Name, StringComparison.Ordinal);

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private async Task CorrectAsync(string incident, Field field, string value, string reason)
    {
        var seen = await SeenAsync(incident, field);
        Answered(await Get<CorrectField>().RunAsync(new Correction { Incident = incident, Field = field, From = seen.Value, To = value, Reason = reason, Who = Who }, Token));
    }

    private async Task<ReviewedValue> SeenAsync(string incident, Field field)
    {
        await using var context = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
        var row = await context.PublicIds.AsNoTracking().Where(p => p.PublicId == incident).Select(p => p.Incident).SingleAsync(Token);
        return new ReviewedValue(incident, field, row is null ? "null" : FieldValueJson.Of(row.ToValues(), field));
    }

    private async Task<int> ReportAsync(int article)
    {
        await using var context = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
        return await context.Reports.Where(r => r.Run.ArticleId == article && r.Run.IsCurrent).OrderBy(r => r.Ordinal).Select(r => r.Id).FirstAsync(Token);
    }

    private async Task<string> SaysAsync(int article, Field field)
    {
        await using var context = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
        var row = await context.Reports.AsNoTracking().Where(r => r.Run.ArticleId == article && r.Run.IsCurrent).OrderBy(r => r.Ordinal).FirstAsync(Token);
        return FieldValueJson.Of(row.ToValues(), field);
    }

    private async Task UndoAsync(string reason)
    {
        await using var context = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
        Answered(await Get<UndoDecision>().RunAsync(await context.Decisions.MaxAsync(d => d.Id, Token), reason, Who, Token));
    }
}
