using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Incidents;

/// <summary>Which vaguer words can stand for which weapon.</summary>
internal static class WeaponKinship
{
    /// <summary>Whether a text that says <paramref name="vague"/> can mean <paramref name="precise"/>; every type can mean itself.</summary>
    public static bool CanBeMeantBy(WeaponType precise, WeaponType vague) => precise == vague || vague switch
    {
        WeaponType.IndirectFire => precise is WeaponType.Rocket or WeaponType.Mortar or WeaponType.Artillery,
        WeaponType.Missile => precise is WeaponType.Rocket or WeaponType.BallisticMissile or WeaponType.CruiseMissile,
        WeaponType.Explosion => precise is not WeaponType.SmallArms,
        WeaponType.Unknown => true,
        _ => false,
    };

    /// <summary>The codebook's test for one incident: a shared type, or one that the other can be meant by.</summary>
    public static bool AreCompatible(IReadOnlyList<WeaponUse> a, IReadOnlyList<WeaponUse> b)
    {
        // Asked of every pair that is compared at all: plain loops.
        for (var x = 0; x < a.Count; x++)
        {
            for (var y = 0; y < b.Count; y++)
            {
                if (CanBeMeantBy(a[x].Type, b[y].Type) || CanBeMeantBy(b[y].Type, a[x].Type))
                {
                    return true;
                }
            }
        }

        return a.Count == 0 || b.Count == 0;
    }
}
