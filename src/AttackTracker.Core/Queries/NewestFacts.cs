using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Finds the incidents that stand first in lists: the latest day first, within a day the last that came, and at the end those without a day.</summary>
internal static class NewestFacts
{
    /// <summary>The keys of the first, in that order.</summary>
    /// <param name="table">All facts.</param>
    /// <param name="passing">The keys of those to choose from.</param>
    /// <param name="count">How many at most.</param>
    public static IEnumerable<int> Of(FactTable table, IReadOnlyList<int> passing, int count)
    {
        // What has no day is below all days.
        var places = new long[passing.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = ((long)table.Facts[passing[i]].Day << 32) | (uint)passing[i];
        }

        return Largest(places, count).Select(place => (int)place);
    }

    /// <summary>The largest of some different numbers, the largest first.</summary>
    private static IEnumerable<long> Largest(long[] numbers, int count)
    {
        // From the end, where the newest mostly stand, so that few come to be kept.
        var (kept, length, floor) = (new long[Math.Max(2 * count, 1024)], 0, long.MinValue);
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            if (numbers[i] < floor)
            {
                continue;
            }

            kept[length++] = numbers[i];
            if (length == kept.Length)
            {
                Array.Sort(kept);
                kept.AsSpan(length - count).CopyTo(kept);
                (length, floor) = (count, kept[0]);
            }
        }

        Array.Sort(kept, 0, length);
        return kept.Take(length).Reverse().Take(count);
    }
}
