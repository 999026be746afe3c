using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Which outlets tell of what a filter lets through, and how much of it rests on one independent source.</summary>
/// <remarks>Reads the articles of incidents one by one, so it looks at the latest thousand or two where there are more, and says from which day on.</remarks>
public sealed class SubjectSourcesQuery(IDbContextFactory<TrackerDbContext> contexts, CountedOnce counted)
{
    private const int MostIncidents = 1500;
    private const int Batch = 500;

    /// <param name="filter">Which incidents.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<SubjectSources> RunAsync(IncidentFilter filter, CancellationToken cancellationToken) => counted.GetAsync(filter, () => CountAsync(filter, cancellationToken), cancellationToken);

    private async Task<SubjectSources> CountAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var (keys, from) = await database.FactsAsync(filter, Passing, cancellationToken);
        var looked = filter;
        if (from is { } day)
        {
            looked = filter with { From = filter.From > day ? filter.From : day };
            (keys, _) = await database.FactsAsync(looked, Passing, cancellationToken);
        }

        var told = new List<Told>();
        foreach (var batch in keys.Chunk(Batch))
        {
            told.AddRange(await database.IncidentReports.Where(r => batch.Contains(r.IncidentId))
                .Select(r => new Told(r.IncidentId, r.Incident.SourceCount, r.Report.Run.ArticleId, r.Report.Run.Metadata.Publisher))
                .ToListAsync(cancellationToken));
        }

        return new SubjectSources
        {
            Looked = looked,
            IsAll = from is null,
            Incidents = keys.Count,
            OneSource = told.Where(t => t.Sources == 1).Select(t => t.IncidentId).Distinct().Count(),
            Articles = told.Select(t => t.ArticleId).Distinct().Count(),
            Outlets =
            [
                .. told.GroupBy(t => t.Publisher?.Trim() ?? "", StringComparer.OrdinalIgnoreCase)
                    .Select(outlet => new Outlet(
                        outlet.Key.Length == 0 ? null : outlet.GroupBy(t => t.Publisher!.Trim(), StringComparer.Ordinal).MaxBy(spelling => spelling.Count())!.Key,
                        outlet.Select(t => t.ArticleId).Distinct().Count(),
                        outlet.Select(t => t.IncidentId).Distinct().Count(),
                        outlet.Where(t => t.Sources == 1).Select(t => t.IncidentId).Distinct().Count()))
                    .OrderByDescending(outlet => outlet.Incidents).ThenByDescending(outlet => outlet.Articles).ThenBy(outlet => outlet.Name, StringComparer.Ordinal),
            ],
        };
    }

    private static (IReadOnlyList<int> Keys, DateOnly? From) Passing(FactTable table, FactFilter filter)
    {
        var keys = filter.Passing(table).Passing;
        if (keys.Count <= MostIncidents)
        {
            return (keys, null);
        }

        var days = new int[keys.Count];
        for (var at = 0; at < days.Length; at++)
        {
            days[at] = table.Facts[keys[at]].Day;
        }

        Array.Sort(days);
        var day = days[^MostIncidents];
        return (keys, day == IncidentFact.None ? null : DateOnly.FromDayNumber(day));
    }

    private sealed record Told(int IncidentId, int Sources, int ArticleId, string? Publisher);
}

/// <summary>Who tells of some incidents.</summary>
public sealed record SubjectSources
{
    /// <summary>What lets through exactly the incidents that were looked at.</summary>
    public required IncidentFilter Looked { get; init; }

    /// <summary>Whether these are all that were asked for; else they are the latest.</summary>
    public required bool IsAll { get; init; }

    /// <summary>How many were looked at.</summary>
    public required int Incidents { get; init; }

    /// <summary>How many of them rest on one independent source, whatever the number of articles.</summary>
    public required int OneSource { get; init; }

    /// <summary>How many articles tell of them.</summary>
    public required int Articles { get; init; }

    /// <summary>By the number of incidents that they tell of.</summary>
    public required IReadOnlyList<Outlet> Outlets { get; init; }
}

/// <summary>An outlet among the sources of some incidents.</summary>
/// <param name="Name">Null for articles whose outlet is not known.</param>
/// <param name="Articles">Of it.</param>
/// <param name="Incidents">That it tells of.</param>
/// <param name="Alone">Of these, how many no other independent source tells of.</param>
public sealed record Outlet(string? Name, int Articles, int Incidents, int Alone);
