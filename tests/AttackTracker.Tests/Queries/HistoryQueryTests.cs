using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Queries;

public sealed class HistoryQueryTests : IAsyncLifetime
{
    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("first", Told.Rockets);
    }

    public ValueTask DisposeAsync() => _articles.DisposeAsync();

    [Fact]
    public async Task An_incident_s_history_tells_of_its_readings_and_of_every_decision_the_latest_first()
    {
        await _articles.DecideAsync("AT-2022-0001");
        await _articles.Database.Get<UndoDecision>().RunAsync(1, "Not so.", "Bea", Token);

        var history = await _articles.Database.Get<HistoryQuery>().OfIncidentAsync("AT-2022-0001", Token);

        Assert.Equal([(DecisionKind.Undo, "Bea"), (DecisionKind.Value, "Ann"), (null, "told-1")], history.Entries.Select(e => (e.Decision?.Kind, e.Who)));
        Assert.Equal((1, "Bea"), (history.Entries[0].Undone!.Id, history.Entries[1].UndoneBy!.Who));
        Assert.Equal((1, "Rockets, says first."), (history.Entries[2].Reading, history.Entries[2].Article!.Title));
    }

    [Fact]
    public async Task An_article_s_history_tells_what_was_corrected_from_and_to()
    {
        var correction = new ArticleCorrection { ArticleId = 1, Published = new DateOnly(2022, 1, 6), Reason = "The page says so.", Who = "Ann" };
        Assert.IsType<CodingResult.Refused>(await _articles.Database.Get<CorrectArticle>().RunAsync(correction with { Reason = "" }, Token));
        await _articles.Database.Get<CorrectArticle>().RunAsync(correction, Token);

        var history = await _articles.Database.Get<HistoryQuery>().OfArticleAsync(1, Token);

        var change = Assert.Single(history.Entries, e => e.Decision?.Kind == DecisionKind.Publication);
        Assert.Equal(("Ann", "The page says so.", new PublicationChange(null, new DateOnly(2022, 1, 6), null, null)), (change.Who, change.Reason, PublicationChange.Of(change.Decision!)));
    }

    [Fact]
    public async Task Activity_is_narrowed_to_a_person_a_kind_and_days()
    {
        await _articles.DecideAsync("AT-2022-0001");
        await _articles.Database.Get<UndoDecision>().RunAsync(1, "", "Bea", Token);

        Assert.Equal(2, (await ActAsync(new ActivityFilter())).Entries.Count);
        Assert.Equal(["Ann", "Bea"], (await ActAsync(new ActivityFilter())).People);
        Assert.Equal(DecisionKind.Value, Assert.Single((await ActAsync(new ActivityFilter { Who = "Ann" })).Entries).Decision!.Kind);
        Assert.Equal("Bea", Assert.Single((await ActAsync(new ActivityFilter { Kind = DecisionKind.Undo })).Entries).Who);
        Assert.Empty((await ActAsync(new ActivityFilter { To = new DateOnly(2001, 1, 1) })).Entries);
        Assert.Empty((await ActAsync(new ActivityFilter { From = new DateOnly(2101, 1, 1) })).Entries);
    }

    [Fact]
    public async Task Activity_goes_on_page_by_page_and_misses_nothing()
    {
        for (var i = 0; i < ActivityQuery.PageSize + 3; i++)
        {
            await _articles.DecideAsync("AT-2022-0001", Field.Killed, $$"""{"low":{{i}},"high":{{i}}}""");
        }

        var first = await ActAsync(new ActivityFilter());
        var second = await ActAsync(new ActivityFilter(), first.Next);

        Assert.Equal((ActivityQuery.PageSize, 3, null), (first.Entries.Count, second.Entries.Count, second.Next));
        Assert.Equal(Enumerable.Range(1, ActivityQuery.PageSize + 3).Reverse(), first.Entries.Concat(second.Entries).Select(e => e.Decision!.Id));
    }

    private Task<ActivityView> ActAsync(ActivityFilter filter, DateTime? before = null) => _articles.Database.Get<ActivityQuery>().RunAsync(filter, before, Token);
}
