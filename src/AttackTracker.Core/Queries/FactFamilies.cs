using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Families of weapons in facts.</summary>
internal static class FactFamilies
{
    private static readonly int[] Bits = [.. Enum.GetValues<WeaponFamily>().Select(family => WeaponFamilies.Types(family).Aggregate(0, (bits, type) => bits | IncidentFact.Bit(type)))];

    /// <summary>Whether any of an incident's weapons is of a family; one without any counts as one whose weapon is not known.</summary>
    public static bool IsOf(this in IncidentFact fact, WeaponFamily family)
        => (fact.Weapons & Bits[(int)family]) != 0 || (fact.Weapons == 0 && family == WeaponFamily.Unknown);
}
