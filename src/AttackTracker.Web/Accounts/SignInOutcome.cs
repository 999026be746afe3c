namespace AttackTracker.Web.Accounts;

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>The session has begun.</summary>
    Done,

    /// <summary>The password is right; the second factor is asked for.</summary>
    CodeNeeded,

    /// <summary>Name, password or code is not right, or an administrator locked the account.</summary>
    Wrong,

    /// <summary>The account is locked out for some minutes, or too many tried as this name or from this address.</summary>
    TooMany,

    /// <summary>The first step was too long ago.</summary>
    Expired,
}
