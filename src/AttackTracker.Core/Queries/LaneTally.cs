using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Counts one lane of the timeline, then places what it holds.</summary>
/// <param name="key">Null for what has no base, country or group.</param>
internal sealed class LaneTally(string? key)
{
    private readonly List<IncidentFact> _marks = [];
    private (int Count, int Conflicts)[] _cells = [];
    private BinNumbers? _starts;
    private TimeBin _bin;
    private int _first = int.MaxValue;
    private int _last = IncidentFact.None;

    public string? Key => key;

    public bool IsDrawn { get; private set; }

    public string? Name { get; private set; }

    public string? Country { get; private set; }

    public int Count { get; private set; }

    public int Conflicts { get; private set; }

    public int Reviewed { get; private set; }

    public DateOnly? First => _last == IncidentFact.None ? null : DateOnly.FromDayNumber(_first);

    public DateOnly? Last => _last == IncidentFact.None ? null : DateOnly.FromDayNumber(_last);

    /// <summary>By day.</summary>
    public IEnumerable<IncidentFact> Marks => _marks.OrderBy(fact => fact.Day).ThenBy(fact => fact.Id);

    public IReadOnlyList<LaneCell> Cells =>
    [
        .. from cell in _cells.Select((counts, at) => (counts.Count, counts.Conflicts, Start: _starts!.Starts[at]))
           where cell.Count > 0
           select new LaneCell(cell.Start, _bin.EndOf(cell.Start), cell.Count, cell.Conflicts),
    ];

    /// <param name="part">Of a place or combination of groups that belongs to the lane.</param>
    /// <param name="place">Where that is; nowhere for groups.</param>
    public void Add(in LanePart part, FactPlace place)
    {
        Name = string.CompareOrdinal(Name, place.SiteName) < 0 ? place.SiteName : Name;
        Country = string.CompareOrdinal(Country, place.Country) < 0 ? place.Country : Country;
        Count += part.Count;
        Conflicts += part.Conflicts;
        Reviewed += part.Reviewed;
        (_first, _last) = (Math.Min(_first, part.First), Math.Max(_last, part.Last));
    }

    /// <summary>Says how the lane is drawn; one of which this is not said is not.</summary>
    /// <param name="bin">How long its cells are.</param>
    /// <param name="cells">Null where each incident is a mark.</param>
    public void Draw(TimeBin bin, BinNumbers? cells)
    {
        (IsDrawn, _bin, _starts) = (true, bin, cells);
        _cells = new (int, int)[cells?.Starts.Count ?? 0];
    }

    /// <summary>Places an incident of the lane, whose day is known, as a mark, or in the cell of its first day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="marks">Of the fact.</param>
    /// <param name="fact">Looked at where it becomes a mark.</param>
    public void Place(int day, ulong marks, in IncidentFact fact)
    {
        if (_starts is null)
        {
            _marks.Add(fact);
            return;
        }

        ref var cell = ref _cells[_starts[day]];
        cell.Count++;
        cell.Conflicts += FactMarks.Has(marks, FactMarks.InConflict) ? 1 : 0;
    }
}
