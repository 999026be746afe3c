using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Accounts;

/// <summary>Taking a decision back asks for the right to make one of its kind, past all pages, whoever made it.</summary>
[Collection<GuardedTests>]
public sealed class UndoRightsTests(GuardedSite site)
{
    private const string Who = "Somebody else";

    public static TheoryData<DecisionKind, string> Kinds => new()
    {
        { DecisionKind.Value, "editor reviewer administrator" },
        { DecisionKind.SignOff, "reviewer administrator" },
        { DecisionKind.SendBack, "reviewer administrator" },
        { DecisionKind.ReportValue, "editor administrator" },
        { DecisionKind.ReportAdded, "editor administrator" },
        { DecisionKind.ReportWithdrawn, "editor administrator" },
        { DecisionKind.ArticleState, "editor administrator" },
        { DecisionKind.Publication, "editor administrator" },
        { DecisionKind.Merge, "editor administrator" },
        { DecisionKind.Split, "editor administrator" },
        { DecisionKind.Different, "editor administrator" },
        { DecisionKind.NotSure, "editor administrator" },
        { DecisionKind.Adjudication, "reviewer administrator" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_decision_is_taken_back_by_those_who_may_make_one_of_its_kind_alone(DecisionKind kind, string roles)
    {
        foreach (var role in GuardedSite.Roles)
        {
            var decision = await DecideAsync(kind);
            await using var circuit = await site.EnterAsync(GuardedSite.NameOf(role));

            Assert.Equal((role, roles.Split(' ').Contains(role)), (role, await UndoAsync(circuit, decision)));
            Assert.Equal((role, !roles.Split(' ').Contains(role)), (role, await HoldsAsync(decision)));

            await Get<UndoDecision>().RunAsync(decision, "", Who, Token);
        }
    }

    [Fact]
    public void Every_kind_that_somebody_can_make_has_its_right()
        => Assert.Equal(
            Enum.GetValues<DecisionKind>().Where(kind => kind is not (DecisionKind.Note or DecisionKind.Undo)),
            Kinds.Select(row => row.Data.Item1).Where(kind => CommandPolicies.OfUndoing(kind).Count > 0).Order());

    /// <summary>Else a decision that may be taken back would carry one along that may not.</summary>
    [Fact]
    public async Task Of_several_decisions_none_is_taken_back_where_one_may_not_be()
    {
        var (value, mark) = (await DecideAsync(DecisionKind.Value), await DecideAsync(DecisionKind.ArticleState));
        await using var circuit = await site.EnterAsync(GuardedSite.NameOf("reviewer"));

        var result = await circuit.ServiceProvider.GetRequiredService<Permitted<UndoDecision>>().RunAsync((undo, who) => undo.RunManyAsync([value, mark], "", who, Token));

        Assert.Equal("Taking this back is for those who may decide it.", Assert.IsType<UndoResult.Refused>(result).Problem);
        Assert.True(await HoldsAsync(value));
        await Get<UndoDecision>().RunManyAsync([mark, value], "", Who, Token);
    }

    private static async Task<bool> UndoAsync(AsyncServiceScope circuit, int decision)
    {
        try
        {
            return await circuit.ServiceProvider.GetRequiredService<Permitted<UndoDecision>>().RunAsync((undo, who) => undo.RunAsync(decision, "", who, Token)) is UndoResult.Undone;
        }
        catch (NotPermittedException)
        {
            return false;
        }
    }

    private T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    private async Task<bool> HoldsAsync(int decision)
    {
        await using var context = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
        return await context.DecisionsInForce.AnyAsync(d => d.Id == decision, Token);
    }

    /// <summary>Makes a decision of a kind as somebody who may.</summary>
    private async Task<int> DecideAsync(DecisionKind kind)
    {
        await using var context = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
        var incidents = await context.Incidents.AsNoTracking().Include(i => i.Reports).OrderBy(i => i.PublicId).ToListAsync(Token);
        var (first, second) = (incidents[0], incidents[1]);
        var report = await context.Reports.AsNoTracking().Include(r => r.Evidence).Include(r => r.Run).FirstAsync(r => r.Run.IsCurrent, Token);
        var (article, words) = (report.Run.ArticleId, new[] { new TextSpan(0, 4) });
        var value = new ReviewedValue(first.PublicId, Field.Weapons, FieldValueJson.Of(first.ToValues(), Field.Weapons));
        object result = kind switch
        {
            DecisionKind.Value => await Get<CorrectField>().RunAsync(
                new Correction { Incident = first.PublicId, Field = Field.Damage, From = FieldValueJson.Of(first.ToValues(), Field.Damage), To = "\"major\"", Reason = "Seen.", Who = Who }, Token),
            DecisionKind.SignOff => await Get<SignOff>().RunAsync(value, Who, Token),
            DecisionKind.SendBack => await Get<SendBack>().RunAsync(value, "Look again.", Who, Token),
            DecisionKind.ReportValue => await Get<CorrectReport>().RunAsync(
                new ReportCorrection
                {
                    ArticleId = article,
                    ReportId = report.Id,
                    Field = Field.Damage,
                    From = FieldValueJson.Of(report.ToValues(), Field.Damage),
                    To = "\"major\"",
                    Spans = words,
                    Reason = "",
                    Who = Who,
                },
                Token),
            DecisionKind.ReportAdded => await Get<AddReport>().RunAsync(
                new ReportAddition { ArticleId = article, Fields = [new CodedField(Field.Site, """{"id":"green-village"}""", words)], Reason = "", Who = Who }, Token),
            DecisionKind.ReportWithdrawn => await Get<WithdrawReport>().RunAsync(new ReportWithdrawal { ArticleId = article, ReportId = report.Id, Reason = "No event.", Who = Who }, Token),
            DecisionKind.ArticleState => await Get<MarkArticle>().RunAsync(new ArticleMark { ArticleId = article, State = ArticleState.Opinion, Reason = "So it is.", Who = Who }, Token),
            DecisionKind.Publication => await Get<CorrectArticle>().RunAsync(new ArticleCorrection { ArticleId = article, Publisher = "The Gazette", Reason = "The page says so.", Who = Who }, Token),
            DecisionKind.Merge => await Get<MergeIncidents>().RunAsync(new Merging { First = first.PublicId, Second = second.PublicId, Who = Who }, Token),
            DecisionKind.Split when incidents.Find(i => i.Reports.Count > 1) is { } several
                => await Get<SplitIncident>().RunAsync(new Splitting { Incident = several.PublicId, Reports = [several.Reports[0].ReportId], Who = Who }, Token),
            DecisionKind.Different or DecisionKind.NotSure => await Get<AnswerPair>().RunAsync(
                new PairAnswer { First = first.PublicId, Second = second.PublicId, AreDifferent = kind == DecisionKind.Different, Who = Who }, Token),
            DecisionKind.Adjudication => await AdjudicateAsync(article),
            _ => throw new InvalidOperationException($"Nobody makes {kind} here."),
        };
        var last = await context.Decisions.AsNoTracking().OrderBy(d => d.Id).LastAsync(Token);
        Assert.True(last.Kind == kind && last.Who == Who, $"{kind}: {result}");
        return last.Id;
    }

    /// <summary>Two people find nothing in an article, and somebody else agrees.</summary>
    private async Task<SheetResult> AdjudicateAsync(int article)
    {
        string[] coders = [GuardedSite.NameOf("editor"), GuardedSite.NameOf("administrator")];
        await Get<AskForCoding>().RunAsync(new CodingRequest { Articles = [article], Coders = coders, Who = Who }, Token);
        foreach (var coder in coders)
        {
            await Get<CodeArticle>().FinishAsync(article, [], coder, Token);
        }

        await using var context = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
        var sheets = await context.CoderSheets.Where(s => s.ArticleId == article && s.FinishedAt != null).Select(s => s.Id).ToListAsync(Token);
        return await Get<Adjudicate>().RunAsync(new Adjudication { ArticleId = article, Sheets = sheets, Reports = [], Reason = "", Who = Who }, Token);
    }
}
