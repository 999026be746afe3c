namespace AttackTracker.Core.Search;

/// <summary>What a name is the name of.</summary>
public enum NameKind
{
    /// <summary>A base, airport or mission of the gazetteer.</summary>
    Base,

    /// <summary>A group of the directory.</summary>
    Group,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A type of weapon; its id is the codebook's term.</summary>
    Weapon,
}
