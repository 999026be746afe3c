using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;

namespace AttackTracker.Tests.Invariants;

/// <summary>One of two people who work on one database, each by what they saw when they last looked.</summary>
internal sealed class Editor(Newsroom newsroom, string name)
{
    private static readonly (Field Field, string[] Values)[] Choices =
    [
        (Field.Damage, ["\"minor\"", "\"major\"", "null"]),
        (Field.Killed, ["""{"low":2,"high":2}""", """{"low":2,"high":null}""", "null"]),
        (Field.Date, ["""{"start":"2022-01-04","end":"2022-01-04"}""", """{"start":"2022-01-05","end":"2022-01-05"}""", """{"start":"2022-01-09","end":"2022-01-08"}"""]),
        (Field.Site, ["""{"id":"ain-al-asad"}""", """{"id":"green-village"}""", """{"name":"base in western Anbar","country":"IQ","geoPrecision":"region"}"""]),
        (Field.Weapons, ["""["drone"]""", """["rocket"]""", "[]"]),
        (Field.Munitions, ["""{"low":14,"high":14}""", """{"low":5,"high":5}""", "null"]),
        (Field.ClaimedBy, ["""[{"group":"ashab-al-kahf","status":"claimed"}]""", "[]", """[{"group":"ghosts","status":"claimed"}]"""]),
        (Field.Kind, ["\"attack\"", "\"response\"", "\"attack\""]),
    ];

    private Sight? _seen;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Does what a step says.</summary>
    /// <param name="step">The step.</param>
    /// <param name="now">What is to be seen now, for whoever looks.</param>
    public async Task<Done> DoAsync(Step step, Sight now)
    {
        _seen = step.Looks || _seen is not { Incidents.Count: > 0 } ? now : _seen;
        var done = step.Deed switch
        {
            Deed.Ingest => await IngestAsync(step),
            Deed.Reread => await RereadAsync(step),
            Deed.RereadOne => await RereadOneAsync(step),
            Deed.Amend or Deed.AmendBack or Deed.ReadByReference => await new ReferenceDesk(newsroom, name).DoAsync(step, _seen),
            Deed.Code or Deed.Adjudicate or Deed.ApplyAdjudication or Deed.UndoApplied => _seen.Articles.Count == 0 ? Done.Nothing : await new CodingDesk(newsroom, name).DoAsync(step, _seen, Pick(_seen.Articles, step.A)),
            Deed.Undo => _seen.Decisions.Count == 0 ? Done.Nothing : await UndoAsync(step),
            Deed.Decide or Deed.SignOff or Deed.SignOffAll or Deed.SendBack => _seen.Incidents.Count == 0 ? Done.Nothing : await ReviewAsync(step, Pick(_seen.Incidents, step.A)),
            Deed.Split => _seen.Incidents.Where(i => i.Reports.Count > 1).ToList() is { Count: > 0 } several ? await GroupAsync(step, Pick(several, step.A), several[0]) : Done.Nothing,
            Deed.Merge or Deed.Answer => _seen.Incidents.Count < 2 ? Done.Nothing : await GroupAsync(step, Pick(_seen.Incidents, step.A), Pick(_seen.Incidents, step.A + 1 + (step.B % (_seen.Incidents.Count - 1)))),
            _ => _seen.Articles.Count == 0 ? Done.Nothing : await CodeAsync(step, Pick(_seen.Articles, step.A)),
        };
        return done with { What = $"{name}{(step.Looks ? "" : " (who last looked earlier)")}: {done.What}" };
    }

    private static T Pick<T>(IReadOnlyList<T> of, int which) => of[which % of.Count];

    private async Task<Done> IngestAsync(Step step)
    {
        var published = (step.C % 4) switch { 0 => (DateOnly?)null, 1 => new DateOnly(2022, 1, 5), _ => new DateOnly(2022, 1, 6) };
        await newsroom.IngestAsync(step.A % 6, published, step.Told);
        return new Done($"ingests {step.A % 6}.txt of {published:yyyy-MM-dd}, {Say(step)}", null);
    }

    private async Task<Done> RereadAsync(Step step)
    {
        if (newsroom.Names.Count == 0)
        {
            return Done.Nothing;
        }

        var changed = Pick(newsroom.Names, step.A);
        await newsroom.UpgradeAsync(changed, step.Told);
        var summary = await newsroom.Database.Get<ReExtraction>().RunAsync(all: step.B % 4 == 0, dryRun: false, null, Token);
        Assert.Empty(summary.Failures);
        return new Done($"reads all again, {changed} {Say(step)}", null);
    }

