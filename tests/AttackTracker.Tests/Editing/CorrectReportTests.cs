using AttackTracker.Core.Editing;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Editing;

public sealed class CorrectReportTests : IAsyncLifetime
{
    private const string Rockets = "---\ndate: 2022-01-06\npublisher: The Gazette\n---\n"
        + "Five rockets hit Ain al-Asad Air Base in western Iraq on Wednesday evening. Two soldiers were wounded, an army officer said. The first count had been seven rockets.";

    private CodedArticles _articles = null!;
    private int _article;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _articles = await CodedArticles.CreateAsync();
        _article = await _articles.IngestAsync("a.md", Rockets);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task A_corrected_value_stands_with_its_words_and_the_incident_follows()
    {
        var incident = await _articles.IncidentsOfAsync(_article);

        var done = await _articles.CorrectAsync(_article, 0, Field.Munitions, """{"low":7,"high":7}""", "seven rockets");

        var report = (await _articles.ReportsAsync(_article))[0].Report;
        var words = Assert.Single(report.Evidence, e => e.Field == Field.Munitions);
        Assert.Equal((CountRange.Exactly(7), EvidenceRules.Person, 1.0, done.Decision!.Id), (report.Values.Munitions, words.Rule, report.FieldConfidence[Field.Munitions], report.CodedAs));
        Assert.Equal(await _articles.WordsAsync(_article, "seven rockets"), words.Span);
        Assert.Equal(incident, await _articles.IncidentsOfAsync(_article));
        Assert.Equal(CountRange.Exactly(7), (await _articles.Database.Get<IncidentDetailQuery>().RunAsync(incident, Token))!.Values.Munitions);
        Assert.Equal([incident], done.Diff.Incidents.Select(i => i.PublicId));
    }

    [Fact]
    public async Task A_correction_holds_when_the_article_is_read_again_by_a_version_that_reads_less()
    {
        await _articles.CorrectAsync(_article, 0, Field.Munitions, """{"low":7,"high":7}""", "seven rockets");
        var incident = await _articles.IncidentsOfAsync(_article);

        await _articles.ReadAgainAsync(read => read with { Reports = [] });

        Assert.Equal(CountRange.Exactly(7), Assert.Single(await _articles.ReportsAsync(_article)).Report.Values.Munitions);
        Assert.Equal(incident, await _articles.IncidentsOfAsync(_article));
    }

    [Fact]
    public async Task A_correction_finds_its_report_where_the_next_version_reads_other_values_from_the_same_words()
    {
        await _articles.CorrectAsync(_article, 0, Field.Munitions, """{"low":7,"high":7}""", "seven rockets");

        await _articles.ReadAgainAsync(read => read with { Reports = [Altered(read.Reports[0])] });

        var values = Assert.Single(await _articles.ReportsAsync(_article)).Report.Values;
        Assert.Equal((CountRange.Exactly(7), CountRange.Exactly(9)), (values.Munitions, values.Wounded));
    }

    [Fact]
    public async Task A_field_that_the_article_does_not_state_has_no_words_left()
    {
        await _articles.CorrectAsync(_article, 0, Field.Wounded, "null");

        var report = (await _articles.ReportsAsync(_article))[0].Report;
        Assert.Null(report.Values.Wounded);
        Assert.DoesNotContain(report.Evidence, e => e.Field == Field.Wounded);
        Assert.False(report.FieldConfidence.ContainsKey(Field.Wounded));
    }

    [Fact]
    public async Task That_an_attack_was_a_response_can_be_said_and_taken_back_under_the_same_id()
    {
        var incident = await _articles.IncidentsOfAsync(_article);

        var done = await _articles.CorrectAsync(_article, 0, Field.Kind, "\"response\"");
        Assert.Equal(incident, await _articles.IncidentsOfAsync(_article));
        Assert.IsType<UndoResult.Undone>(await _articles.UndoAsync(done.Decision!.Id));

        Assert.Equal((ReportKind.Attack, incident), ((await _articles.ReportsAsync(_article))[0].Report.Values.Kind, await _articles.IncidentsOfAsync(_article)));
    }

