using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>What each kind of decision costs in a large database, and what taking it back costs.</summary>
internal sealed class DecisionScale(IServiceProvider services, Measure measure)
{
    private readonly Random _random = new(1);
    private readonly IDbContextFactory<TrackerDbContext> _contexts = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();

    /// <summary>The decisions of each kind that were made, to be taken back.</summary>
    private readonly Dictionary<string, Queue<int>> _made = [];

    public async Task RunAsync()
    {
        await FieldsAsync();
        await MergingAsync();
        await ArticlesAsync();
        foreach (var (kind, decisions) in _made)
        {
            await measure.RunAsync(
                $"undo of: {kind}",
                () => Task.FromResult<object?>(decisions.TryDequeue(out var id) ? id : null),
                async id => Expect<UndoResult.Undone>(await Get<UndoDecision>().RunAsync((int)id, "", "Bea", default)));
        }
    }

    private async Task FieldsAsync()
    {
        await measure.RunAsync("correct a field", () => IncidentAsync(i => i.State == FieldState.Machine), incident => CorrectAsync("correct a field", incident, Field.Killed));
        await measure.RunAsync("decide a conflict", () => IncidentAsync(i => i.Fields.Any(f => f.HasConflict && f.Field == Field.Munitions && f.DecisionId == null)), incident => CorrectAsync("decide a conflict", incident, Field.Munitions));
        await measure.RunAsync("correct what was decided before", () => IncidentAsync(i => i.State == FieldState.Corrected), incident => CorrectAsync("correct what was decided before", incident, Field.Wounded));
        await measure.RunAsync("sign off", () => IncidentAsync(i => i.Fields.All(f => f.State == FieldState.Machine)), async incident =>
            Made("sign off", Expect<CorrectionResult.Recorded>(await Get<SignOff>().RunAsync(Seen(incident), "Bea", default)).Decision));
        await measure.RunAsync("send back", () => IncidentAsync(i => i.Fields.All(f => f.State == FieldState.Machine)), async incident =>
            Made("send back", Expect<CorrectionResult.Recorded>(await Get<SendBack>().RunAsync(Seen(incident), "Look again.", "Bea", default)).Decision));
    }

    private async Task MergingAsync()
    {
        await using var context = await _contexts.CreateDbContextAsync();
        var open = new Queue<MergeProposalRow>(await context.MergeProposals.AsNoTracking().Where(p => p.State == ProposalState.Open).OrderBy(p => p.Id).ToListAsync());
        await measure.RunAsync("merge", () => Task.FromResult(open.TryDequeue(out var pair) ? pair : null), async pair =>
            Made("merge", Expect<MergingResult.Done>(await Get<MergeIncidents>().RunAsync(new Merging { First = pair.First, Second = pair.Second, Who = "Ann" }, default)).Decision));
        await measure.RunAsync("merge of two that nobody looked at", () => PairAsync(), async pair =>
            Made("merge", Expect<MergingResult.Done>(await Get<MergeIncidents>().RunAsync(new Merging { First = pair[0], Second = pair[1], Who = "Ann" }, default)).Decision));
        await measure.RunAsync("answer a pair", () => Task.FromResult(open.TryDequeue(out var pair) ? pair : null), async pair =>
            Made("answer a pair", Expect<MergingResult.Done>(await Get<AnswerPair>().RunAsync(new PairAnswer { First = pair.First, Second = pair.Second, AreDifferent = true, Who = "Ann" }, default)).Decision));
        await measure.RunAsync("split", () => IncidentAsync(i => i.ReportCount > 2 && i.State == FieldState.Machine), async incident =>
        {
            await using var database = await _contexts.CreateDbContextAsync();
            var report = await database.IncidentReports.Where(r => r.IncidentId == incident.Id).MaxAsync(r => r.ReportId);
            Made("split", Expect<MergingResult.Done>(await Get<SplitIncident>().RunAsync(new Splitting { Incident = incident.PublicId, Reports = [report], Who = "Ann" }, default)).Decision);
        });
    }

