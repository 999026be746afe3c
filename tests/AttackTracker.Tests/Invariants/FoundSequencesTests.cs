using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Invariants;

/// <summary>Sequences in which <see cref="AnySequenceTests"/> once found something broken, as short as it could make them.</summary>
public sealed class FoundSequencesTests : IAsyncLifetime
{
    private static readonly EventValues OnAsad = Told.Rockets.OnDay(5).At(Told.AinAlAsad) with { Munitions = null };

    private ToldArticles _articles = null!;

    public async ValueTask InitializeAsync() => _articles = await ToldArticles.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    /// <summary>What stands where the first one stood was taken for it, and the id of the second led nowhere.</summary>
    [Fact]
    public async Task Of_two_attacks_on_one_base_and_day_the_second_keeps_its_id_when_the_first_is_told_no_more()
    {
        var elsewhere = Told.Rockets.OnDay(12).With(WeaponType.Mortar);
        await _articles.TellAsync("one", elsewhere, OnAsad.With(WeaponType.Rocket), OnAsad.With(WeaponType.Drone));

        await _articles.RetellAsync("one", elsewhere, OnAsad.With(WeaponType.Drone));

        Assert.Equal("AT-2022-0002: one#1 | AT-2022-0003: one", await _articles.IncidentsAsync());
        Assert.Equal("AT-2022-0001>nothing", await _articles.RedirectsAsync());
    }
}
