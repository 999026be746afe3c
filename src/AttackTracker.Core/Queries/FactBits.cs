using System.Numerics;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>Weapons, their families and outcomes as bits of facts.</summary>
internal static class FactBits
{
    private static readonly int[] OfTypes = [.. Enum.GetValues<WeaponType>().Select(type => 1 << (int)WeaponFamilies.Of(type))];

    /// <summary>A bit for each family that a weapon of an incident is of; one without any counts as one whose weapon is not known.</summary>
    public static int Families(in IncidentFact fact)
    {
        if (fact.Weapons == 0)
        {
            return 1 << (int)WeaponFamily.Unknown;
        }

        var families = 0;
        for (var bits = fact.Weapons; bits != 0; bits &= bits - 1)
        {
            families |= OfTypes[BitOperations.TrailingZeroCount(bits)];
        }

        return families;
    }

    /// <summary>Counts each bit for what it stands for.</summary>
    public static void Count(int[] counts, int bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            counts[BitOperations.TrailingZeroCount(bits)]++;
        }
    }
}
