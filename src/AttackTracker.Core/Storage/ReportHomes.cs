using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Under which public ids reports stand, as far as the decisions that say so hold.</summary>
/// <remarks>
/// A decision that was undone says nothing any more. One that found a report where an earlier merge or split had moved it leans on that move: what was seen, merged
/// or split there is no more true of that report once the move is undone. So each move is taken back by itself, in any order.
/// </remarks>
internal sealed class ReportHomes
{
    private readonly Dictionary<Home, Home?> _leans = [];

    private ReportHomes(IEnumerable<Home> homes)
    {
        foreach (var report in homes.GroupBy(h => h.Row.ReportId))
        {
            var earlier = new List<Home>();
            foreach (var home in report.Where(h => h.Row.DecisionId is not null).OrderBy(h => h.Row.DecisionId))
            {
                _leans.Add(home, earlier.FindLast(move => move.Row.MovedFrom is not null && Holds(move, home.Row.DecisionId!.Value)));
                earlier.Add(home);
            }
        }
    }

    /// <summary>Those that hold and those that do not, the oldest first.</summary>
    /// <param name="context">Tracks nothing.</param>
    /// <param name="reports">Null for all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task<(IReadOnlyList<Home> Holding, IReadOnlyList<Home> Former)> ReadAsync(TrackerDbContext context, IReadOnlyCollection<int>? reports, CancellationToken cancellationToken)
    {
        var homes = await context.ReportPublicIds.AsNoTracking().Where(h => reports == null || reports.Contains(h.ReportId))
            .OrderBy(h => h.Age).ThenBy(h => h.ReportId).ThenBy(h => h.Id)
            .Select(h => new Home(h, (DecisionKind?)h.Decision!.Kind, null))
            .ToListAsync(cancellationToken);
        var decisions = reports is null ? null : homes.Select(h => h.Row.DecisionId).OfType<int>().Distinct().ToList();
        var undoings = await context.Decisions.Where(u => u.Undoes != null && (decisions == null || decisions.Contains(u.Undoes.Value)))
            .Select(u => new { Undone = u.Undoes!.Value, u.Id }).ToDictionaryAsync(u => u.Undone, u => u.Id, cancellationToken);
        return Part(homes.ConvertAll(h => h.Row.DecisionId is { } decision && undoings.TryGetValue(decision, out var undoing) ? h with { UndoneBy = undoing } : h));
    }

    /// <summary>Those that hold and those that do not, in their order.</summary>
    /// <param name="homes">All of some reports.</param>
    public static (IReadOnlyList<Home> Holding, IReadOnlyList<Home> Former) Part(IReadOnlyList<Home> homes)
    {
        var all = new ReportHomes(homes);
        var holding = homes.ToLookup(h => all.Holds(h, int.MaxValue));
        return ([.. holding[true]], [.. holding[false]]);
    }

    /// <summary>Whether it held just before a later decision was made.</summary>
    private bool Holds(Home home, int before)
        => home.Row.DecisionId is null || (!(home.UndoneBy < before) && (_leans[home] is not { } move || Holds(move, before)));
}

/// <summary>That a report stood under a public id, with what became of the decision that says so.</summary>
/// <param name="Row">As it was noted.</param>
/// <param name="Kind">What the decision was; null where building put it there.</param>
/// <param name="UndoneBy">The key of the decision's undoing; null where it is in force.</param>
internal sealed record Home(ReportPublicIdRow Row, DecisionKind? Kind, int? UndoneBy)
{
    /// <summary>Whether a person said that the report belongs there, and not only looked at it there.</summary>
    public bool IsPlacing => Kind is DecisionKind.Merge or DecisionKind.Split;

    /// <summary>A report with what has become of it so far.</summary>
    /// <param name="told">As its article tells it.</param>
    /// <param name="homes">Where it stands.</param>
    public static SourcedReport Place(SourcedReport told, IEnumerable<Home> homes)
    {
        var stood = homes.OrderBy(h => h.Row.DecisionId).ToList();
        var reviewedUnder = stood.FindLast(h => h.Row.DecisionId is not null)?.Row.PublicId;
        return told with
        {
            StoodUnder = [.. stood.Select(h => h.Row.PublicId).Distinct(StringComparer.Ordinal)],
            ReviewedUnder = reviewedUnder,
            IsPlaced = reviewedUnder is not null && stood.FindLast(h => h.IsPlacing)?.Row.PublicId == reviewedUnder,
        };
    }
}
