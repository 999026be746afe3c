namespace AttackTracker.Core.Places;

/// <summary>What a rule for sites can read from a token on; most tokens begin nothing.</summary>
[Flags]
internal enum SiteStart
{
    None = 0,

    /// <summary>A noun for a site, with its modifiers.</summary>
    Base = 1,

    /// <summary>A place, with the words before its name.</summary>
    Place = 2,

    /// <summary>A ship.</summary>
    Ship = 4,

    /// <summary>A name that the gazetteer may not hold.</summary>
    Capital = 8,

    /// <summary>"Camp", "Patrol", with which names of bases begin.</summary>
    Designator = 16,

    /// <summary>Begins nothing, but ends a formed name: "airport", "Air Base".</summary>
    FormNoun = 32,

    /// <summary>Begins nothing, but tells that rounds came from what follows: "launched".</summary>
    Launch = 64,
}
