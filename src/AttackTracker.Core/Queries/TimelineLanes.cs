using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the lanes of the timeline, and finds the single incidents of those in which they can be told apart.</summary>
internal sealed class TimelineLanes(TrackerDbContext database, IQueryable<IncidentRow> passing, TimelineForm form, Choice<string> groups, DayRange? range)
{
    private const int MostLanes = 12;

    // Marks and cells are what a drawing has most of: with these it stays below two thousand elements.
    private const int MostMarks = 390;
    private const int MostInLane = MostMarks / (MostLanes + 1);

    private readonly TimelineLane _by = form.Lanes;

    /// <summary>The lanes, and how many have none.</summary>
    public async Task<(IReadOnlyList<Lane> Lanes, int All)> RunAsync(CancellationToken cancellationToken)
    {
        var counts = await CountsAsync(cancellationToken);
        var named = counts.Where(c => c.Key is not null).OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        List<LaneCount> shown = [.. named.Take(MostLanes), .. counts.Where(c => c.Key is null)];
        var names = await NamesAsync(shown, cancellationToken);
        var areAllMarked = shown.Sum(c => c.Count) <= MostMarks;
        var marked = shown.Where(c => areAllMarked || c.Count <= MostInLane).ToList();
        var bin = range is { } drawn ? BinOfCells(drawn) : TimeBin.Day;
        var marks = await MarksAsync([.. marked.Select(c => c.Key)], cancellationToken);
        var cells = await CellsAsync([.. shown.Except(marked).Select(c => c.Key)], bin, cancellationToken);
        return (
            [
                .. shown.Select(c => new Lane(
                    c.Key,
                    c.Key is { } key ? names.GetValueOrDefault(key) ?? c.Name ?? key : null,
                    _by == TimelineLane.Base && c.Key is not null ? c.Country : null,
                    c.Count,
                    [.. marks.Where(m => m.Key == c.Key).Select(m => m.Mark)],
                    [.. cells.Where(m => m.Key == c.Key).Select(m => m.Cell)]) { InConflict = c.Conflicts, Reviewed = c.Reviewed, First = c.First, Last = c.Last }),
            ],
            named.Count);
    }

    /// <summary>Cells are wide enough to be counted in and pointed at.</summary>
    private static TimeBin BinOfCells(DayRange range) => range.Days switch
    {
        <= MostInLane => TimeBin.Day,
        <= MostInLane * 7 => TimeBin.Week,
        <= MostInLane * 30 => TimeBin.Month,
        _ => TimeBin.Year,
    };

