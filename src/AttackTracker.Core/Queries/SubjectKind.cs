namespace AttackTracker.Core.Queries;

/// <summary>What has a row in a table and a page of its own: incidents have a base, groups that claim them or are blamed, and weapons.</summary>
public enum SubjectKind
{
    /// <summary>A base of the gazetteer; an incident has one, or none that is named.</summary>
    Base,

    /// <summary>A group that claims an incident or is blamed for it; an incident may have several.</summary>
    Group,

    /// <summary>A type of weapon; an incident may have several, and one without any has the unknown one.</summary>
    Weapon,
}
