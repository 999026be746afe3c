using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;
using static AttackTracker.Tests.Support.DoublyCoded;

namespace AttackTracker.Tests.Editing;

/// <summary>The machine tells one incident of the article: five rockets at Ain al-Asad, two wounded.</summary>
public sealed class AdjudicateTests : IAsyncLifetime
{
    private DoublyCoded _coded = null!;
    private int _article;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _coded = await CreateAsync();
        _article = await _coded.IngestAsync();
    }

    public ValueTask DisposeAsync() => _coded.DisposeAsync();

    [Fact]
    public async Task What_is_decided_between_two_sheets_is_kept_with_its_choices_and_changes_nothing_yet()
    {
        await BothAsync();
        var before = await _coded.Articles.ReportsAsync(_article);

        Done(await AdjudicateAsync([Asad, Balad]));

        var view = await CompareAsync("Rita");
        Assert.Equal(("Rita", "Both are told."), (view.Adjudication!.Who, view.Adjudication.Reason));
        Assert.Equal(["Ain al-Asad Air Base", "Balad Air Base"], view.Adjudicated.Select(r => r.Values.Site!.Name));
        Assert.Equivalent(before, await _coded.Articles.ReportsAsync(_article));
    }

    [Fact]
    public async Task Sheets_stand_side_by_side_event_by_event_and_what_differs_is_counted()
    {
        await BothAsync();

        var view = await CompareAsync("Rita");

        Assert.Equal(["Cleo", "Dana"], view.Sheets.Select(s => s.Coder));
        Assert.Equal(["- x", "x x"], view.Rows.Select(row => string.Join(' ', row.Select(r => r is null ? "-" : "x"))));
        Assert.Equal([Field.Wounded], view.Agreement.Fields.Where(f => f.Differing > 0).Select(f => f.Field));
    }

    [Fact]
    public async Task Another_value_than_either_needs_a_reason()
    {
        await BothAsync();

        Assert.Equal("Report A: date: say why it is neither coder’s value. Report A: site: say why it is neither coder’s value.", Refusal(await AdjudicateAsync([Balad], isOther: true)));
    }

    [Fact]
    public async Task One_finished_sheet_is_not_enough_and_one_that_comes_meanwhile_is_to_be_seen_first()
    {
        await _coded.CodeAsync(_article, "Cleo", Asad);
        Assert.Contains("Two people have to finish", Refusal(await AdjudicateAsync([Asad])), StringComparison.Ordinal);

        await _coded.CodeAsync(_article, "Dana", Asad);
        var seen = (await _coded.SheetsAsync(_article)).ConvertAll(s => s.Id);
        await _coded.CodeAsync(_article, "Eve", Asad);
        Assert.Contains("another coding of this article meanwhile", Refusal(await AdjudicateAsync([Asad], sheets: seen)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coder_does_not_decide_between_their_own_sheet_and_another_where_somebody_else_could()
    {
        await BothAsync();
        await _coded.AskAsync(_article, "Cleo", "Dana", "Eve");
        Assert.Contains("yet to finish your own", Refusal(await AdjudicateAsync([Asad], who: "Eve")), StringComparison.Ordinal);
        Done(await AdjudicateAsync([Asad], who: "Cleo"));

        await using (var context = _coded.Articles.Database.NewContext())
        {
            context.Add(new Account { Name = "Rita", NormalizedName = "RITA", Roles = [Role.Reviewer], CreatedAt = DateTime.UnixEpoch });
            await context.SaveChangesAsync(Token);
        }

        Assert.Contains("such as Rita", Refusal(await AdjudicateAsync([Asad], who: "Cleo")), StringComparison.Ordinal);
        Done(await AdjudicateAsync([Asad]));
    }

    [Fact]
    public async Task Who_has_yet_to_finish_is_told_so_beside_the_comparison()
    {
        await BothAsync();
        await _coded.AskAsync(_article, "Cleo", "Dana", "Eve");

        Assert.Contains("yet to finish your own", (await CompareAsync("Eve")).Bar, StringComparison.Ordinal);
        Assert.Null((await CompareAsync("Rita")).Bar);
        Assert.True(await _coded.Articles.Database.Get<BlindnessQuery>().OfArticleAsync(_article, "Eve", Token));
        Assert.False(await _coded.Articles.Database.Get<BlindnessQuery>().OfArticleAsync(_article, "Cleo", Token));
    }

    [Fact]
    public async Task An_incident_is_closed_to_whoever_codes_one_of_its_articles()
    {
        var incident = (await _coded.Articles.IncidentsOfAsync(_article)).Split(' ')[0];
        await _coded.AskAsync(_article, "Eve");
        var blindness = _coded.Articles.Database.Get<BlindnessQuery>();

        Assert.Equal(_article, await blindness.OfIncidentAsync(incident, "Eve", Token));
        Assert.Null(await blindness.OfIncidentAsync(incident, "Cleo", Token));
        Done(await _coded.FinishAsync(_article, "Eve"));
        Assert.Null(await blindness.OfIncidentAsync(incident, "Eve", Token));
    }

    [Fact]
    public async Task Applied_it_becomes_the_decisions_that_an_editor_would_make_and_undone_all_is_as_before()
    {
        await BothAsync();
        var (before, incidents) = (await _coded.Articles.ReportsAsync(_article), await _coded.Articles.IncidentsOfAsync(_article));
        Done(await AdjudicateAsync([With(Asad, Field.Wounded, """{"low":3,"high":3}""", "Two soldiers"), Balad]));
        var apply = _coded.Articles.Database.Get<ApplyAdjudication>();

        var preview = CodedArticles.Done(await apply.PreviewAsync(_article, "Rita", Token));
        Assert.Equivalent(before, await _coded.Articles.ReportsAsync(_article));
        CodedArticles.Done(await apply.RunAsync(_article, "Rita", Token));

        var reports = (await _coded.Articles.ReportsAsync(_article)).Select(r => r.Report).ToList();
        Assert.Equal(["Balad Air Base", "Ain al-Asad Air Base"], reports.Select(r => r.Values.Site!.Name));
        Assert.Equal(3, reports[1].Values.Wounded!.Value.Low);
        Assert.Single(Assert.Single(preview.Diff.Articles).Added);
        var view = await CompareAsync("Rita");
        var made = (await _coded.Articles.DecisionsAsync()).Where(d => view.Applied.Contains(d.Id)).ToList();
        Assert.Contains(made, d => d is { Kind: DecisionKind.ReportValue, Field: Field.Wounded });
        Assert.Contains(made, d => d.Kind == DecisionKind.ReportAdded);
        Assert.Contains("says that already", CodedArticles.Refusal(await apply.RunAsync(_article, "Rita", Token)), StringComparison.Ordinal);

        Assert.IsType<UndoResult.Undone>(await _coded.Articles.Database.Get<UndoDecision>().RunManyAsync([.. view.Applied.Reverse()], "", "Rita", Token));

        Assert.Equal(before.Select(r => Told(r.Report)), (await _coded.Articles.ReportsAsync(_article)).Select(r => Told(r.Report)));
        Assert.Equal(incidents, await _coded.Articles.IncidentsOfAsync(_article));
        Assert.Empty((await CompareAsync("Rita")).Applied);
    }

    [Fact]
    public async Task The_machine_is_held_against_what_was_adjudicated_also_after_the_article_was_made_to_say_it()
    {
        await BothAsync();
        var quality = _coded.Articles.Database.Get<QualityQuery>();
        Assert.Empty((await quality.RunAsync(QualitySource.Adjudicated, Token)).Articles);
        Done(await AdjudicateAsync([With(Asad, Field.Wounded, """{"low":3,"high":3}""", "Two soldiers"), Balad]));

        for (var applied = 0; applied < 2; applied++)
        {
            var view = await quality.RunAsync(QualitySource.Adjudicated, Token);
            Assert.Equal((1, 2, 1), (view.Reports!.Value.Correct, view.Reports.Value.Gold, view.Reports.Value.Predicted));
            Assert.Equal((0, 1, 1), view.Fields.Where(f => f.Field == Field.Wounded).Select(f => (f.Tally.Correct, f.Tally.Gold, f.Tally.Predicted)).Single());
            Assert.Equal((1, 2, 1), view.Fields.Where(f => f.Field == Field.Site).Select(f => (f.Tally.Correct, f.Tally.Gold, f.Tally.Predicted)).Single());
            Assert.Equal((1, 2), (view.Coders.Articles, view.Coders.Sheets));
            await _coded.Articles.Database.Get<ApplyAdjudication>().RunAsync(_article, "Rita", Token);
        }
    }

    [Fact]
    public async Task What_the_article_is_adjudicated_not_to_tell_is_withdrawn()
    {
        await BothAsync();
        Done(await AdjudicateAsync([Balad]));

        CodedArticles.Done(await _coded.Articles.Database.Get<ApplyAdjudication>().RunAsync(_article, "Rita", Token));

        Assert.Equal("Balad Air Base", Assert.Single(await _coded.Articles.ReportsAsync(_article)).Report.Values.Site!.Name);
    }

    [Fact]
    public async Task Several_corrected_fields_of_one_report_are_one_account_through_another_reading()
    {
        await BothAsync();
        Done(await AdjudicateAsync([With(With(Asad, Field.Wounded, """{"low":3,"high":3}""", "Two soldiers"), Field.Damage, "\"minor\"", "burned")]));
        CodedArticles.Done(await _coded.Articles.Database.Get<ApplyAdjudication>().RunAsync(_article, "Rita", Token));

        await _coded.Articles.ReadAgainAsync();

        var report = Assert.Single(await _coded.Articles.ReportsAsync(_article)).Report.Values;
        Assert.Equal((3, Damage.Minor), (report.Wounded!.Value.Low!.Value, report.Damage));
    }

    [Fact]
    public async Task Taken_back_it_holds_no_more_and_the_sheets_wait_again()
    {
        await BothAsync();
        Done(await AdjudicateAsync([Asad]));
        var list = _coded.Articles.Database.Get<CodingListQuery>();
        Assert.Equal(CodingState.Adjudicated, Assert.Single((await list.RunAsync(new CodingFilter(), Token)).Lines).State);

        Assert.IsType<UndoResult.Undone>(await _coded.Articles.UndoAsync((await CompareAsync("Rita")).Adjudication!.Id));

        Assert.Null((await CompareAsync("Rita")).Adjudication);
        Assert.Equal(CodingState.Finished, Assert.Single((await list.RunAsync(new CodingFilter(), Token)).Lines).State);
        Assert.Contains("Nobody has decided", CodedArticles.Refusal(await _coded.Articles.Database.Get<ApplyAdjudication>().RunAsync(_article, "Rita", Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_tells_who_finished_and_who_decided()
    {
        await BothAsync();
        Done(await AdjudicateAsync([Asad]));

        var entries = (await _coded.Articles.Database.Get<HistoryQuery>().OfArticleAsync(_article, Token)).Entries;

        Assert.Equal(["Cleo", "Dana"], entries.Where(e => e.IsCoding).Select(e => e.Who).Order());
        Assert.Equal("Rita", entries.Single(e => e.Decision?.Kind == DecisionKind.Adjudication).Who);
        var activity = await _coded.Articles.Database.Get<ActivityQuery>().RunAsync(new ActivityFilter { Who = "Dana" }, null, Token);
        Assert.True(Assert.Single(activity.Entries).IsCoding);
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData("Dana", null, 1)]
    [InlineData("Eve", null, 0)]
    [InlineData(null, Field.Wounded, 1)]
    [InlineData(null, Field.Killed, 0)]
    public async Task The_list_is_narrowed_to_a_coder_and_to_a_field_that_sheets_differ_in(string? coder, Field? differing, int lines)
    {
        await BothAsync();

        var list = await _coded.Articles.Database.Get<CodingListQuery>().RunAsync(new CodingFilter { Coder = coder, Differing = differing }, Token);

        Assert.Equal(lines, list.Lines.Count);
        Assert.Equal(lines, list.Counts[CodingState.Finished]);
    }

    /// <summary>Cleo tells one incident, Dana two; of the one that both tell they differ in the wounded.</summary>
    private async Task BothAsync()
    {
        await _coded.CodeAsync(_article, "Cleo", With(Asad, Field.Wounded, """{"low":2,"high":2}""", "Two soldiers"));
        await _coded.CodeAsync(_article, "Dana", Balad, With(Asad, Field.Wounded, """{"low":2,"high":null}""", "Two soldiers"));
    }

    private async Task<SheetResult> AdjudicateAsync((Field, string, string)[][] reports, string who = "Rita", bool isOther = false, IReadOnlyList<int>? sheets = null)
    {
        var finished = sheets ?? [.. (await _coded.SheetsAsync(_article)).Where(s => s.FinishedAt is not null).Select(s => s.Id)];
        var coded = await _coded.CodedAsync(_article, reports);
        return await _coded.Articles.Database.Get<Adjudicate>().RunAsync(
            new()
            {
                ArticleId = _article,
                Sheets = finished,
                Reports = [.. coded.Select(fields => fields.Select(f => new AdjudicatedField(f, isOther ? null : finished[0], "")).ToList())],
                Reason = "Both are told.",
                Who = who,
            },
            Token);
    }

    private async Task<SheetComparison> CompareAsync(string who) => (await _coded.Articles.Database.Get<SheetComparisonQuery>().RunAsync(_article, who, Token))!;

    private static string Told(Report report) => string.Join(' ', Enum.GetValues<Field>().Select(field => FieldValueJson.Of(report.Values, field)));
}
