namespace AttackTracker.Core.Incidents;

/// <summary>How two placements of a target lie to each other.</summary>
internal enum SiteRelation
{
    /// <summary>At least one of them places the target nowhere.</summary>
    Silent,

    /// <summary>The same site or place.</summary>
    Same,

    /// <summary>Neighbouring sites that articles take for one another.</summary>
    SameComplex,

    /// <summary>One lies within the province or named region that the other gives.</summary>
    InRegion,

    /// <summary>One lies within the country that the other gives, or within a part of it that we cannot tell.</summary>
    InCountry,

    /// <summary>Two places of one province, neither known to be the other: two articles may still measure from two towns.</summary>
    Neighbours,

    /// <summary>Not one place.</summary>
    Different,
}
