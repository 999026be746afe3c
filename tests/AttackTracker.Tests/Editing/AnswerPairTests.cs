using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Editing;

public sealed class AnswerPairTests : IAsyncLifetime
{
    private const string Apart = "AT-2022-0001: a | AT-2022-0002: b";

    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two incidents that the articles would make one, were it not that a person has decided on the first.</summary>
    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("a", Told.Rockets);
        await _articles.TellAsync("b", Told.Rockets.OnDay(10));
        await _articles.DecideAsync("AT-2022-0001");
        await _articles.TellAnewAsync("b", Told.Rockets);
        Assert.Equal(Apart, await _articles.IncidentsAsync());
        Assert.Single(await ProposalsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pair_that_was_answered_is_not_asked_again_whatever_is_read_later(bool areDifferent)
    {
        await _articles.AnswerAsync("AT-2022-0002", "AT-2022-0001", areDifferent);
        Assert.Empty(await ProposalsAsync());

        await _articles.TellAnewAsync("b", Told.Rockets with { Damage = Damage.Minor });

        Assert.Empty(await ProposalsAsync());
        Assert.Equal(Apart, await _articles.IncidentsAsync());
    }

    [Fact]
    public async Task It_is_asked_again_once_the_answer_is_undone()
    {
        var answer = await _articles.AnswerAsync("AT-2022-0001", "AT-2022-0002");

        await _articles.UndoAsync(answer.Decision.Id);

        Assert.Single(await ProposalsAsync());
    }

    [Fact]
    public async Task What_is_known_to_be_different_stays_apart_though_nothing_else_was_decided()
    {
        await _articles.AnswerAsync("AT-2022-0001", "AT-2022-0002");

        await _articles.UndoAsync(1);

        Assert.Equal(Apart, await _articles.IncidentsAsync());
        Assert.Empty(await ProposalsAsync());
    }

    [Fact]
    public async Task An_answer_follows_an_incident_that_goes_up_in_another()
    {
        await _articles.TellAsync("c", Told.Rockets.OnDay(20));
        await _articles.AnswerAsync("AT-2022-0001", "AT-2022-0002");

        await _articles.MergeAsync("AT-2022-0001", "AT-2022-0003");

        Assert.Equal("AT-2022-0001: a c | AT-2022-0002: b", await _articles.IncidentsAsync());
        Assert.Empty(await ProposalsAsync());
    }

    [Fact]
    public async Task They_can_still_be_merged_by_a_person_and_part_again_into_what_was_answered()
    {
        await _articles.AnswerAsync("AT-2022-0001", "AT-2022-0002");
        var merge = await _articles.MergeAsync("AT-2022-0001", "AT-2022-0002");
        Assert.Equal("AT-2022-0001: a b", await _articles.IncidentsAsync());

        await _articles.UndoAsync(merge.Decision.Id);

        Assert.Equal(Apart, await _articles.IncidentsAsync());
        Assert.Empty(await ProposalsAsync());
    }

    [Fact]
    public async Task The_same_answer_twice_is_refused_and_another_one_holds_from_then_on()
    {
        await _articles.AnswerAsync("AT-2022-0001", "AT-2022-0002", areDifferent: false);

        var again = await _articles.Database.Get<AnswerPair>().RunAsync(new PairAnswer { First = "AT-2022-0001", Second = "AT-2022-0002", AreDifferent = false, Who = "Bea" }, Token);

        Assert.Equal("Ann has said so already.", Assert.IsType<MergingResult.Refused>(again).Problem);
        await _articles.AnswerAsync("AT-2022-0001", "AT-2022-0002", areDifferent: true);
    }

    private async Task<IReadOnlyList<MergeProposalLine>> ProposalsAsync() => (await _articles.Database.Get<MergeProposalListQuery>().RunAsync(null, null, Token)).Lines.Items;
}
