namespace AttackTracker.Core.Queries;

/// <summary>Finds the long pauses between attacks.</summary>
internal static class TimelinePauses
{
    private const int Most = 3;
    private const int Shortest = 14;

    // A pause that takes less of the drawing than this has no room for its name.
    private const int ShareOfRange = 7;

    /// <summary>The longest stretches between two attacks in which none can have been; an attack of unknown day may have been on any of its days.</summary>
    public static IReadOnlyList<DayRange> Find(IReadOnlyList<DayRange> attacks, DayRange range)
    {
        var pauses = new List<DayRange>();
        DateOnly? busyUntil = null;
        foreach (var attack in attacks.OrderBy(a => a.First))
        {
            if (busyUntil is { } last && attack.First.DayNumber - last.DayNumber > 1)
            {
                pauses.Add(new DayRange(last.AddDays(1), attack.First.AddDays(-1)));
            }

            busyUntil = busyUntil > attack.Last ? busyUntil : attack.Last;
        }

        return
        [
            .. pauses.Where(p => p.Days >= Math.Max(Shortest, range.Days / ShareOfRange))
                .OrderByDescending(p => p.Days)
                .ThenBy(p => p.First)
                .Take(Most),
        ];
    }
}
