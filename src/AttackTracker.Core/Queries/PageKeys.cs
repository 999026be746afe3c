using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Finds a piece of the list by the facts in memory where SQL would first gather all that words or outlets lead to, a second for each page.</summary>
internal static class PageKeys
{
    /// <summary>The places of the incidents behind a place, in the order of the lists.</summary>
    /// <param name="database">Not in a transaction.</param>
    /// <param name="filter">Which incidents.</param>
    /// <param name="after">The day and key that they stand behind; null begins with the newest.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Task<List<(DateOnly? Day, int Id)>> BehindAsync(TrackerDbContext database, IncidentFilter filter, (DateOnly? Day, int Id)? after, int count, CancellationToken cancellationToken)
        => database.FactsAsync(filter, (table, facts) => Behind(table, facts, after, count), cancellationToken);

    private static List<(DateOnly? Day, int Id)> Behind(FactTable table, FactFilter filter, (DateOnly? Day, int Id)? after, int count)
    {
        var (passing, _) = filter.Passing(table);
        if (after is var (day, id))
        {
            var place = NewestFacts.PlaceOf(day?.DayNumber ?? IncidentFact.None, id);
            passing = passing.FindAll(key => NewestFacts.PlaceOf(table.Facts[key].Day, key) < place);
        }

        var places = new List<(DateOnly? Day, int Id)>();
        foreach (var key in NewestFacts.Of(table, passing, count))
        {
            var on = table.Facts[key].Day;
            places.Add((on == IncidentFact.None ? null : DateOnly.FromDayNumber(on), key));
        }

        return places;
    }
}
