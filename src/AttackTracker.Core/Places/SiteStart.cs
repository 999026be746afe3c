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
}
