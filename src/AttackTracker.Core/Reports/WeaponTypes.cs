using System.Numerics;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>A set of weapon types, one bit each.</summary>
internal readonly record struct WeaponTypes(uint Bits)
{
    // Indexed by type: every type that can be a word for the same weapon.
    private static readonly WeaponTypes[] Kin = [.. Enum.GetValues<WeaponType>().Select(a => Of([.. Enum.GetValues<WeaponType>().Where(b => Armament.CanBeOne(a, b))]))];

    public bool IsEmpty => Bits == 0;

    public bool IsSingle => BitOperations.IsPow2(Bits);

    public static WeaponTypes operator |(WeaponTypes a, WeaponTypes b) => new(a.Bits | b.Bits);

    public static WeaponTypes Of(params ReadOnlySpan<WeaponType> types)
    {
        var all = default(WeaponTypes);
        foreach (var type in types)
        {
            all |= new WeaponTypes(1U << (int)type);
        }

        return all;
    }

    public bool Overlaps(WeaponTypes others) => (Bits & others.Bits) != 0;

    public WeaponTypes Without(WeaponType type) => new(Bits & ~Of(type).Bits);

    /// <summary>Whether every type is one of the others.</summary>
    public bool IsWithin(WeaponTypes others) => (Bits & ~others.Bits) == 0;

    /// <summary>Whether a type of the one set and a type of the other can be words for one weapon.</summary>
    public bool CanMean(WeaponTypes others)
    {
        for (var bits = Bits; bits != 0; bits &= bits - 1)
        {
            if (Kin[BitOperations.TrailingZeroCount(bits)].Overlaps(others))
            {
                return true;
            }
        }

        return false;
    }
}