    private async Task<Done> RereadOneAsync(Step step)
    {
        if (newsroom.Names.Count == 0)
        {
            return Done.Nothing;
        }

        var changed = Pick(newsroom.Names, step.A);
        await newsroom.UpgradeAsync(changed, step.Told);
        await newsroom.IngestAsync(int.Parse(Path.GetFileNameWithoutExtension(changed), System.Globalization.CultureInfo.InvariantCulture), null, step.Told);
        return new Done($"reads {changed} alone again, {Say(step)}", null);
    }

    private async Task<Done> UndoAsync(Step step)
    {
        var decision = Pick(_seen!.Decisions, step.A);
        return new Done($"undoes {decision.Id} ({decision.Kind})", await newsroom.Database.Get<UndoDecision>().RunAsync(decision.Id, "", name, Token));
    }

    private async Task<Done> ReviewAsync(Step step, SeenIncident incident)
    {
        var (field, to) = Choice(step);
        var seen = new ReviewedValue(incident.PublicId, field, FieldValueJson.Of(incident.Values, field));
        switch (step.Deed)
        {
            case Deed.SignOff:
                return new Done($"signs off {field} of {incident.PublicId}: {seen.Value}", await newsroom.Database.Get<SignOff>().RunAsync(seen, name, Token), seen);
            case Deed.SignOffAll:
                ReviewedValue[] all = [.. Enum.GetValues<Field>().Where(incident.Values.Fills).Select(f => new ReviewedValue(incident.PublicId, f, FieldValueJson.Of(incident.Values, f)))];
                return new Done($"signs off all of {incident.PublicId}", await newsroom.Database.Get<SignOff>().RunManyAsync(all, name, Token));
            case Deed.SendBack:
                return new Done($"sends back {field} of {incident.PublicId}: {seen.Value}", await newsroom.Database.Get<SendBack>().RunAsync(seen, "Look again.", name, Token), seen);
            default:
                var correction = new Correction { Incident = incident.PublicId, Field = field, From = seen.Value, To = to, Reason = "Seen.", Who = name };
                return new Done($"decides {field} of {incident.PublicId}: {seen.Value} -> {to}", await newsroom.Database.Get<CorrectField>().RunAsync(correction, Token), seen);
        }
    }

    private async Task<Done> GroupAsync(Step step, SeenIncident first, SeenIncident second)
    {
        var isPreview = step.C % 5 == 0;
        switch (step.Deed)
        {
            case Deed.Merge:
                var merging = new Merging { First = first.PublicId, Second = second.PublicId, Who = name, Choices = step.C % 3 == 0 ? new Dictionary<Field, string> { [Field.Damage] = second.PublicId } : [] };
                var merge = newsroom.Database.Get<MergeIncidents>();
                return new Done($"merges {first.PublicId} and {second.PublicId}{(merging.Choices.Count > 0 ? " with the damage of the latter" : "")}", isPreview ? await merge.PreviewAsync(merging, Token) : await merge.RunAsync(merging, Token), IsPreview: isPreview);
            case Deed.Split:
                int[] reports = [.. first.Reports.Where((_, i) => i == step.C % first.Reports.Count || (step.B >> i) % 4 == 1)];
                var splitting = new Splitting { Incident = first.PublicId, Reports = reports, Who = name };
                var split = newsroom.Database.Get<SplitIncident>();
                return new Done($"splits {string.Join(' ', reports)} from {first.PublicId}", isPreview ? await split.PreviewAsync(splitting, Token) : await split.RunAsync(splitting, Token), IsPreview: isPreview);
            default:
                var answer = new PairAnswer { First = first.PublicId, Second = second.PublicId, AreDifferent = step.C % 2 == 0, Who = name };
                return new Done($"answers {first.PublicId} and {second.PublicId}: {(answer.AreDifferent ? "different" : "not sure")}", await newsroom.Database.Get<AnswerPair>().RunAsync(answer, Token));
        }
    }

