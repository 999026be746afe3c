using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the lanes of the timeline.</summary>
internal sealed class TimelineLanes(IQueryable<IncidentRow> passing, DayRange? range, TimeBin bin)
{
    private const int MostLanes = 12;
    private const int MostMarks = 2500;
    private const string NotNamed = "Base not named";

    /// <summary>The lanes, how many bases have none, and how many there are.</summary>
    public async Task<(IReadOnlyList<Lane> Lanes, int More, int All)> RunAsync(CancellationToken cancellationToken)
    {
        var sites = await passing
            .GroupBy(i => i.SiteId)
            .Select(g => new { Id = g.Key, Name = g.Max(i => i.SiteName), Country = g.Max(i => i.Country), Count = g.Count() })
            .OrderByDescending(s => s.Count)
            .ThenBy(s => s.Id)
            .ToListAsync(cancellationToken);
        var named = sites.Where(s => s.Id is not null).ToList();
        var shown = named.Take(MostLanes).Concat(sites.Where(s => s.Id is null)).ToList();
        var inLanes = OfBases([.. shown.Select(s => s.Id)]);

        var areMarked = shown.Sum(s => s.Count) <= MostMarks;
        var marks = areMarked ? await MarksAsync(inLanes, cancellationToken) : [];
        var density = areMarked ? [] : await DensityAsync(inLanes, cancellationToken);
        var lanes = shown.Select(s => new Lane(
            s.Id,
            s.Id is null ? NotNamed : s.Name ?? s.Id,
            s.Id is null ? null : s.Country,
            s.Count,
            [.. marks.Where(m => m.Site == s.Id).Select(m => m.Mark)],
            [.. density.Where(d => d.Site == s.Id).Select(d => d.Density)]));
        return ([.. lanes], named.Count - Math.Min(MostLanes, named.Count), named.Count);
    }

    private IQueryable<IncidentRow> OfBases(List<string?> ids)
        => passing.Where(i => i.Day != null && (ids.Contains(i.SiteId) || (i.SiteId == null && ids.Contains(null))));

    private async Task<List<(string? Site, LaneMark Mark)>> MarksAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        if (range is not { } shown)
        {
            return [];
        }

        var rows = await incidents
            .OrderBy(i => i.Day)
            .ThenBy(i => i.Id)
            .Select(i => new { i.SiteId, i.PublicId, i.Day, i.DateEnd, i.DatePrecision, i.Kind, i.MainWeapon, IsReviewed = i.State == FieldState.Reviewed || i.State == FieldState.Corrected, i.ConflictCount })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let day = row.Day!.Value
               let first = shown.Clamp(day)
               let last = shown.Clamp(row.DateEnd ?? day)
               let family = WeaponFamilies.Of(row.MainWeapon ?? WeaponType.Unknown)
               select (row.SiteId, new LaneMark(row.PublicId, first, last, row.DatePrecision == DatePrecision.Day, row.Kind, family, row.IsReviewed, row.ConflictCount > 0)),
        ];
    }

    private async Task<List<(string? Site, LaneDensity Density)>> DensityAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        if (range is not { } shown)
        {
            return [];
        }

        var days = await incidents
            .GroupBy(i => new { i.SiteId, i.Day })
            .Select(g => new { g.Key.SiteId, g.Key.Day, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. from day in days
               group day by (day.SiteId, Start: bin.StartOf(shown.Clamp(day.Day!.Value))) into column
               orderby column.Key.Start
               select (column.Key.SiteId, new LaneDensity(column.Key.Start, column.Sum(d => d.Count))),
        ];
    }
}