    private async Task<List<LaneCount>> CountsAsync(CancellationToken cancellationToken)
    {
        var lanes = await Laned().GroupBy(l => l.Key)
            .Select(g => new LaneCount(
                g.Key,
                g.Max(l => l.Incident.SiteName),
                g.Max(l => l.Incident.Country),
                g.Count(),
                g.Count(l => l.Incident.ConflictCount > 0),
                g.Count(l => l.Incident.State == FieldState.Reviewed || l.Incident.State == FieldState.Corrected),
                g.Min(l => l.Incident.Day),
                g.Max(l => l.Incident.Day)))
            .ToListAsync(cancellationToken);

        // Who else has a part in the incidents of the groups that were asked for is no lane: its number would have no filter.
        return _by == TimelineLane.Base ? lanes
            : _by == TimelineLane.Country || groups.IsAny ? lanes.ConvertAll(l => l with { Name = null })
            : [.. lanes.Where(l => l.Key is null ? groups.NotStated : groups.Has(l.Key)).Select(l => l with { Name = null })];
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(List<LaneCount> lanes, CancellationToken cancellationToken)
    {
        var keys = lanes.Select(l => l.Key).OfType<string>().ToList();
        switch (_by)
        {
            case TimelineLane.Group:
                var names = await database.NamesOfGroupsAsync(keys, cancellationToken);
                return keys.ToDictionary(key => key, key => names.OrFromId(key), StringComparer.Ordinal);
            case TimelineLane.Country:
                return await database.Places.Where(p => p.Kind == "country" && keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, StringComparer.Ordinal, cancellationToken);
            default:
                return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }

    private IQueryable<Laned> Laned() => _by switch
    {
        TimelineLane.Base => passing.Select(i => new Laned { Key = i.SiteId, Incident = i }),
        TimelineLane.Country => passing.Select(i => new Laned { Key = i.Country, Incident = i }),
        TimelineLane.Group => from incident in passing
                              join part in Parts on incident.Id equals part.IncidentId into parts
                              from part in parts.DefaultIfEmpty()
                              select new Laned { Key = part!.GroupId, Incident = incident },
    };

    // A group that both claims and is blamed has one part; who denies has none.
    private IQueryable<GroupPart> Parts => database.Set<IncidentGroupRow>().Where(g => g.Status != ClaimStatus.Denied)
        .Select(g => new GroupPart { IncidentId = g.IncidentId, GroupId = g.GroupId }).Distinct();

    private IQueryable<Laned> Dated(List<string?> keys)
    {
        var none = keys.Contains(null);
        return Laned().Where(l => l.Incident.Day != null && ((l.Key == null && none) || keys.Contains(l.Key)));
    }

    private async Task<List<(string? Key, LaneMark Mark)>> MarksAsync(List<string?> keys, CancellationToken cancellationToken)
    {
        if (range is not { } shown || keys.Count == 0)
        {
            return [];
        }

        var lag = form.Lag;
        var rows = await Dated(keys)
            .OrderBy(l => l.Incident.Day)
            .ThenBy(l => l.Incident.Id)
            .Select(l => new
            {
                l.Key,
                l.Incident.PublicId,
                l.Incident.Day,
                l.Incident.DateEnd,
                l.Incident.DatePrecision,
                l.Incident.Kind,
                l.Incident.MainWeapon,
                l.Incident.Background,
                IsReviewed = l.Incident.State == FieldState.Reviewed || l.Incident.State == FieldState.Corrected,
                l.Incident.ConflictCount,
                Reported = lag ? l.Incident.Reports.Min(r => r.Report.Run.PublishedDate) : null,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let day = row.Day!.Value
               let mark = new LaneMark(row.PublicId, shown.Clamp(day), shown.Clamp(row.DateEnd ?? day), row.DatePrecision == DatePrecision.Day, row.Kind, WeaponFamilies.Of(row.MainWeapon ?? WeaponType.Unknown))
               {
                   IsReviewed = row.IsReviewed,
                   InConflict = row.ConflictCount > 0,
                   IsBackground = row.Background,
                   Reported = row.Reported,
               }
               select (row.Key, mark),
        ];
    }

    private async Task<List<(string? Key, LaneCell Cell)>> CellsAsync(List<string?> keys, TimeBin bin, CancellationToken cancellationToken)
    {
        if (range is not { } shown || keys.Count == 0)
        {
            return [];
        }

        var length = DayText.LengthOf(bin);
        var groups = await Dated(keys)
            .GroupBy(l => new { l.Key, At = ((string)(object)l.Incident.Day!.Value).Substring(0, length) })
            .Select(g => new { g.Key.Key, g.Key.At, Count = g.Count(), Conflicts = g.Count(l => l.Incident.ConflictCount > 0) })
            .ToListAsync(cancellationToken);
        return
        [
            .. from g in groups
               group g by (g.Key, Start: bin.StartOf(shown.Clamp(DayText.First(g.At)))) into cell
               orderby cell.Key.Start
               select (cell.Key.Key, new LaneCell(cell.Key.Start, bin.EndOf(cell.Key.Start), cell.Sum(g => g.Count), cell.Sum(g => g.Conflicts))),
        ];
    }

    private sealed record LaneCount(string? Key, string? Name, string? Country, int Count, int Conflicts, int Reviewed, DateOnly? First, DateOnly? Last);
}

/// <summary>That a group claims an incident or is blamed for it.</summary>
internal sealed class GroupPart
{
    public required int IncidentId { get; init; }

    public required string GroupId { get; init; }
}

/// <summary>An incident in a lane.</summary>
internal sealed class Laned
{
    /// <summary>Null where no base, country or group is stated.</summary>
    public string? Key { get; init; }

    public required IncidentRow Incident { get; init; }
}
