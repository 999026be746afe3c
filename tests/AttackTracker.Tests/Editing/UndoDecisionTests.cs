using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Editing;

public sealed class UndoDecisionTests : IAsyncLifetime
{
    private static readonly EventValues Rockets = Told.Rockets.OnDay(3).At(Told.AinAlAsad).With(WeaponType.Rocket);

    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("first", Rockets);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task What_the_articles_say_holds_again_once_the_only_decision_is_undone()
    {
        await _articles.DecideAsync("AT-2022-0001");

        Assert.IsType<UndoResult.Undone>(await UndoAsync(1));

        var incident = await ReadAsync();
        Assert.Equal((null, false), (incident.Values.Damage, incident.Fields.ContainsKey(Field.Damage)));
    }

    [Fact]
    public async Task The_decision_before_holds_again_once_the_later_one_is_undone()
    {
        await _articles.DecideAsync("AT-2022-0001", to: "\"minor\"");
        await _articles.DecideAsync("AT-2022-0001", to: "\"major\"");

        await UndoAsync(2);

        Assert.Equal(Damage.Minor, (await ReadAsync()).Values.Damage);
    }

    [Fact]
    public async Task Both_the_decision_and_its_undoing_stay_in_the_history()
    {
        await _articles.DecideAsync("AT-2022-0001");
        await UndoAsync(1);

        var history = await _articles.Database.Get<DecisionHistory>().ReadAsync("AT-2022-0001", Token);

        Assert.Equal([(DecisionKind.Undo, 1), (DecisionKind.Value, null)], history.Select(d => (d.Kind, d.Undoes)));
    }

    [Fact]
    public async Task Once_nothing_is_decided_on_it_an_incident_joins_others_unasked_again()
    {
        await _articles.TellAsync("elsewhere", Rockets with { Site = null, Date = null, Munitions = new CountRange(8, 8) });
        await _articles.DecideAsync("AT-2022-0001");
        await UndoAsync(1);

        await using var context = _articles.Database.NewContext();
        Assert.DoesNotContain((await ReportHomes.ReadAsync(context, null, Token)).Holding, h => h.Row.DecisionId is not null);
        Assert.False(await context.Incidents.AnyAsync(i => i.IsReviewed, Token));
    }

    [Theory]
    [InlineData(4711, "There is no decision of that number that could be taken back.")]
    [InlineData(2, "There is no decision of that number that could be taken back.")]
    [InlineData(1, "Bea has taken it back already.")]
    public async Task What_cannot_be_undone_is_refused_with_the_reason(int decision, string problem)
    {
        await _articles.DecideAsync("AT-2022-0001");
        await UndoAsync(1);

        Assert.Equal(problem, Assert.IsType<UndoResult.Refused>(await UndoAsync(decision)).Problem);
    }

    private async Task<UndoResult> UndoAsync(int decision) => await _articles.Database.Get<UndoDecision>().RunAsync(decision, "", "Bea", Token);

    private async Task<IncidentDetail> ReadAsync() => (await _articles.Database.Get<IncidentDetailQuery>().RunAsync("AT-2022-0001", Token))!;
}
