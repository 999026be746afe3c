using System.Numerics;
using System.Runtime.InteropServices;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the columns of the histogram, as coarsely as they are drawn.</summary>
internal sealed class TimelineColumns
{
    private readonly FactTable _table;
    private readonly DayRange _range;
    private readonly StackBy _stack;
    private readonly bool _keepsExact;
    private readonly IReadOnlyList<string> _values;
    private readonly int[] _numbers;
    private readonly BinNumbers _bins;
    private readonly KilledSum[] _killed;
    private readonly (int Count, int Conflicts)[] _cells;
    private readonly (int Count, int Conflicts)[] _inexact;
    private readonly Dictionary<(int First, int Last, int Cell), (int Count, int Conflicts)> _over = [];
    private readonly HashSet<int> _attackDays = [];
    private readonly HashSet<(int First, int Last)> _attackSpans = [];
    private readonly List<(int Id, int Day)> _exact = [];
    private readonly int _first;
    private readonly int _last;
    private int _lastAttack = IncidentFact.None;
    private List<Part>? _gathered;

    /// <param name="table">Where facts have their places.</param>
    /// <param name="range">The days that are drawn.</param>
    /// <param name="extent">Holds all days of what is counted.</param>
    /// <param name="bin">How long a column is.</param>
    /// <param name="stack">What it is divided by.</param>
    /// <param name="keepsExact">Whether those whose day is known are wanted one by one.</param>
    public TimelineColumns(FactTable table, DayRange range, DayRange extent, TimeBin bin, StackBy stack, bool keepsExact)
    {
        (_table, _range, _stack, _keepsExact) = (table, range, stack, keepsExact);
        (_first, _last) = (range.First.DayNumber, range.Last.DayNumber);
        (_values, _numbers) = (TimelineStacks.Values(stack), Numbers(stack));
        _bins = new BinNumbers(bin, range, extent);
        _killed = new KilledSum[_bins.Starts.Count];
        _cells = new (int, int)[_bins.Starts.Count * 2 * _values.Count];
        _inexact = new (int, int)[_cells.Length];
    }

    /// <summary>Counts an incident whose day is known by column; the few that may be of several columns by these.</summary>
    public void Add(in IncidentFact fact)
    {
        var (conflicts, isAttack) = (fact.Conflicts > 0 ? 1 : 0, fact.Kind == ReportKind.Attack);
        var bin = _bins[fact.Day];
        if (isAttack && fact.IsAnybodyKilled)
        {
            _killed[bin] = _killed[bin].With(fact, _table.Places[fact.Place].SiteName);
        }

        var cell = CellOf(bin, fact.Kind, ValueOf(fact));
        if (!fact.IsToTheDay)
        {
            AddInexact(fact, isAttack, bin, cell, conflicts);
        }
        else if (fact.Day >= _first && fact.Day <= _last)
        {
            if (_keepsExact)
            {
                _exact.Add((fact.Id, fact.Day));
            }

            Count(ref _cells[cell], conflicts);
            if (isAttack && fact.Day != _lastAttack)
            {
                _attackDays.Add(_lastAttack = fact.Day);
            }
        }
    }

    private void AddInexact(in IncidentFact fact, bool isAttack, int bin, int cell, int conflicts)
    {
        var end = fact.End == IncidentFact.None ? fact.Day : fact.End;
        if (isAttack)
        {
            _attackSpans.Add((fact.Day, end));
        }

        var last = _bins[end];
        Count(ref last == bin ? ref _inexact[cell] : ref CollectionsMarshal.GetValueRefOrAddDefault(_over, (bin, last, cell), out _), conflicts);
    }

    private static void Count(ref (int Count, int Conflicts) cell, int conflicts) => cell = (cell.Count + 1, cell.Conflicts + conflicts);

    /// <summary>Those whose day is known, with its number; empty where they are not wanted.</summary>
    public IReadOnlyList<(int Id, int Day)> Exact => _exact;

    /// <summary>By time, then attacks before responses, then by value.</summary>
    public List<BlockCount> Blocks =>
    [
        .. from part in Parts
           group part by (Start: part.First, part.Kind, part.Value, part.IsExact) into block
           orderby block.Key.Start, block.Key.Kind, block.Key.Value, block.Key.IsExact descending
           select new BlockCount(block.Key.Start, block.Key.Kind, _values[block.Key.Value], block.Key.IsExact, block.Sum(p => p.Count)),
    ];

    /// <summary>Columns with incidents on which articles disagree.</summary>
    public List<BinCount> Conflicts =>
    [
        .. from part in Parts
           where part.Conflicts > 0
           group part by part.First into column
           orderby column.Key
           select new BinCount(column.Key, column.Sum(p => p.Conflicts)),
    ];

