using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Api;

public sealed class TokenRegisterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_holds_to_its_last_moment_notes_its_use_and_keeps_no_secret()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Tamper("INSERT INTO accounts (name, normalized_name, roles, password_is_temporary, security_stamp, has_second_factor, recovery_code_hashes, failed_sign_ins, is_locked, created_at, version) VALUES ('Ann', 'ANN', '[\"reader\"]', 0, '', 0, '[]', 0, 0, '2022-01-01 00:00:00', 0)");
        var clock = new HandClock();
        var tokens = new TokenRegister(database.Get<TrackerDatabase>(), database.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<TrackerDbContext>>(), clock);
        var (secret, _) = await tokens.CreateAsync(1, "Notebook", mayRead: true, mayExport: false, days: 2, Token);
        Assert.Null((await tokens.ListAsync(1, Token)).Single().LastUsedAt);

        clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal("Ann", (await tokens.FindAsync(secret!, Token))!.Value.Account.Name);
        Assert.Equal(clock.GetUtcNow().UtcDateTime, (await tokens.ListAsync(1, Token)).Single().LastUsedAt);
        Assert.DoesNotContain(secret!, await Dump.AllAsync(database, Token), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await tokens.FindAsync(secret!, Token));
    }

    [Fact]
    public async Task A_token_that_was_found_need_not_be_looked_for_again_until_its_use_is_to_be_noted_or_it_ends()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = new HandClock();
        var tokens = new TokenRegister(database.Get<TrackerDatabase>(), database.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<TrackerDbContext>>(), clock);
        var now = clock.GetUtcNow().UtcDateTime;
        ApiToken Used(int? secondsAgo, int endsIn) => new()
        {
            AccountId = 1,
            Name = "Notebook",
            Hash = "",
            MayRead = true,
            MayExport = false,
            CreatedAt = now,
            ExpiresAt = now.AddSeconds(endsIn),
            LastUsedAt = secondsAgo is { } ago ? now.AddSeconds(-ago) : null,
        };

        Assert.True(tokens.Holds(Used(59, 1)));
        Assert.False(tokens.Holds(Used(60, 1)));
        Assert.False(tokens.Holds(Used(1, 0)));
        Assert.False(tokens.Holds(Used(null, 1)));
    }
}
