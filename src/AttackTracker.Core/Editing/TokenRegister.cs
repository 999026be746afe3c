using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AttackTracker.Core.Accounts;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Keeps personal tokens: each person makes and revokes their own.</summary>
public sealed class TokenRegister
{
    /// <summary>How long a token holds that says nothing else.</summary>
    public const int UsualDays = 90;

    /// <summary>How long one can hold at most.</summary>
    public const int MostDays = 366;

    /// <summary>How many an account can have that hold.</summary>
    public const int MostTokens = 20;

    /// <summary>How long a name can be.</summary>
    public const int MostName = 60;

    // So that tokens that get into files and logs by mistake can be searched for.
    private const string Prefix = "at_";

    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);

    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal TokenRegister(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Makes a token.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="name">What its person calls it.</param>
    /// <param name="mayRead">See <see cref="ApiToken.MayRead"/>.</param>
    /// <param name="mayExport">See <see cref="ApiToken.MayExport"/>.</param>
    /// <param name="days">How long it holds.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Either the secret or what is wrong, in a sentence.</returns>
    /// <exception cref="DatabaseUnusableException">SQLite refused.</exception>
    public async Task<(string? Secret, string? Problem)> CreateAsync(int accountId, string name, bool mayRead, bool mayExport, int days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Trim() is not { Length: > 0 and <= MostName } called || called.Any(char.IsControl))
        {
            return (null, Spoken.Of(Texts.TokenName, MostName));
        }

        if (!mayRead && !mayExport)
        {
            return (null, Texts.TokenScope);
        }

        if (days is < 1 or > MostDays)
        {
            return (null, Spoken.Of(Texts.TokenDays, MostDays));
        }

        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = _clock.GetUtcNow().UtcDateTime;
        return await _database.UseAsync<(string?, string?)>(async () =>
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await context.ApiTokens.CountAsync(t => t.AccountId == accountId && t.RevokedAt == null && t.ExpiresAt > now, cancellationToken) >= MostTokens)
            {
                return (null, Spoken.Of(Texts.TokensMany, MostTokens));
            }

            context.ApiTokens.Add(new ApiToken { AccountId = accountId, Name = called, Hash = HashOf(secret), MayRead = mayRead, MayExport = mayExport, CreatedAt = now, ExpiresAt = now.AddDays(days) });
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return (secret, null);
        });
    }

    /// <summary>The tokens of an account that were not revoked, those made last first.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.ApiTokens.AsNoTracking().Where(t => t.AccountId == accountId && t.RevokedAt == null).OrderByDescending(t => t.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Takes a token back; nothing happens where the account has none of the key.</summary>
    /// <exception cref="DatabaseUnusableException">SQLite refused.</exception>
    public Task RevokeAsync(int accountId, int id, CancellationToken cancellationToken)
        => _database.UseAsync(async () =>
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var now = _clock.GetUtcNow().UtcDateTime;
            return await context.ApiTokens.Where(t => t.Id == id && t.AccountId == accountId && t.RevokedAt == null).ExecuteUpdateAsync(t => t.SetProperty(x => x.RevokedAt, now), cancellationToken);
        });

    /// <summary>The token that a secret belongs to, with its account; null where there is none, or it was revoked, has expired, or its account may do nothing now.</summary>
    public async Task<(ApiToken Token, Account Account)?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = HashOf(secret);
        var now = _clock.GetUtcNow().UtcDateTime;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.ApiTokens.AsNoTracking().Where(t => t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now)
            .Join(context.Accounts.AsNoTracking(), t => t.AccountId, a => a.Id, (Token, Account) => new { Token, Account })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || found.Account is { IsLocked: true } or { PasswordIsTemporary: true } or { Roles.Count: 0 })
        {
            return null;
        }

        if (IsToBeNoted(found.Token, now))
        {
            await context.ApiTokens.Where(t => t.Id == found.Token.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), cancellationToken);
        }

        return (found.Token, found.Account);
    }

    /// <summary>Whether a token that was found need not be looked for again while nothing is written: it has not expired since, and that it is in use was noted of late.</summary>
    public bool Holds(ApiToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var now = _clock.GetUtcNow().UtcDateTime;
        return token.ExpiresAt > now && !IsToBeNoted(token, now);
    }

    private static bool IsToBeNoted(ApiToken token, DateTime now) => token.LastUsedAt is not { } used || now - used >= UseIsNotedEvery;

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
