using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the lanes of the timeline, and finds the single incidents of those in which they can be told apart.</summary>
internal sealed class TimelineLanes
{
    private const int MostLanes = 12;

    // Marks and cells are what a drawing has most of: with these it stays below two thousand elements.
    private const int MostMarks = 390;
    private const int MostInLane = MostMarks / (MostLanes + 1);

    private readonly TimelineLane _by;
    private readonly bool _lag;
    private readonly Choice<string> _groups;
    private readonly FactTable _table;
    private readonly Dictionary<string, LaneTally> _byKey = new(StringComparer.Ordinal);

    // By place, or by combination of groups: the lanes that it belongs to, and what is counted of it.
    private readonly LaneTally[][] _lanes;
    private readonly LanePart[] _parts;
    private LaneTally[][] _drawn;
    private DayRange? _range;
    private List<LaneTally> _shown = [];

    /// <param name="form">How they are drawn.</param>
    /// <param name="groups">Those that were asked for.</param>
    /// <param name="table">All facts.</param>
    public TimelineLanes(TimelineForm form, Choice<string> groups, FactTable table)
    {
        (_by, _lag, _groups, _table) = (form.Lanes, form.Lag, groups, table);
        _lanes = _by == TimelineLane.Group
            ? [.. table.GroupSets.Select(set => GroupsOf(set).Select(TallyOf).ToArray())]
            : [.. table.Places.Select(place => new[] { TallyOf(_by == TimelineLane.Base ? place.SiteId : place.Country) })];
        _drawn = _lanes;
        _parts = new LanePart[_lanes.Length];
        Array.Fill(_parts, new LanePart());
    }

    /// <summary>Counts incidents, before lanes are drawn.</summary>
    /// <param name="incidents">Their keys.</param>
    public void Add(List<int> incidents)
    {
        var parts = PartsOf;
        var marks = _table.Marks;
        var days = _table.Days;
        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            _parts[parts[id]].Add(marks[id], days[id]);
        }
    }

    /// <summary>Chooses the lanes with the most incidents, and how each is drawn.</summary>
    /// <param name="range">The days that are drawn; null for no drawing.</param>
    /// <param name="extent">The days that there are.</param>
    public void Draw(DayRange? range, DayRange extent)
    {
        _range = range;
        for (var at = 0; at < _parts.Length; at++)
        {
            foreach (var lane in _parts[at].Count == 0 ? [] : _lanes[at])
            {
                lane.Add(_parts[at], _by == TimelineLane.Group ? default : _table.Places[at]);
            }
        }

        // Who else has a part in the incidents of the groups that were asked for is no lane: its number would have no filter.
        var counted = _byKey.Values.Where(l => l.Count > 0 && (_by != TimelineLane.Group || _groups.IsAny || (l.Key is null ? _groups.NotStated : _groups.Has(l.Key)))).ToList();
        var named = counted.Where(l => l.Key is not null).OrderByDescending(l => l.Count).ThenBy(l => l.Key, StringComparer.Ordinal).ToList();
        All = named.Count;
        _shown = [.. named.Take(MostLanes), .. counted.Where(l => l.Key is null)];
        var areAllMarked = _shown.Sum(l => l.Count) <= MostMarks;
        if (range is { } drawn)
        {
            var bin = BinOfCells(drawn);
            var cells = new BinNumbers(bin, drawn, extent);
            _shown.ForEach(lane => lane.Draw(bin, areAllMarked || lane.Count <= MostInLane ? null : cells));
        }

        _drawn = [.. _lanes.Select(some => some.Where(lane => lane.IsDrawn).ToArray())];
    }

    /// <summary>Places incidents whose day is known in their lanes, of those that are drawn.</summary>
    /// <param name="incidents">Keys, also of others.</param>
    public void Place(List<int> incidents)
    {
        var parts = PartsOf;
        var facts = _table.Facts;
        var marks = _table.Marks;
        var days = _table.Days;
        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            if (days[id] != IncidentFact.None)
            {
                foreach (var lane in _drawn[parts[id]])
                {
                    lane.Place(days[id], marks[id], facts[id]);
                }
            }
        }
    }

    /// <summary>How many bases, countries or groups there are, those without a lane too.</summary>
    public int All { get; private set; }

    /// <summary>The lanes with the names of what they stand for and of their incidents.</summary>
    public async Task<IReadOnlyList<Lane>> ReadAsync(TrackerDbContext database, CancellationToken cancellationToken)
    {
        var ids = _shown.SelectMany(l => l.Marks).Select(fact => fact.Id).Distinct().ToList();
        var lag = _lag;
        var known = ids.Count == 0 ? [] : await database.Incidents.Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.PublicId, Reported = lag ? i.Reports.Min(r => r.Report.Run.PublishedDate) : null })
            .ToDictionaryAsync(i => i.Id, i => (i.PublicId, i.Reported), cancellationToken);
        var names = await NamesAsync(database, cancellationToken);
        return _shown.ConvertAll(l => new Lane(
            l.Key,
            l.Key is { } key ? names.GetValueOrDefault(key) ?? (_by == TimelineLane.Base ? l.Name : null) ?? key : null,
            _by == TimelineLane.Base && l.Key is not null ? l.Country : null,
            l.Count,
            [.. l.Marks.Where(fact => known.ContainsKey(fact.Id)).Select(fact => MarkOf(fact, known[fact.Id].PublicId, _range!.Value) with { Reported = known[fact.Id].Reported })],
            l.Cells)
        { InConflict = l.Conflicts, Reviewed = l.Reviewed, First = l.First, Last = l.Last });
    }

    private ReadOnlySpan<int> PartsOf => _by == TimelineLane.Group ? _table.GroupSetsOf : _table.PlacesOf;

    // Dictionaries take no null for a key, and no id is empty.
    private LaneTally TallyOf(string? key) => CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key ?? "", out _) ??= new LaneTally(key);

    /// <summary>Cells are wide enough to be counted in and pointed at.</summary>
    private static TimeBin BinOfCells(DayRange range) => range.Days switch
    {
        <= MostInLane => TimeBin.Day,
        <= MostInLane * 7 => TimeBin.Week,
        <= MostInLane * 30 => TimeBin.Month,
        _ => TimeBin.Year,
    };

    // A group that both claims and is blamed has one part; who denies has none.
    private static IEnumerable<string?> GroupsOf(IReadOnlyList<FactGroup> set)
        => set.Where(g => g.Status != ClaimStatus.Denied).Select(g => (string?)g.Id).Distinct().DefaultIfEmpty(null);

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(TrackerDbContext database, CancellationToken cancellationToken)
    {
        var keys = _shown.Select(l => l.Key).OfType<string>().ToList();
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

    private static LaneMark MarkOf(IncidentFact fact, string publicId, DayRange range)
    {
        var (first, last) = (DateOnly.FromDayNumber(fact.Day), DateOnly.FromDayNumber(fact.End == IncidentFact.None ? fact.Day : fact.End));
        return new LaneMark(publicId, range.Clamp(first), range.Clamp(last), fact.IsToTheDay, fact.Kind, WeaponFamilies.Of(fact.MainWeapon))
        {
            IsReviewed = fact.IsStoodFor,
            InConflict = fact.Conflicts > 0,
            IsBackground = fact.Background,
        };
    }
}
