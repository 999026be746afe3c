using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Editing;

public sealed class SplitIncidentTests : IAsyncLifetime
{
    private const string Whole = "AT-2022-0001: a b c";
    private const string Halves = "AT-2022-0001: a c | AT-2022-0002: b";

    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("a", Told.Rockets);
        await _articles.TellAsync("b", Told.Rockets);
        await _articles.TellAsync("c", Told.Rockets);
        Assert.Equal(Whole, await _articles.IncidentsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task The_chosen_reports_are_an_incident_of_their_own_though_they_say_the_same_and_nobody_is_asked_about_it()
    {
        var split = await _articles.SplitAsync("AT-2022-0001", "b");

        Assert.Equal(Halves, await _articles.IncidentsAsync());
        Assert.Equal(["AT-2022-0001", "AT-2022-0002"], split.After.Select(s => s.PublicId));
        await using var context = _articles.Database.NewContext();
        Assert.False(await context.MergeProposals.AnyAsync(Token));
    }

    [Fact]
    public async Task Undone_the_reports_are_together_again_and_the_new_id_leads_to_them()
    {
        var split = await _articles.SplitAsync("AT-2022-0001", "b");

        await _articles.UndoAsync(split.Decision.Id);

        Assert.Equal(Whole, await _articles.IncidentsAsync());
        Assert.Equal("AT-2022-0002>AT-2022-0001", await _articles.RedirectsAsync());
    }

    [Fact]
    public async Task A_new_reading_leaves_the_halves_apart_and_an_article_that_fits_both_joins_one()
    {
        await _articles.SplitAsync("AT-2022-0001", "b");

        await _articles.TellAnewAsync("b", Told.Rockets with { Damage = Damage.Major });
        Assert.Equal(Halves, await _articles.IncidentsAsync());

        await _articles.TellAsync("later", Told.Rockets with { Damage = Damage.Major });
        Assert.Equal("AT-2022-0001: a c | AT-2022-0002: b later", await _articles.IncidentsAsync());
    }

    [Fact]
    public async Task What_is_split_off_can_be_merged_back_or_into_another_and_each_is_undone_by_itself()
    {
        await _articles.TellAsync("other", Told.Rockets.OnDay(20));
        var split = await _articles.SplitAsync("AT-2022-0001", "b");
        var merge = await _articles.MergeAsync("AT-2022-0002", "AT-2022-0003");
        Assert.Equal("AT-2022-0001: a c | AT-2022-0002: b other", await _articles.IncidentsAsync());

        await _articles.UndoAsync(split.Decision.Id);
        Assert.Equal("AT-2022-0001: a b c | AT-2022-0002: other", await _articles.IncidentsAsync());
        Assert.Empty(await _articles.VerifyAsync());

        await _articles.UndoAsync(merge.Decision.Id);
        Assert.Equal("AT-2022-0001: a b c | AT-2022-0002: other", await _articles.IncidentsAsync());
    }

    [Fact]
    public async Task Decisions_stay_with_the_old_id()
    {
        await _articles.DecideAsync("AT-2022-0001");

        var split = await _articles.SplitAsync("AT-2022-0001", "a", "b");

        Assert.Equal([Damage.Minor, null], split.After.Select(s => s.Values.Damage));
        Assert.Equal("AT-2022-0001: c | AT-2022-0002: a b", await _articles.IncidentsAsync());
    }

    [Fact]
    public async Task A_preview_shows_both_halves_and_changes_nothing()
    {
        var before = await Dump.AllAsync(_articles.Database, Token);

        var preview = Assert.IsType<MergingResult.Done>(await _articles.Database.Get<SplitIncident>().PreviewAsync(await SplittingAsync("b"), Token));

        Assert.Equal(before, await Dump.AllAsync(_articles.Database, Token));
        Assert.Equal([("AT-2022-0001", 2), ("AT-2022-0002", 1)], preview.After.Select(s => (s.PublicId, s.Reports.Count)));
    }

    [Theory]
    [InlineData("", "Choose the reports that are another event.")]
    [InlineData("a b c", "Leave at least one report: all of them together are the incident that there is.")]
    [InlineData("gone", "A report that was chosen is not in this incident any more; look at it again.")]
    public async Task What_cannot_be_split_is_refused_with_the_reason(string chosen, string problem)
    {
        var splitting = chosen == "gone" ? await SplittingAsync() with { Reports = [4711] } : await SplittingAsync(chosen.Split(' '));

        var result = await _articles.Database.Get<SplitIncident>().RunAsync(splitting, Token);

        Assert.Equal(problem, Assert.IsType<MergingResult.Refused>(result).Problem);
    }

    private async Task<Splitting> SplittingAsync(params string[] names)
        => new() { Incident = "AT-2022-0001", Reports = await _articles.ReportsAsync("AT-2022-0001", names), Who = "Ann" };
}
