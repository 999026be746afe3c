using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Orders incidents as lists do: by day, within a day as they came, and those without a day below all days.</summary>
internal static class NewestFacts
{
    /// <summary>The keys of the newest, the newest first.</summary>
    /// <param name="table">All facts.</param>
    /// <param name="passing">The keys of those to choose from.</param>
    /// <param name="count">How many at most.</param>
    public static IEnumerable<int> Of(FactTable table, IReadOnlyList<int> passing, int count)
    {
        var places = new long[passing.Count];
        var facts = table.Facts;
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = PlaceOf(facts[passing[i]].Day, passing[i]);
        }

        return Largest(places, count).Select(place => (int)place);
    }

    /// <summary>The keys of the oldest from a place on, the oldest first.</summary>
    public static IEnumerable<int> OldestFrom(long place, FactTable table, IReadOnlyList<int> passing, int count)
        => Largest([.. passing.Select(id => PlaceOf(table.Facts[id].Day, id)).Where(p => p >= place).Select(p => -p)], count).Select(p => (int)-p);

    /// <summary>Where an incident stands.</summary>
    /// <param name="day">Its number, or <see cref="IncidentFact.None"/>.</param>
    /// <param name="id">The key.</param>
    public static long PlaceOf(int day, int id) => ((long)day << 32) | (uint)id;

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
