using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Editing;

public sealed class MergeIncidentsTests : IAsyncLifetime
{
    private const string Apart = "AT-2022-0001: a | AT-2022-0002: b | AT-2022-0003: c";

    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Three attacks that no machine would join: other days, other weapons.</summary>
    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("a", Told.Rockets);
        await _articles.TellAsync("b", Told.Rockets.OnDay(10).With(WeaponType.Drone));
        await _articles.TellAsync("c", Told.Rockets.OnDay(20));
        Assert.Equal(Apart, await _articles.IncidentsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task Two_incidents_become_one_under_the_older_id_however_they_are_named()
    {
        await _articles.MergeAsync("AT-2022-0002", "AT-2022-0001");

        Assert.Equal("AT-2022-0001: a b | AT-2022-0003: c", await _articles.IncidentsAsync());
        Assert.Equal("AT-2022-0002>AT-2022-0001", await _articles.RedirectsAsync());
        Assert.Equal("AT-2022-0001", (await ReadAsync("AT-2022-0002")).PublicId);
    }

    [Fact]
    public async Task Undone_everything_is_as_before_and_the_younger_id_is_back()
    {
        var before = await Dump.IncidentsAsync(_articles.Database, Token);
        var merge = await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002");

        await _articles.UndoAsync(merge.Decision.Id);

        Assert.Equal(Apart, await _articles.IncidentsAsync());
        Assert.Equal("", await _articles.RedirectsAsync());
        Assert.Equal(before, await Dump.IncidentsAsync(_articles.Database, Token));
    }

    [Theory]
    [InlineData(0, "AT-2022-0001: a c | AT-2022-0002: b", "AT-2022-0003>AT-2022-0001")]
    [InlineData(1, "AT-2022-0001: a b | AT-2022-0003: c", "AT-2022-0002>AT-2022-0001")]
    public async Task Of_two_merges_in_a_row_each_is_undone_by_itself(int undone, string incidents, string redirects)
    {
        int[] merges = [(await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002")).Decision.Id, (await _articles.MergeAsync("AT-2022-0001", "AT-2022-0003")).Decision.Id];

        await _articles.UndoAsync(merges[undone]);
        Assert.Equal(incidents, await _articles.IncidentsAsync());
        Assert.Equal(redirects, await _articles.RedirectsAsync());
        Assert.Empty(await _articles.VerifyAsync());

        await _articles.UndoAsync(merges[1 - undone]);
        Assert.Equal(Apart, await _articles.IncidentsAsync());
    }

    [Fact]
    public async Task A_merge_into_an_incident_that_then_goes_up_in_an_older_one_leaves_nothing_behind_when_undone()
    {
        var younger = await _articles.MergeAsync("AT-2022-0002", "AT-2022-0003");
        await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002");

        await _articles.UndoAsync(younger.Decision.Id);

        Assert.Equal("AT-2022-0001: a b | AT-2022-0003: c", await _articles.IncidentsAsync());
    }

    [Fact]
    public async Task What_was_seen_together_only_because_of_a_merge_parts_with_it()
    {
        var merge = await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002");
        await _articles.DecideAsync("AT-2022-0001");

        await _articles.UndoAsync(merge.Decision.Id);

        Assert.Equal(Apart, await _articles.IncidentsAsync());
        Assert.Equal((Damage.Minor, null), ((await ReadAsync("AT-2022-0001")).Values.Damage, (await ReadAsync("AT-2022-0002")).Values.Damage));
    }

    [Fact]
    public async Task Decisions_made_under_either_id_are_on_the_survivor_and_go_back_with_their_id()
    {
        await _articles.DecideAsync("AT-2022-0002", Field.Damage, "\"major\"");
        var merge = await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002");
        Assert.Equal(Damage.Major, (await ReadAsync("AT-2022-0001")).Values.Damage);

        await _articles.UndoAsync(merge.Decision.Id);

        Assert.Equal((null, Damage.Major), ((await ReadAsync("AT-2022-0001")).Values.Damage, (await ReadAsync("AT-2022-0002")).Values.Damage));
    }

    [Theory]
    [InlineData(null, Damage.Minor)]
    [InlineData("AT-2022-0002", Damage.Minor)]
    [InlineData("AT-2022-0001", Damage.Major)]
    public async Task Where_both_were_decided_the_person_chooses_and_else_the_latest_holds(string? chosen, Damage holds)
    {
        await _articles.DecideAsync("AT-2022-0001", Field.Damage, "\"major\"");
        await _articles.DecideAsync("AT-2022-0002", Field.Damage, "\"minor\"");
        var choices = chosen is null ? new Dictionary<Field, string>() : new() { [Field.Damage] = chosen };

        var merge = await MergeAsync("AT-2022-0001", "AT-2022-0002", choices);

        Assert.Equal((holds, holds), (merge.After[0].Values.Damage, (await ReadAsync("AT-2022-0001")).Values.Damage));
        await _articles.UndoAsync(merge.Decision.Id);
        Assert.Equal((Damage.Major, Damage.Minor), ((await ReadAsync("AT-2022-0001")).Values.Damage, (await ReadAsync("AT-2022-0002")).Values.Damage));
    }

    [Fact]
    public async Task Reports_that_contradict_each_other_stay_one_through_a_new_reading_and_a_later_decision()
    {
        await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002");
        await _articles.DecideAsync("AT-2022-0001");

        await _articles.TellAnewAsync("b", Told.Rockets.OnDay(11).With(WeaponType.Drone));

        Assert.Equal("AT-2022-0001: a b | AT-2022-0003: c", await _articles.IncidentsAsync());
        Assert.True((await ReadAsync("AT-2022-0001")).Fields[Field.Date].IsConflict);
    }

    [Fact]
    public async Task A_later_article_that_fits_one_of_two_that_were_merged_joins_them()
    {
        await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002");

        await _articles.TellAsync("later", Told.Rockets.OnDay(10).With(WeaponType.Drone));

        Assert.Equal("AT-2022-0001: a b later | AT-2022-0003: c", await _articles.IncidentsAsync());
    }

    [Fact]
    public async Task Two_reports_of_one_article_are_one_incident_where_a_person_says_so_and_a_third_is_not_drawn_in()
    {
        await _articles.TellAsync("two", Told.Rockets.OnDay(25), Told.Rockets.OnDay(26).With(WeaponType.Drone));
        await _articles.MergeAsync("AT-2022-0004", "AT-2022-0005");
        Assert.EndsWith("AT-2022-0004: two two#1", await _articles.IncidentsAsync(), StringComparison.Ordinal);

        await _articles.TellAnewAsync("two", Told.Rockets.OnDay(25), Told.Rockets.OnDay(26).With(WeaponType.Drone), Told.Rockets.OnDay(25));

        Assert.EndsWith("AT-2022-0004: two two#1 | AT-2022-0006: two#2", await _articles.IncidentsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await ReadAsync("AT-2022-0004")).Voices);
    }

    [Fact]
    public async Task A_preview_says_what_the_merge_would_make_and_changes_nothing()
    {
        await _articles.DecideAsync("AT-2022-0002");
        var before = await Dump.AllAsync(_articles.Database, Token);

        var preview = Assert.IsType<MergingResult.Done>(await _articles.Database.Get<MergeIncidents>().PreviewAsync(new Merging { First = "AT-2022-0002", Second = "AT-2022-0001", Who = "Ann" }, Token));

        Assert.Equal(before, await Dump.AllAsync(_articles.Database, Token));
        Assert.Equal(["AT-2022-0001", "AT-2022-0002"], preview.Before.Select(s => s.PublicId));
        var after = Assert.Single(preview.After);
        Assert.Equal(("AT-2022-0001", Damage.Minor, 2), (after.PublicId, after.Values.Damage, after.Reports.Count));
        Assert.Equal((true, Basis.Decision), (after.Fields[Field.Weapons].IsConflict, after.Fields[Field.Damage].Basis));
    }

    [Theory]
    [InlineData("AT-2022-0001", "AT-1999-0001", "No incident stands under “AT-1999-0001”.")]
    [InlineData("AT-2022-0001", "AT-2022-0001", "An incident cannot be compared with itself.")]
    [InlineData("AT-2022-0001", "AT-2022-0002", "AT-2022-0001 and AT-2022-0002 are one incident already.")]
    public async Task What_cannot_be_merged_is_refused_with_the_reason(string first, string second, string problem)
    {
        await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002");

        var result = await _articles.Database.Get<MergeIncidents>().RunAsync(new Merging { First = first, Second = second, Who = "Ann" }, Token);

        Assert.Equal(problem, Assert.IsType<MergingResult.Refused>(result).Problem);
    }

    private async Task<MergingResult.Done> MergeAsync(string first, string second, IReadOnlyDictionary<Field, string> choices)
        => Assert.IsType<MergingResult.Done>(await _articles.Database.Get<MergeIncidents>().RunAsync(new Merging { First = first, Second = second, Choices = choices, Who = "Ann" }, Token));

    private async Task<IncidentDetail> ReadAsync(string publicId) => (await _articles.Database.Get<IncidentDetailQuery>().RunAsync(publicId, Token))!;
}
