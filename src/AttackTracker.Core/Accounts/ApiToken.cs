namespace AttackTracker.Core.Accounts;

/// <summary>What lets a program read in the name of an account. The secret itself is shown once and stored nowhere.</summary>
public sealed class ApiToken
{
    /// <summary>The key in the database; zero until stored.</summary>
    public int Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public required int AccountId { get; init; }

    /// <summary>What its person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret in lower-case hexadecimal. The secret is random and long, so that a plain hash keeps it.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether it opens the lists, counts and the feed.</summary>
    public required bool MayRead { get; init; }

    /// <summary>Whether it opens exports of everything.</summary>
    public required bool MayExport { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>From when on it opens nothing, in UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>In UTC, to the minute or so; null before the first use.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>When its person took it back, in UTC; null while it holds.</summary>
    public DateTime? RevokedAt { get; set; }
}