    private async Task<Done> CodeAsync(Step step, SeenArticle article)
    {
        var isPreview = step.C % 7 == 0;
        var sentence = step.B % ToldReport.Sentences;
        switch (step.Deed)
        {
            case Deed.CorrectMetadata:
                var metadata = new ArticleCorrection { ArticleId = article.Id, Published = new DateOnly(2022, 1, 4 + (step.B % 3)), Publisher = step.C % 2 == 0 ? "Outlet 0" : null, Reason = "Archive.", Who = name };
                var command = newsroom.Database.Get<CorrectArticle>();
                return new Done($"corrects {article.Name} to {metadata.Published:yyyy-MM-dd} {metadata.Publisher}", isPreview ? await command.PreviewAsync(metadata, Token) : await command.RunAsync(metadata, Token), IsPreview: isPreview);
            case Deed.Mark:
                var state = Pick(Enum.GetValues<ArticleState>(), step.B);
                var mark = new ArticleMark { ArticleId = article.Id, State = state, DuplicateOf = Pick(_seen!.Articles, step.C).Id, Reason = "So it is.", Who = name };
                var marking = newsroom.Database.Get<MarkArticle>();
                return new Done($"marks {article.Name} as {state}{(state == ArticleState.Duplicate ? $" of article {mark.DuplicateOf}" : "")}", isPreview ? await marking.PreviewAsync(mark, Token) : await marking.RunAsync(mark, Token), IsPreview: isPreview);
            case Deed.AddReport:
                CodedField[] fields = [.. new[] { (Field.Site, Choices[3].Values[step.C % 3]), (Field.Date, Choices[2].Values[step.C % 2]), (Field.Weapons, "[\"rocket\"]") }
                    .Select(f => new CodedField(f.Item1, f.Item2, [ToldReport.SpanOf(article.Text, f.Item1, sentence)]))];
                var addition = new ReportAddition { ArticleId = article.Id, Fields = fields, Reason = "", Who = name };
                var adding = newsroom.Database.Get<AddReport>();
                return new Done($"adds to {article.Name} sentence {sentence}: {fields[0].Value} {fields[1].Value}", isPreview ? await adding.PreviewAsync(addition, Token) : await adding.RunAsync(addition, Token), IsPreview: isPreview);
            case var _ when article.Reports.Count == 0:
                return Done.Nothing;
            case Deed.WithdrawReport:
                var withdrawal = new ReportWithdrawal { ArticleId = article.Id, ReportId = Pick(article.Reports, step.B).Id, Reason = "No event.", Who = name };
                var withdrawing = newsroom.Database.Get<WithdrawReport>();
                return new Done($"withdraws report {withdrawal.ReportId} of {article.Name}", isPreview ? await withdrawing.PreviewAsync(withdrawal, Token) : await withdrawing.RunAsync(withdrawal, Token), IsPreview: isPreview);
            default:
                var (report, (field, to)) = (Pick(article.Reports, step.B), Choice(step));
                var correction = new ReportCorrection
                {
                    ArticleId = article.Id,
                    ReportId = report.Id,
                    Field = field,
                    From = FieldValueJson.Of(report.Report.Values, field),
                    To = to,
                    Spans = to is "null" or "[]" || field == Field.Kind ? [] : [ToldReport.SpanOf(article.Text, field, sentence)],
                    Reason = "",
                    Who = name,
                };
                var correcting = newsroom.Database.Get<CorrectReport>();
                return new Done($"corrects {field} of report {report.Id} of {article.Name}: {correction.From} -> {to} in sentence {sentence}", isPreview ? await correcting.PreviewAsync(correction, Token) : await correcting.RunAsync(correction, Token), IsPreview: isPreview);
        }
    }

    private static (Field Field, string To) Choice(Step step)
    {
        // Mostly a few, so that two people meet on one.
        var (field, values) = step.C % 3 == 0 ? Pick(Choices, step.C / 3) : Pick(Choices[..3], step.C / 3);
        return (field, Pick(values, step.B));
    }

    private static string Say(Step step) => step.Told.Count == 0 ? "which says nothing" : "which says " + string.Join(" and ", step.Told.Select(t => FormattableString.Invariant($"in sentence {t.Sentence} {(t.Relative ? "(yesterday) " : "")}")
        + string.Join(' ', Enum.GetValues<Field>().Where(t.Values.Fills).Select(field => $"{field} {FieldValueJson.Of(t.Values, field)}"))));
}

/// <summary>What somebody did.</summary>
/// <param name="What">For people.</param>
/// <param name="Result">What the command answered; null where articles were read.</param>
/// <param name="Seen">The value of an incident that the person acted on; null where they acted on something else.</param>
/// <param name="IsPreview">Whether they only asked what would be.</param>
internal sealed record Done(string What, object? Result, ReviewedValue? Seen = null, bool IsPreview = false)
{
    public static Done Nothing { get; } = new("finds nothing to do", "nothing");

    /// <summary>The kind of the result.</summary>
    public string Outcome => Result as string ?? Result?.GetType().Name ?? "done";

    /// <summary>Whether the database is to be another one after it.</summary>
    public bool IsDecided => !IsPreview && Result is CorrectionResult.Recorded or CodingResult.Done or MergingResult.Done or UndoResult.Undone or SheetResult.Done or SignOffsResult.Recorded { Decisions.Count: > 0 };

    /// <summary>Whether not a row may be another one after it: it was only asked what would be, or refused.</summary>
    public bool LeavesAll => IsPreview || (Result is not (null or AmendmentResult.Applied) && !IsDecided);
}
