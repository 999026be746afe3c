using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Editing;

public sealed class ReviewClaimsTests : IAsyncLifetime
{
    private const string Incident = "AT-2022-0001";

    private readonly HandClock _clock = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(services => services.AddSingleton<TimeProvider>(_clock));
        await _database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_value_is_with_one_person_at_a_time()
    {
        Assert.True(await TakeAsync("Ann"));
        Assert.False(await TakeAsync("Bea"));
        Assert.True(await _database.Get<ReviewClaims>().TakeAsync(Incident, Field.Site, "Bea", Token));
    }

    [Fact]
    public async Task A_claim_runs_out_after_five_minutes_unless_it_is_renewed()
    {
        await TakeAsync("Ann");
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.True(await TakeAsync("Ann"));
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(await TakeAsync("Bea"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await TakeAsync("Bea"));
        Assert.False(await TakeAsync("Ann"));
    }

    [Fact]
    public async Task What_is_released_is_free_at_once_and_what_is_gone_on_to_is_kept()
    {
        await TakeAsync("Ann");
        await _database.Get<ReviewClaims>().TakeAsync(Incident, Field.Site, "Ann", Token);

        await _database.Get<ReviewClaims>().ReleaseAsync("Ann", (Incident, Field.Site), Token);

        Assert.True(await TakeAsync("Bea"));
        await using var context = _database.NewContext();
        Assert.Equal(["Ann"], await context.ReviewClaims.Where(c => c.Field == Field.Site).Select(c => c.Who).ToListAsync(Token));
    }

    private Task<bool> TakeAsync(string who) => _database.Get<ReviewClaims>().TakeAsync(Incident, Field.Date, who, Token);
}
