using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts over incidents from the facts in memory.</summary>
internal static class FactCounting
{
    /// <summary>Goes through the facts of all incidents with a filter to ask; each state of them is one state of the database.</summary>
    /// <param name="database">Its state, or a later one.</param>
    /// <param name="filter">The criteria.</param>
    /// <param name="count">Asks the filter of each fact.</param>
    /// <param name="cancellationToken">Ends the search for what facts do not say.</param>
    public static async Task<T> FactsAsync<T>(this TrackerDbContext database, IncidentFilter filter, Func<FactTable, FactFilter, T> count, CancellationToken cancellationToken)
    {
        var rest = FactFilter.Rest(filter);
        var meeting = rest == IncidentFilter.All ? null
            : rest == TellingFilter.Of(rest) ? await TellingFilter.MeetingAsync(database, rest, cancellationToken)
            : await ByKeyAsync(database.Passing(rest), cancellationToken);
        return await FactTable.Of(database).ReadAsync(database, table => count(table, new FactFilter(filter, table, meeting, database.Hidden)), cancellationToken);
    }

    /// <summary>Counts incidents on two cores, the one half on each.</summary>
    /// <param name="incidents">Their keys.</param>
    /// <param name="count">Counts some of them.</param>
    public static (T First, T Second) InHalves<T>(List<int> incidents, Func<Range, T> count)
    {
        var (middle, halves) = (incidents.Count / 2, new T[2]);
        Parallel.Invoke(() => halves[0] = count(..middle), () => halves[1] = count(middle..));
        return (halves[0], halves[1]);
    }

    private static async Task<bool[]> ByKeyAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        var keys = await incidents.Select(i => i.Id).ToListAsync(cancellationToken);
        var are = new bool[keys.Count == 0 ? 0 : keys.Max() + 1];
        keys.ForEach(key => are[key] = true);
        return are;
    }
}
