using System.Numerics;

namespace AttackTracker.Core.Queries;

/// <summary>Weapons, their families and outcomes as bits of facts.</summary>
internal static class FactBits
{
    /// <summary>Counts each bit for what it stands for.</summary>
    public static void Count(int[] counts, int bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            counts[BitOperations.TrailingZeroCount(bits)]++;
        }
    }
}
