using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Editing;

public sealed class MarkArticleTests : IAsyncLifetime
{
    private const string First = "Five rockets hit Ain al-Asad Air Base in western Iraq on 5 January 2022. Two soldiers were wounded.";
    private const string Second = "Rockets struck Ain al-Asad Air Base on 5 January 2022, two officials said. They spoke in Baghdad.";

    private CodedArticles _articles = null!;
    private int _first;
    private int _second;

    public async ValueTask InitializeAsync()
    {
        _articles = await CodedArticles.CreateAsync();
        (_first, _second) = (await _articles.IngestAsync("a.txt", First), await _articles.IngestAsync("b.txt", Second));
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Theory]
    [InlineData(ArticleState.NoIncident)]
    [InlineData(ArticleState.Opinion)]
    [InlineData(ArticleState.Deleted)]
    public async Task A_marked_article_tells_nothing_until_the_mark_is_taken_back_and_then_all_under_the_same_ids(ArticleState state)
    {
        var incident = await _articles.IncidentsOfAsync(_first);
        await _articles.MarkAsync(_second, ArticleState.Opinion);

        var done = CodedArticles.Done(await _articles.MarkAsync(_first, state));
        Assert.Equal((0, ""), ((await _articles.ReportsAsync(_first)).Count, await _articles.IncidentsOfAsync(_first)));
        await _articles.ReadAgainAsync();
        Assert.IsType<UndoResult.Undone>(await _articles.UndoAsync(done.Decision!.Id));

        Assert.Equal(incident, await _articles.IncidentsOfAsync(_first));
    }

    [Fact]
    public async Task A_mark_can_be_taken_back_by_another_mark()
    {
        var incident = await _articles.IncidentsOfAsync(_first);
        await _articles.MarkAsync(_first, ArticleState.Deleted);
        await _articles.MarkAsync(_first, ArticleState.AsItIs);

        Assert.Equal(incident, await _articles.IncidentsOfAsync(_first));
        Assert.Equal([("as-it-is", "deleted"), ("deleted", "as-it-is")], (await _articles.DecisionsAsync()).Select(d => (d.From!, d.To!)));
    }

    [Fact]
    public async Task What_was_corrected_before_the_mark_holds_after_it()
    {
        await _articles.CorrectAsync(_first, 0, Field.Wounded, """{"low":3,"high":3}""", "Two soldiers were wounded");
        var mark = CodedArticles.Done(await _articles.MarkAsync(_first, ArticleState.NoIncident));
        await _articles.UndoAsync(mark.Decision!.Id);

        Assert.Equal(3, Assert.Single(await _articles.ReportsAsync(_first)).Report.Values.Wounded?.Low);
    }

    [Fact]
    public async Task A_duplicate_is_no_second_voice_and_names_an_article_that_is_there()
    {
        Assert.Equal(await _articles.IncidentsOfAsync(_first), await _articles.IncidentsOfAsync(_second));
        Assert.Contains("Say of which article", CodedArticles.Refusal(await _articles.MarkAsync(_second, ArticleState.Duplicate)), StringComparison.Ordinal);
        Assert.Contains("There is no article 99", CodedArticles.Refusal(await _articles.MarkAsync(_second, ArticleState.Duplicate, 99)), StringComparison.Ordinal);
        Assert.Contains("no duplicate of itself", CodedArticles.Refusal(await _articles.MarkAsync(_second, ArticleState.Duplicate, _second)), StringComparison.Ordinal);

        var done = CodedArticles.Done(await _articles.MarkAsync(_second, ArticleState.Duplicate, _first));

        Assert.Equal([(2, 1)], done.Diff.Incidents.Select(i => (i.ReportsBefore, i.ReportsAfter)));
        Assert.Contains("duplicate of this one", CodedArticles.Refusal(await _articles.MarkAsync(_first, ArticleState.Duplicate, _second)), StringComparison.Ordinal);
        Assert.Contains("marked so already", CodedArticles.Refusal(await _articles.MarkAsync(_second, ArticleState.Duplicate, _first)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_report_comes_back_under_its_id_when_that_is_undone()
    {
        await _articles.MarkAsync(_second, ArticleState.Opinion);
        var incident = await _articles.IncidentsOfAsync(_first);
        var withdrawn = CodedArticles.Done(await _articles.WithdrawAsync(_first, 0));
        Assert.Empty(await _articles.ReportsAsync(_first));
        Assert.Equal([(incident, IncidentChangeKind.Gone)], withdrawn.Diff.Incidents.Select(i => (i.PublicId, i.Kind)));
        await _articles.ReadAgainAsync();
        Assert.Empty(await _articles.ReportsAsync(_first));

        await _articles.UndoAsync(withdrawn.Decision!.Id);

        Assert.Equal(incident, await _articles.IncidentsOfAsync(_first));
    }

    [Fact]
    public async Task The_history_keeps_marks_and_their_undoing()
    {
        var done = CodedArticles.Done(await _articles.MarkAsync(_first, ArticleState.Deleted));
        await _articles.UndoAsync(done.Decision!.Id);

        Assert.Equal([(DecisionKind.ArticleState, _first), (DecisionKind.Undo, _first)], (await _articles.DecisionsAsync()).Select(d => (d.Kind, d.ArticleId!.Value)));
    }
}
