using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Coding;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Invariants;

/// <summary>One person's work as a coder and an adjudicator: sheets of articles that the two people code without seeing each other.</summary>
internal sealed class CodingDesk(Newsroom newsroom, string name)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Does what a step says.</summary>
    /// <param name="step">The step.</param>
    /// <param name="seen">What the person saw when they last looked.</param>
    /// <param name="article">The article.</param>
    public async Task<Done> DoAsync(Step step, Sight seen, SeenArticle article)
    {
        await using var context = newsroom.Database.NewContext();
        var finished = (await context.CoderSheets.Where(s => s.FinishedAt != null).Select(s => new { s.ArticleId, s.Coder }).ToListAsync(Token)).ToLookup(s => s.ArticleId, s => s.Coder);

        var adjudicated = seen.Articles.FirstOrDefault(a => seen.Decisions.Any(d => d.Kind == DecisionKind.Adjudication && d.ArticleId == a.Id));

        // What the two have both done is rare enough.
        return step.Deed switch
        {
            Deed.Code => await CodeAsync(step, seen.Articles.FirstOrDefault(a => finished[a.Id].Any() && !finished[a.Id].Contains(name)) ?? article),
            Deed.Adjudicate => await AdjudicateAsync(step, seen.Articles.FirstOrDefault(a => finished[a.Id].Count() > 1) ?? article),
            Deed.ApplyAdjudication when adjudicated is not null => await ApplyAsync(step, adjudicated),
            Deed.ApplyAdjudication when await AdjudicateAsync(step, article) is { IsDecided: true } => Adjudicated(await ApplyAsync(step, article)),
            Deed.UndoApplied => await UndoAppliedAsync(step, seen),
            _ => new Done($"cannot adjudicate {article.Name}", null),
        };
    }

    // Though it may change nothing to apply it, the adjudication itself is there.
    private static Done Adjudicated(Done applied) => applied.LeavesAll ? new Done($"adjudicates and {applied.What}", null) : applied with { What = $"adjudicates and {applied.What}" };

    private async Task<Done> CodeAsync(Step step, SeenArticle article)
    {
        await AskAsync(article);
        var coding = newsroom.Database.Get<CodeArticle>();
        await coding.TakeAsync(article.Id, name, Token);
        return step.B % 5 == 0
            ? new Done($"hands {article.Name} back: {await coding.HandBackAsync(article.Id, name, Token)}", null)
            : new Done($"codes {article.Name}: {await coding.FinishAsync(article.Id, Coded(step, article), name, Token)}", null);
    }

    private async Task AskAsync(SeenArticle article)
        => await newsroom.Database.Get<AskForCoding>().RunAsync(new CodingRequest { Articles = [article.Id], Coders = ["Ann", "Bea"], Who = name }, Token);

    /// <summary>Decides between the sheets of an article, which the two finish first where they have not.</summary>
    private async Task<Done> AdjudicateAsync(Step step, SeenArticle article)
    {
        await AskAsync(article);
        foreach (var coder in new[] { "Ann", "Bea" })
        {
            await newsroom.Database.Get<CodeArticle>().FinishAsync(article.Id, Coded(step, article), coder, Token);
        }

        await using var context = newsroom.Database.NewContext();
        var sheets = await context.CoderSheets.Where(s => s.ArticleId == article.Id && s.FinishedAt != null).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(Token);
        var adjudication = new Adjudication
        {
            ArticleId = article.Id,
            Sheets = sheets,
            Reports = [.. Coded(step, article).Select(report => report.Select(field => new AdjudicatedField(field, step.B % 2 == 0 ? sheets.FirstOrDefault() : null, "Read again.")).ToList())],
            Reason = "",
            Who = name,
        };
        return await newsroom.Database.Get<Adjudicate>().RunAsync(adjudication, Token) is SheetResult.Done done ? new Done($"adjudicates {article.Name}", done) : new Done($"cannot adjudicate {article.Name}", null);
    }

    private async Task<Done> ApplyAsync(Step step, SeenArticle article)
    {
        var applying = newsroom.Database.Get<ApplyAdjudication>();
        return step.C % 4 == 0
            ? new Done($"looks at what was adjudicated of {article.Name}", await applying.PreviewAsync(article.Id, name, Token), IsPreview: true)
            : new Done($"applies what was adjudicated of {article.Name}", await applying.RunAsync(article.Id, name, Token));
    }

    /// <summary>Takes back all that was recorded by applying one adjudication, the last first.</summary>
    private async Task<Done> UndoAppliedAsync(Step step, Sight seen)
    {
        var applied = seen.Decisions.Where(d => ArticleDecisions.Concern(d.Kind) && d.Kind != DecisionKind.ArticleState)
            .Select(d => (Decision: d, CodingDetails.Of(d).Adjudication)).Where(d => d.Adjudication is not null).GroupBy(d => d.Adjudication, d => d.Decision.Id).ToList();
        return applied.Count == 0
            ? Done.Nothing
            : new Done($"undoes {string.Join(' ', applied[step.A % applied.Count])} together", await newsroom.Database.Get<UndoDecision>().RunManyAsync([.. applied[step.A % applied.Count].OrderDescending()], "", name, Token));
    }

    /// <summary>None, one or two reports.</summary>
    private static List<IReadOnlyList<CodedField>> Coded(Step step, SeenArticle article) =>
    [
        .. Enumerable.Range(0, step.C % 3).Select(place => (IReadOnlyList<CodedField>)
        [
            Field(article, Core.Reports.Field.Site, (step.B + place) % 2 == 0 ? """{"id":"ain-al-asad"}""" : """{"id":"green-village"}""", place),
            Field(article, Core.Reports.Field.Date, $$"""{"start":"2022-01-0{{4 + (step.C % 2)}}","end":"2022-01-0{{4 + (step.C % 2)}}"}""", place),
            Field(article, Core.Reports.Field.Weapons, step.B % 3 == 0 ? "[\"drone\"]" : "[\"rocket\"]", place),
        ]),
    ];

    private static CodedField Field(SeenArticle article, Field field, string value, int sentence) => new(field, value, [ToldReport.SpanOf(article.Text, field, sentence)]);
}
