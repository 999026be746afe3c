using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what groups claim, deny and are blamed for.</summary>
public sealed class GroupsQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>One line for every group that incidents of the filter name, the most often named first.</summary>
    public async Task<IReadOnlyList<GroupLine>> RunAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var lines = await LinesAsync(database, filter, of: null, cancellationToken);
        return [.. lines.OrderByDescending(l => l.Claimed + l.Denied + l.Disputed + l.AttributedTo).ThenBy(l => l.Id, StringComparer.Ordinal)];
    }

    /// <summary>One group; null where neither the reference data nor any incident knows the id.</summary>
    public async Task<GroupLine?> FindAsync(string id, IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var counted = await LinesAsync(database, filter, of: id, cancellationToken);
        return counted is [var line] ? line
            : await database.Groups.Where(g => g.Id == id).Select(g => new GroupLine { Id = g.Id, Name = g.Name, Kind = g.Kind }).SingleOrDefaultAsync(cancellationToken)
            ?? (await database.IncidentGroups.AnyAsync(g => g.GroupId == id, cancellationToken) ? new GroupLine { Id = id, Name = new Dictionary<string, string>().OrFromId(id) } : null);
    }

    private static async Task<List<GroupLine>> LinesAsync(TrackerDbContext database, IncidentFilter filter, string? of, CancellationToken cancellationToken)
    {
        var counts = (await database.FactsAsync(filter, Count, cancellationToken)).Where(c => of is null || c.Key.Id == of).ToList();
        var ids = counts.ConvertAll(c => c.Key.Id).Distinct().ToList();
        var known = await database.Groups.Where(g => ids.Contains(g.Id)).AsNoTracking().ToDictionaryAsync(g => g.Id, StringComparer.Ordinal, cancellationToken);
        var names = known.ToDictionary(g => g.Key, g => g.Value.Name, StringComparer.Ordinal);
        return counts.GroupBy(c => c.Key.Id, StringComparer.Ordinal).ToList().ConvertAll(group => new GroupLine
        {
            Id = group.Key,
            Name = names.OrFromId(group.Key),
            Kind = known.GetValueOrDefault(group.Key)?.Kind,
            Claimed = group.Where(c => c.Key.Status == ClaimStatus.Claimed).Sum(c => c.Value),
            Denied = group.Where(c => c.Key.Status == ClaimStatus.Denied).Sum(c => c.Value),
            Disputed = group.Where(c => c.Key.Status == ClaimStatus.Disputed).Sum(c => c.Value),
            AttributedTo = group.Where(c => c.Key.Role == GroupRole.AttributedTo).Sum(c => c.Value),
        });
    }

    private static Dictionary<FactGroup, int> Count(FactTable table, FactFilter filter)
    {
        var sets = new int[table.GroupSets.Count];
        foreach (var id in filter.Passing(table).Passing)
        {
            sets[table.Facts[id].GroupSet]++;
        }

        return table.GroupSets.SelectMany((set, number) => set.Select(group => (Group: group, Count: sets[number]))).Where(c => c.Count > 0)
            .GroupBy(c => c.Group, c => c.Count).ToDictionary(g => g.Key, g => g.Sum());
    }
}

/// <summary>A group with how many incidents name it, and as what. An incident may count in several.</summary>
public sealed record GroupLine
{
    /// <summary>Of the reference data, else a slug of the name.</summary>
    public required string Id { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of group; null where the reference data does not hold it.</summary>
    public string? Kind { get; init; }

    /// <summary>Incidents that it claims.</summary>
    public int Claimed { get; init; }

    /// <summary>Incidents that it says it did not do.</summary>
    public int Denied { get; init; }

    /// <summary>Incidents that it claims and the target says never were.</summary>
    public int Disputed { get; init; }

    /// <summary>Incidents for which somebody blames it.</summary>
    public int AttributedTo { get; init; }
}
