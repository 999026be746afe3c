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
    private readonly IReadOnlyList<string> _names;
    private readonly int _valueCount;
    private readonly int[] _numbers;
    private readonly BinNumbers _bins;
    private readonly KilledSum[] _killed;
    private readonly (int Count, int Conflicts)[] _cells;
    private readonly (int Count, int Conflicts)[] _inexact;
    private readonly Dictionary<(int First, int Last, int Cell), (int Count, int Conflicts)> _over = [];
    private readonly List<(int Id, int Day)> _exact = [];
    private readonly int _first;
    private readonly int _last;

    // By day since the first of all: the last on which an attack may have been that may have been on this one first; 0 where there is none.
    private readonly int[] _attackedUntil;
    private readonly int _origin;
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
        (_names, _numbers) = (TimelineStacks.Values(stack), Numbers(stack));
        _valueCount = _names.Count;
        _bins = new BinNumbers(bin, range, extent);
        _killed = new KilledSum[_bins.Starts.Count];
        _cells = new (int, int)[_bins.Starts.Count * 2 * _valueCount];
        _inexact = new (int, int)[_cells.Length];
        (_origin, _attackedUntil) = (extent.First.DayNumber, new int[extent.Days]);
    }

    /// <summary>Counts incidents whose day is known by column; the few that may be of several columns by these.</summary>
    /// <param name="incidents">Keys, also of others.</param>
    public void Add(List<int> incidents)
    {
        var facts = _table.Facts;
        var marks = _table.Marks;
        var days = _table.Days;
        var weapons = _table.MainWeapons;
        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            if (days[id] != IncidentFact.None)
            {
                Add(id, days[id], marks[id], weapons[id], facts[id]);
            }
        }
    }

    private void Add(int id, int day, ulong marks, WeaponType weapon, in IncidentFact fact)
    {
        var (conflicts, isAttack) = (FactMarks.Has(marks, FactMarks.InConflict) ? 1 : 0, FactMarks.Has(marks, FactMarks.Kinds + (int)ReportKind.Attack));
        var bin = _bins[day];
        if (isAttack && FactMarks.Has(marks, FactMarks.AnybodyKilled))
        {
            _killed[bin].Add(_table.Killed[id], _table.PlacesOf[id]);
        }

        var cell = CellOf(bin, isAttack ? ReportKind.Attack : ReportKind.Response, ValueOf(weapon, fact));
        if (!FactMarks.Has(marks, FactMarks.ToTheDay))
        {
            AddInexact(fact, isAttack, bin, cell, conflicts);
        }
        else if (day >= _first && day <= _last)
        {
            if (_keepsExact)
            {
                _exact.Add((id, day));
            }

            Count(ref _cells[cell], conflicts);
            if (isAttack)
            {
                Attacked(day, day);
            }
        }
    }

    private void Attacked(int first, int last)
    {
        ref var until = ref _attackedUntil[first - _origin];
        until = Math.Max(until, last);
    }

    private void AddInexact(in IncidentFact fact, bool isAttack, int bin, int cell, int conflicts)
    {
        var end = fact.End == IncidentFact.None ? fact.Day : fact.End;
        if (isAttack)
        {
            Attacked(fact.Day, end);
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
           select new BlockCount(block.Key.Start, block.Key.Kind, _names[block.Key.Value], block.Key.IsExact, block.Sum(p => p.Count)),
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
            .. from day in _attackedUntil.Index()
               where day.Item > 0
               select new DayRange(_range.Clamp(DateOnly.FromDayNumber(_origin + day.Index)), _range.Clamp(DateOnly.FromDayNumber(day.Item))),
        ],
        _range);

    /// <summary>The killed of attacks by column.</summary>
    public List<KilledCount> Killed =>
    [
        .. from column in _killed.Select((sum, at) => (Sum: sum, Start: _bins.Starts[at]))
           where column.Sum.Attacks > 0
           select new KilledCount(column.Start, new CountRange(column.Sum.Low, column.Sum.IsOpen ? null : column.Sum.High), column.Sum.Attacks, column.Sum.Attacks == 1 ? _table.Places[column.Sum.Place].SiteName : null),
    ];

    private List<Part> Parts => _gathered ??= Gather();

    private List<Part> Gather()
    {
        var parts = new List<Part>();
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            var column = cell / (2 * _valueCount);
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
                parts.Add(new Part(_bins.Starts[first], _bins.Starts[last], isExact, (ReportKind)(cell / _valueCount % 2), cell % _valueCount, counts.Count, counts.Conflicts));
            }
        }
    }

    private int CellOf(int column, ReportKind kind, int value) => (((column * 2) + (int)kind) * _valueCount) + value;

    /// <summary>In the order of <see cref="TimelineStacks.Values"/>.</summary>
    private int ValueOf(WeaponType weapon, in IncidentFact fact) => _stack switch
    {
        StackBy.Weapon => _numbers[(int)weapon],
        StackBy.Outcome => fact.Outcomes == 0 ? _valueCount - 1 : BitOperations.TrailingZeroCount(fact.Outcomes),
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

    /// <summary>The killed of the attacks of a column, and the place of the last of these.</summary>
    private struct KilledSum
    {
        public int Low { get; private set; }

        public int High { get; private set; }

        public bool IsOpen { get; private set; }

        public int Attacks { get; private set; }

        public int Place { get; private set; }

        public void Add((int Low, int High) killed, int place)
        {
            Low += Math.Max(killed.Low, 0);
            High += Math.Max(killed.High, 0);
            IsOpen |= killed.High == IncidentFact.None;
            Attacks++;
            Place = place;
        }
    }
}
