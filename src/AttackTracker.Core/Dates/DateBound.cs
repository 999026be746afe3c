namespace AttackTracker.Core.Dates;

/// <summary>Whether words name the time itself or only bound it.</summary>
public enum DateBound
{
    /// <summary>"on Wednesday": the time itself.</summary>
    None,

    /// <summary>"since mid-October", "after Jan. 5", "starting on Monday": then or later.</summary>
    NotBefore,

    /// <summary>"as of Thursday morning", "by Monday", "until 2011": then or earlier.</summary>
    NotAfter,

    /// <summary>"before Friday": earlier.</summary>
    Before,
}