    /// <summary>Incidents that are counted in an earlier column, but may have been in this one: only of columns that are drawn.</summary>
    public List<BinCount> Later
    {
        get
        {
            var over = Parts.Where(p => p.Last > p.First).ToList();
            var (begun, ended) = (over.OrderBy(p => p.First).ToList(), over.OrderBy(p => p.Last).ToList());
            var counts = new List<BinCount>();
            int open = 0, next = 0, past = 0;
            foreach (var start in Parts.Select(p => p.First).Distinct().Order())
            {
                for (; next < begun.Count && begun[next].First < start; next++)
                {
                    open += begun[next].Count;
                }

                for (; past < ended.Count && ended[past].Last < start; past++)
                {
                    open -= ended[past].Count;
                }

                if (open > 0)
                {
                    counts.Add(new BinCount(start, open));
                }
            }

            return counts;
        }
    }

    public int Count(ReportKind kind) => Parts.Where(p => p.Kind == kind).Sum(p => p.Count);

    /// <summary>The long pauses.</summary>
    public IReadOnlyList<DayRange> Pauses => TimelinePauses.Find(
        [
            .. _attackDays.Select(DateOnly.FromDayNumber).Select(day => new DayRange(day, day)),
            .. _attackSpans.Select(span => new DayRange(_range.Clamp(DateOnly.FromDayNumber(span.First)), _range.Clamp(DateOnly.FromDayNumber(span.Last)))),
        ],
        _range);

    /// <summary>The killed of attacks by column.</summary>
    public List<KilledCount> Killed =>
    [
        .. from column in _killed.Select((sum, at) => (Sum: sum, Start: _bins.Starts[at]))
           where column.Sum.Attacks > 0
           select new KilledCount(column.Start, new CountRange(column.Sum.Low, column.Sum.IsOpen ? null : column.Sum.High), column.Sum.Attacks, column.Sum.Attacks == 1 ? column.Sum.Site : null),
    ];

    private List<Part> Parts => _gathered ??= Gather();

    private List<Part> Gather()
    {
        var parts = new List<Part>();
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            var column = cell / (2 * _values.Count);
            Add(column, column, true, cell, _cells[cell]);
            Add(column, column, false, cell, _inexact[cell]);
        }

        foreach (var ((first, last, cell), counts) in _over)
        {
            Add(first, last, false, cell, counts);
        }

        return parts;

        void Add(int first, int last, bool isExact, int cell, (int Count, int Conflicts) counts)
        {
            if (counts.Count > 0)
            {
                parts.Add(new Part(_bins.Starts[first], _bins.Starts[last], isExact, (ReportKind)(cell / _values.Count % 2), cell % _values.Count, counts.Count, counts.Conflicts));
            }
        }
    }

    private int CellOf(int column, ReportKind kind, int value) => (((column * 2) + (int)kind) * _values.Count) + value;

    /// <summary>In the order of <see cref="TimelineStacks.Values"/>.</summary>
    private int ValueOf(in IncidentFact fact) => _stack switch
    {
        StackBy.Weapon => _numbers[(int)fact.MainWeapon],
        StackBy.Outcome => fact.Outcomes == 0 ? _values.Count - 1 : BitOperations.TrailingZeroCount(fact.Outcomes),
        StackBy.Kind => (int)fact.Kind,
        StackBy.State => _numbers[(int)fact.State],
    };

    // Of weapons and states, which do not stand in the order of their enum.
    private static int[] Numbers(StackBy stack) => stack switch
    {
        StackBy.Weapon => [.. Enum.GetValues<WeaponType>().Select(type => (int)WeaponFamilies.Of(type))],
        StackBy.State => [.. Enum.GetValues<FieldState>().Select(state => Array.IndexOf(TimelineStacks.States, state))],
        _ => [],
    };

    /// <param name="First">The first day of the column.</param>
    /// <param name="Last">That of the last column to which they may belong.</param>
    /// <param name="IsExact">Whether their days are known.</param>
    /// <param name="Kind">Of all of them.</param>
    /// <param name="Value">In the order of <see cref="TimelineStacks.Values"/>.</param>
    /// <param name="Count">Incidents.</param>
    /// <param name="Conflicts">Those on which articles disagree.</param>
    private sealed record Part(DateOnly First, DateOnly Last, bool IsExact, ReportKind Kind, int Value, int Count, int Conflicts);

    private readonly record struct KilledSum(int Low, int High, bool IsOpen, int Attacks, string? Site)
    {
        public KilledSum With(in IncidentFact fact, string? site)
            => new(Low + Math.Max(fact.KilledLow, 0), High + Math.Max(fact.KilledHigh, 0), IsOpen || fact.KilledHigh == IncidentFact.None, Attacks + 1, site);
    }
}
