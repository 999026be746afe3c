namespace AttackTracker.Web.Components.Display;

/// <summary>How far a person stands behind a value or an incident.</summary>
public enum ReviewState
{
    /// <summary>Read by the extractor; no person has looked.</summary>
    Unreviewed,

    /// <summary>A person set the value.</summary>
    Corrected,

    /// <summary>A person looked and agreed.</summary>
    Reviewed,

    /// <summary>A person looked, but what they looked at has changed since.</summary>
    Lapsed,

    /// <summary>A person looked and sent it back to the editors.</summary>
    SentBack,

    /// <summary>Articles disagree and nobody has decided.</summary>
    Conflict,
}
