using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>How many values wait for a reviewer, and where. Counts of everything are remembered for some seconds, since every page shows one. Thread-safe.</summary>
public sealed class ReviewCounts(IDbContextFactory<TrackerDbContext> contexts, BlindnessQuery blindness, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    private (DateTimeOffset Until, ReviewCount Count)? _known;

    /// <summary>All values that wait, whatever a filter says.</summary>
    public async Task<ReviewCount> AllAsync(CancellationToken cancellationToken)
    {
        var isPartial = Viewer.Name is { } who && (await blindness.OfAllAsync(who, cancellationToken)).Count > 0;
        if (!isPartial && _known is { } known && clock.GetUtcNow() < known.Until)
        {
            return known.Count;
        }

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await FieldTable.Of(database).CountAsync(database, cancellationToken);
        var count = new ReviewCount(counts.Where(c => c.Value > 0 && ReviewFilter.Reviewed.Contains(c.Key.Field)).ToDictionary());
        _known = isPartial ? _known : (clock.GetUtcNow() + Fresh, count);
        return count;
    }

    /// <summary>How many values a filter leaves.</summary>
    public async Task<int> OfAsync(ReviewFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter is { BaseId: null, ArticleId: null, Incident: null, Days: null })
        {
            var all = await AllAsync(cancellationToken);
            return filter.States.Sum(state => filter.Fields.Sum(field => all.Of(state, field)));
        }

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReviewQueueQuery.CountAsync(database, filter, cancellationToken);
    }

    /// <summary>The sites at which something waits, by name, with the number of incidents.</summary>
    public async Task<IReadOnlyList<ReviewBase>> BasesAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.FactsAsync(IncidentFilter.All, Waiting, cancellationToken);
    }

    private static IReadOnlyList<ReviewBase> Waiting(FactTable table, FactFilter filter)
    {
        var counts = new int[table.Places.Count];
        foreach (ref readonly var fact in table.Facts)
        {
            counts[fact.Place] += filter.Sees(fact) && fact.State != FieldState.Reviewed ? 1 : 0;
        }

        return
        [
            .. table.Places.Zip(counts, (place, count) => (place.SiteId, place.SiteName, Count: count)).Where(p => p.SiteId is not null && p.Count > 0)
                .GroupBy(p => (p.SiteId, p.SiteName), p => p.Count)
                .OrderBy(g => g.Key.SiteName, StringComparer.Ordinal)
                .Select(g => new ReviewBase(g.Key.SiteId!, g.Key.SiteName ?? g.Key.SiteId!, g.Sum())),
        ];
    }

    /// <summary>Forgets what was counted, since something was decided.</summary>
    public void Forget() => _known = null;
}

/// <summary>How many values are in which state.</summary>
/// <param name="ByStateAndField">Without kind and background, which need no review.</param>
public sealed record ReviewCount(IReadOnlyDictionary<(FieldState State, Field Field), int> ByStateAndField)
{
    /// <summary>All that a reviewer has to look at.</summary>
    public int Open => new ReviewFilter().States.Sum(Of);

    /// <summary>All fields in a state.</summary>
    public int Of(FieldState state) => ByStateAndField.Where(c => c.Key.State == state).Sum(c => c.Value);

    /// <summary>One field in a state.</summary>
    public int Of(FieldState state, Field field) => ByStateAndField.GetValueOrDefault((state, field));
}

/// <summary>A site at which something waits for a reviewer.</summary>
/// <param name="Id">Its id in the gazetteer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Incidents">How many incidents there are not reviewed throughout.</param>
public sealed record ReviewBase(string Id, string Name, int Incidents);
