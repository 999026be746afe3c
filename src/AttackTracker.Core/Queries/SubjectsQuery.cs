using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the tables of bases, groups and weapons.</summary>
public sealed class SubjectsQuery(IDbContextFactory<TrackerDbContext> contexts, CountedOnce counted)
{
    /// <summary>One row for every subject of a kind with an incident that the filter lets through; a group also for what it only denies; one more for what has none.</summary>
    /// <remarks>Where the filter chooses among subjects of the kind, these have rows, each with all that the other criteria let through: so a row's number is that of its link.</remarks>
    public Task<SubjectsView> RunAsync(SubjectKind kind, IncidentFilter filter, CancellationToken cancellationToken) => counted.GetAsync((kind, filter), () => CountAsync(kind, filter, cancellationToken), cancellationToken);

    private async Task<SubjectsView> CountAsync(SubjectKind kind, IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var (rows, all, span, total) = await database.FactsAsync(filter, (table, facts) => Count(table, facts, kind, filter), cancellationToken);
        return new SubjectsView(kind, await OrderedAsync(database, kind, [.. rows.Where(row => IsChosen(filter, kind, row.Id))], cancellationToken), all, span, total);
    }

    private static (IReadOnlyList<SubjectLine> Rows, SubjectLine All, SparkSpan? Span, int Total) Count(FactTable table, FactFilter facts, SubjectKind kind, IncidentFilter filter)
    {
        var found = SubjectFacts.Of(table, facts, kind);
        var span = SpanOf(table, found.Passing, filter);
        var tallies = new SubjectTallies(table, kind, span).Count(found.OfAny);
        var all = ReferenceEquals(found.Passing, found.OfAny) ? tallies : new SubjectTallies(table, kind, span).Count(found.Passing);
        return (tallies.Rows(), all.All(), span, found.Total);
    }

    private static bool IsChosen(IncidentFilter filter, SubjectKind kind, string? id) => kind switch
    {
        SubjectKind.Base => filter.Bases.IsAny || (id is null ? filter.Bases.NotStated : filter.Bases.Has(id)),
        SubjectKind.Group => filter.Groups.IsAny || (id is null ? filter.Groups.NotStated : filter.Groups.Has(id)),
        SubjectKind.Weapon => filter.Weapons.IsAny || filter.Weapons.Values.Any(type => CodebookTerm.Of(type) == id),
    };

    /// <summary>What the sparklines of some incidents cover: the days that the filter asks for, else those of the attacks.</summary>
    internal static SparkSpan? SpanOf(FactTable table, List<int> incidents, IncidentFilter filter)
    {
        var (first, last) = (int.MaxValue, IncidentFact.None);
        var facts = table.Facts;
        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            ref readonly var fact = ref facts[id];
            if (fact.Kind == ReportKind.Attack && fact.Day != IncidentFact.None)
            {
                first = Math.Min(first, fact.Day);
                last = Math.Max(last, fact.Day);
            }
        }

        if (last == IncidentFact.None)
        {
            return null;
        }

        var (from, to) = (filter.From ?? DateOnly.FromDayNumber(first), filter.To ?? DateOnly.FromDayNumber(last));
        return SparkSpan.Of(from <= to ? new DayRange(from, to) : new DayRange(from, from));
    }

    /// <summary>With the names of groups, by number of attacks and then by name; what has no name comes last.</summary>
    internal static async Task<IReadOnlyList<SubjectLine>> OrderedAsync(TrackerDbContext database, SubjectKind kind, IReadOnlyList<SubjectLine> rows, CancellationToken cancellationToken)
    {
        var named = kind switch
        {
            SubjectKind.Base => rows.Select(row => row.Id is null ? row with { Name = "", Note = null } : row),
            SubjectKind.Weapon => rows.Select(row => row with { Name = row.Id!, Note = null }),
            SubjectKind.Group => await NamedAsync(database, rows, cancellationToken),
        };
        return
        [
            .. named.OrderBy(row => row.Id is null)
                .ThenByDescending(row => row.Attacks)
                .ThenByDescending(row => row.Responses)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .ThenBy(row => row.Id, StringComparer.Ordinal),
        ];
    }

    private static async Task<IEnumerable<SubjectLine>> NamedAsync(TrackerDbContext database, IReadOnlyList<SubjectLine> rows, CancellationToken cancellationToken)
    {
        // The directory is short and what incidents name may not be.
        var known = await database.Groups.AsNoTracking().ToDictionaryAsync(g => g.Id, StringComparer.Ordinal, cancellationToken);
        var names = known.ToDictionary(g => g.Key, g => g.Value.Name, StringComparer.Ordinal);
        return rows.Select(row => row.Id is { } id ? row with { Name = names.OrFromId(id), Note = known.GetValueOrDefault(id)?.Kind } : row with { Name = "", Note = null });
    }
}
