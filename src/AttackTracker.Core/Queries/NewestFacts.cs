using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Orders incidents as lists do: by day, within a day as they came, and those without a day below all days.</summary>
internal static class NewestFacts
{
    /// <summary>The keys of the newest, the newest first.</summary>
    /// <param name="table">All facts.</param>
    /// <param name="passing">The keys of those to choose from.</param>
    /// <param name="count">How many at most.</param>
    public static IEnumerable<int> Of(FactTable table, List<int> passing, int count)
    {
        var newest = new Largest(count);
        var days = table.Days;

        // From the end, where the newest mostly stand, so that few come to be kept.
        for (var i = passing.Count - 1; i >= 0; i--)
        {
            newest.Add(PlaceOf(days[passing[i]], passing[i]));
        }

        return newest.InOrder().Select(place => (int)place);
    }

    /// <summary>The keys of the oldest from a place on, the oldest first.</summary>
    public static IEnumerable<int> OldestFrom(long place, FactTable table, List<int> passing, int count)
    {
        var oldest = new Largest(count);
        var days = table.Days;
        foreach (var id in passing)
        {
            if (PlaceOf(days[id], id) is var at && at >= place)
            {
                oldest.Add(-at);
            }
        }

        return oldest.InOrder().Select(at => (int)-at);
    }

    /// <summary>Where an incident stands.</summary>
    /// <param name="day">Its number, or <see cref="IncidentFact.None"/>.</param>
    /// <param name="id">The key.</param>
    public static long PlaceOf(int day, int id) => ((long)day << 32) | (uint)id;

    /// <summary>Keeps the largest of some different numbers.</summary>
    /// <param name="count">How many.</param>
    private sealed class Largest(int count)
    {
        private readonly long[] _kept = new long[Math.Max(2 * count, 1024)];
        private int _length;
        private long _floor = long.MinValue;

        public void Add(long number)
        {
            if (number < _floor)
            {
                return;
            }

            _kept[_length++] = number;
            if (_length == _kept.Length)
            {
                Array.Sort(_kept);
                _kept.AsSpan(_length - count).CopyTo(_kept);
                (_length, _floor) = (count, _kept[0]);
            }
        }

        /// <summary>The largest first.</summary>
        public IEnumerable<long> InOrder()
        {
            Array.Sort(_kept, 0, _length);
            return _kept.Take(_length).Reverse().Take(count);
        }
    }
}
