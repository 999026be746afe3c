namespace AttackTracker.Core.Editing;

/// <summary>What became of a change to an account; nothing was stored unless it is <see cref="Saved"/>.</summary>
public enum AccountSaving
{
    /// <summary>The change holds.</summary>
    Saved,

    /// <summary>Somebody else changed the account since it was read.</summary>
    Overtaken,

    /// <summary>Another account has the name.</summary>
    NameTaken,

    /// <summary>No administrator would be left who can sign in.</summary>
    NoAdministrator,
}
