using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Queries;

public sealed class MergeCandidatesQueryTests : IAsyncLifetime
{
    private const string Incident = "AT-2022-0001";

    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("asked", Told.Rockets with { ClaimedBy = [new Claim("ashab-al-kahf", ClaimStatus.Claimed)] });
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task What_the_machine_refused_to_join_is_offered_with_what_speaks_for_it_and_against()
    {
        await _articles.TellAsync("weapon", Told.Rockets.With(WeaponType.Drone));
        await _articles.TellAsync("days", Told.Rockets.OnDay(8) with { ClaimedBy = [new Claim("saraya-qasem-al-jabbarin", ClaimStatus.Claimed)] });

        Assert.Equal(
            ["weapon: same base, same day; weapon differs", "days: same base, both rockets; 3 days apart, claim differs"],
            (await NamesAsync()).Select(c => $"{c.Name}: {c.Why}"));
    }

    [Fact]
    public async Task What_is_far_away_in_time_or_place_is_not_offered()
    {
        await _articles.TellAsync("later", Told.Rockets.OnDay(9));
        await _articles.TellAsync("elsewhere", Told.Rockets.At(ReferenceData.Shipped.Gazetteer.FindSite("camp-taji")!.Placement(GeoPrecision.Exact)));
        await _articles.TellAsync("abroad", Told.Rockets.At(ReferenceData.Shipped.Gazetteer.FindSite("al-tanf")!.Placement(GeoPrecision.Exact)));

        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task One_without_a_place_and_one_without_a_day_are_offered_too()
    {
        await _articles.TellAsync("unplaced", Told.Rockets with { Site = null, Munitions = CountRange.Exactly(14) });
        await _articles.TellAsync("undated", Told.Rockets with { Date = null });

        Assert.Equal(["undated", "unplaced"], (await NamesAsync()).Select(c => c.Name).Order());
    }

    [Fact]
    public async Task What_a_person_has_answered_is_left_out_until_the_answer_is_undone()
    {
        await _articles.TellAsync("weapon", Told.Rockets.With(WeaponType.Drone));
        var answer = await _articles.AnswerAsync(Incident, "AT-2022-0002");
        Assert.Empty(await NamesAsync());

        await _articles.UndoAsync(answer.Decision.Id);

        Assert.Single(await NamesAsync());
    }

    private async Task<List<(string Name, string Why)>> NamesAsync()
    {
        var incidents = (await _articles.IncidentsAsync()).Split(" | ").Select(text => text.Split(": ")).ToDictionary(parts => parts[0], parts => parts[1]);
        return [.. (await _articles.Database.Get<MergeCandidatesQuery>().RunAsync(Incident, Token)).Select(c => (incidents[c.PublicId], c.Why))];
    }
}