    [Fact]
    public async Task Each_of_two_corrections_is_undone_by_itself()
    {
        var first = await _articles.CorrectAsync(_article, 0, Field.Munitions, """{"low":7,"high":7}""", "seven rockets");
        var second = await _articles.CorrectAsync(_article, 0, Field.Wounded, """{"low":2,"high":null}""", "Two soldiers were wounded");

        await _articles.UndoAsync(first.Decision!.Id);

        var report = (await _articles.ReportsAsync(_article))[0].Report;
        Assert.Equal((new CountRange(5, 7), new CountRange(2, null), first.Decision!.Id), (report.Values.Munitions, report.Values.Wounded, report.CodedAs));
        await _articles.UndoAsync(second.Decision!.Id);
        report = (await _articles.ReportsAsync(_article))[0].Report;
        Assert.Equal((CountRange.Exactly(2), null), (report.Values.Wounded, report.CodedAs));
    }

    [Fact]
    public async Task A_preview_says_what_will_change_and_changes_nothing()
    {
        var before = await Dump.AllAsync(_articles.Database, Token);
        var correction = await _articles.CorrectionAsync(_article, 0, Field.Date, """{"start":"2022-01-04","end":"2022-01-04"}""", "on Wednesday evening");

        var preview = CodedArticles.Done(await _articles.Database.Get<CorrectReport>().PreviewAsync(correction, Token));

        Assert.Equal(before, await Dump.AllAsync(_articles.Database, Token));
        var done = CodedArticles.Done(await _articles.Database.Get<CorrectReport>().RunAsync(correction, Token));
        Assert.Equal(done.Diff.Incidents.SelectMany(i => i.Values), preview.Diff.Incidents.SelectMany(i => i.Values));
        Assert.NotEmpty(preview.Diff.Incidents);
        Assert.Equal("on Wednesday evening", (await _articles.ReportsAsync(_article))[0].Report.Values.Date!.Words);
    }

    [Fact]
    public async Task What_somebody_else_corrected_meanwhile_is_not_overwritten_unseen()
    {
        var mine = await _articles.CorrectionAsync(_article, 0, Field.Munitions, """{"low":6,"high":6}""", "Five rockets");
        await _articles.CorrectAsync(_article, 0, Field.Munitions, """{"low":7,"high":7}""", "seven rockets");

        var overtaken = Assert.IsType<CodingResult.Overtaken>(await _articles.Database.Get<CorrectReport>().RunAsync(mine, Token));

        Assert.Equal(("""{"low":7,"high":7}""", "Ann"), (overtaken.Current, overtaken.By!.Who));
    }

    [Fact]
    public async Task A_person_who_still_sees_the_reading_before_corrects_the_report_that_took_its_place()
    {
        var mine = await _articles.CorrectionAsync(_article, 0, Field.Wounded, """{"low":3,"high":3}""", "Two soldiers were wounded");
        await _articles.CorrectAsync(_article, 0, Field.Munitions, """{"low":7,"high":7}""", "seven rockets");

        CodedArticles.Done(await _articles.Database.Get<CorrectReport>().RunAsync(mine, Token));

        var values = (await _articles.ReportsAsync(_article))[0].Report.Values;
        Assert.Equal((CountRange.Exactly(7), CountRange.Exactly(3)), (values.Munitions, values.Wounded));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason()
    {
        var correction = await _articles.CorrectionAsync(_article, 0, Field.Munitions, """{"low":7,"high":7}""", "seven rockets");
        var command = _articles.Database.Get<CorrectReport>();

        Assert.Contains("select the words", CodedArticles.Refusal(await command.RunAsync(correction with { Spans = [] }, Token)), StringComparison.Ordinal);
        Assert.Contains("do not lie in the text", CodedArticles.Refusal(await command.RunAsync(correction with { Spans = [new TextSpan(5, 99999)] }, Token)), StringComparison.Ordinal);
        Assert.Contains("nothing is stated", CodedArticles.Refusal(await command.RunAsync(correction with { To = "null" }, Token)), StringComparison.Ordinal);
        Assert.Contains("low is above high", CodedArticles.Refusal(await command.RunAsync(correction with { To = """{"low":7,"high":5}""" }, Token)), StringComparison.Ordinal);
        Assert.Contains("Nothing would change", CodedArticles.Refusal(await command.RunAsync(await _articles.CorrectionAsync(_article, 0, Field.Kind, "\"attack\""), Token)), StringComparison.Ordinal);
        Assert.IsType<CodingResult.Gone>(await command.RunAsync(correction with { ReportId = 4711 }, Token));
        Assert.Empty(await _articles.DecisionsAsync());
    }

    private static Report Altered(Report report) => new()
    {
        Ordinal = report.Ordinal,
        Values = report.Values with { Wounded = CountRange.Exactly(9), Munitions = CountRange.Exactly(4) },
        Evidence = report.Evidence,
        Confidence = report.Confidence,
        FieldConfidence = report.FieldConfidence,
    };
}