    private async Task ArticlesAsync()
    {
        await measure.RunAsync("correct a report's value", ReportAsync, async report =>
        {
            var correction = new ReportCorrection
            {
                ArticleId = report.Run.ArticleId,
                ReportId = report.Id,
                Field = Field.Munitions,
                From = FieldValueJson.Of(report.ToValues(), Field.Munitions),
                To = FieldValueJson.Of(report.ToValues() with { Munitions = CountRange.Exactly(11 + _random.Next(50)) }, Field.Munitions),
                Spans = [new TextSpan(0, 6)],
                Reason = "",
                Who = "Ann",
            };
            Made("correct a report's value", Expect<CodingResult.Done>(await Get<CorrectReport>().RunAsync(correction, default)).Decision);
        });
        await measure.RunAsync("add a report", ReportAsync, async report =>
        {
            var values = new EventValues { Kind = ReportKind.Attack, Weapons = [new Core.Weapons.WeaponUse(Core.Weapons.WeaponType.Grenade, null)], Date = Core.Dates.EventDate.OnDay(report.DateStart!.Value.AddDays(-5)) };
            var addition = new ReportAddition
            {
                ArticleId = report.Run.ArticleId,
                Fields = [Coded(Field.Date), Coded(Field.Weapons)],
                Reason = "",
                Who = "Ann",
            };
            Made("add a report", Expect<CodingResult.Done>(await Get<AddReport>().RunAsync(addition, default)).Decision);
            CodedField Coded(Field field) => new(field, FieldValueJson.Of(values, field), [new TextSpan(0, 6)]);
        });
        await measure.RunAsync("withdraw a report", ReportAsync, async report =>
            Made("withdraw a report", Expect<CodingResult.Done>(await Get<WithdrawReport>().RunAsync(new ReportWithdrawal { ArticleId = report.Run.ArticleId, ReportId = report.Id, Reason = "No event.", Who = "Ann" }, default)).Decision));
        await measure.RunAsync("mark an article", ReportAsync, async report =>
            Made("mark an article", Expect<CodingResult.Done>(await Get<MarkArticle>().RunAsync(new ArticleMark { ArticleId = report.Run.ArticleId, State = ArticleState.Opinion, Reason = "An opinion.", Who = "Ann" }, default)).Decision));
        await measure.RunAsync("correct the publication date", ReportAsync, async report =>
        {
            var correction = new ArticleCorrection { ArticleId = report.Run.ArticleId, Published = report.Run.PublishedDate!.Value.AddDays(1), Reason = "Seen in print.", Who = "Ann" };
            Made("correct the publication date", Expect<CodingResult.Done>(await Get<CorrectArticle>().RunAsync(correction, default)).Decision);
        });
    }

    private async Task CorrectAsync(string kind, IncidentRow incident, Field field)
    {
        var values = incident.ToValues();
        var count = CountRange.Exactly(20 + _random.Next(1000));
        var correction = new Correction
        {
            Incident = incident.PublicId,
            Field = field,
            From = FieldValueJson.Of(values, field),
            To = FieldValueJson.Of(values with { Killed = count, Munitions = count, Wounded = count }, field),
            Reason = "Because.",
            Who = "Ann",
        };
        Made(kind, Expect<CorrectionResult.Recorded>(await Get<CorrectField>().RunAsync(correction, default)).Decision);
    }

    private static ReviewedValue Seen(IncidentRow incident) => new(incident.PublicId, Field.Date, FieldValueJson.Of(incident.ToValues(), Field.Date));

    private async Task<IncidentRow?> IncidentAsync(System.Linq.Expressions.Expression<Func<IncidentRow, bool>> which)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        var from = _random.Next((await context.Incidents.MaxAsync(i => i.Id)) * 9 / 10);
        return await context.Incidents.AsNoTracking().Where(i => i.Id > from).Where(which).OrderBy(i => i.Id).FirstOrDefaultAsync();
    }

    private async Task<ReportRow?> ReportAsync()
    {
        await using var context = await _contexts.CreateDbContextAsync();
        var from = _random.Next((await context.Reports.MaxAsync(i => i.Id)) * 9 / 10);
        return await context.Reports.AsNoTracking().Include(r => r.Run).Where(r => r.Id > from && r.Run.IsCurrent && r.Run.DecisionsUpTo == null && r.SiteId != null && r.DateStart != null).OrderBy(r => r.Id).FirstOrDefaultAsync();
    }

    private async Task<string[]?> PairAsync()
    {
        var first = await IncidentAsync(i => i.State == FieldState.Machine && i.SiteId != null);
        await using var context = await _contexts.CreateDbContextAsync();
        var second = await context.Incidents.Where(i => i.SiteId == first!.SiteId && i.Id > first.Id && i.State == FieldState.Machine).OrderBy(i => i.Id).Select(i => i.PublicId).FirstOrDefaultAsync();
        return second is null ? await PairAsync() : [first!.PublicId, second];
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private void Made(string kind, Decision decision)
    {
        if (!_made.TryGetValue(kind, out var decisions))
        {
            _made.Add(kind, decisions = []);
        }

        decisions.Enqueue(decision.Id);
    }

    private static T Expect<T>(object result)
        where T : class => result as T ?? throw new InvalidOperationException($"Not recorded: {Core.Storage.Columns.JsonColumn.Write(result)}");
}
