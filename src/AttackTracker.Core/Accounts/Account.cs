namespace AttackTracker.Core.Accounts;

/// <summary>A person who signs in. An account is never deleted and its name never changes or goes to somebody else: decisions carry the name.</summary>
public sealed class Account
{
    /// <summary>The key in the database; zero until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The name that a person signs in with and that stands on what they decide.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it is compared, so that no two accounts differ in upper and lower case alone.</summary>
    public string NormalizedName { get; set; } = "";

    /// <summary>What the person may do; at least one. Reader stands alone, since every other role reads too.</summary>
    public IReadOnlyList<Role> Roles { get; set; } = [Role.Reader];

    /// <summary>Salted and slow to compute; null where no password has been set, so that nobody can sign in.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Whether somebody else set the password, so that it has to be changed before anything else is done.</summary>
    public bool PasswordIsTemporary { get; set; }

    /// <summary>Drawn anew whenever sessions have to end: they carry the stamp that they began with.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>The shared secret of the second factor in Base32; null where none has been set up.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Whether signing in asks for the second factor: a key that was never confirmed does not count.</summary>
    public bool HasSecondFactor { get; set; }

    /// <summary>The time step of the last code that was accepted, since a code is good once; null before the first.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>Hashes of the recovery codes that have not been used.</summary>
    public IReadOnlyList<string> RecoveryCodeHashes { get; set; } = [];

    /// <summary>Wrong passwords and codes since the last success or lock-out.</summary>
    public int FailedSignIns { get; set; }

    /// <summary>Until when signing in is refused after too many failures, in UTC; null for not at all.</summary>
    public DateTime? LockedOutUntil { get; set; }

    /// <summary>Whether an administrator locked the account, which lasts until one unlocks it.</summary>
    public bool IsLocked { get; set; }

    /// <summary>When the account was made, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>In UTC; null before the first time.</summary>
    public DateTime? LastSignedInAt { get; set; }

    /// <summary>Rises with every change; a change that started from an older one is refused.</summary>
    public int Version { get; set; }
}
