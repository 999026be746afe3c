using System.Numerics;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the columns of the histogram, as coarsely as they are drawn.</summary>
internal sealed class TimelineColumns(DayRange range, TimeBin bin, StackBy stack)
{
    private readonly IReadOnlyList<string> _values = TimelineStacks.Values(stack);
    private readonly int[] _numbers = Numbers(stack);
    private readonly HashSet<int> _attackDays = [];
    private readonly List<Part> _parts = [];
    private readonly List<(int Id, int Day)> _exact = [];
    private BinNumbers _bins = new(bin, default, default);
    private KilledSum[] _killed = [];

    /// <summary>Counts what is known to the day by column, and the little that is not by its days.</summary>
    /// <param name="table">All facts.</param>
    /// <param name="passing">Those to count.</param>
    /// <param name="extent">Holds all their days.</param>
    public void Read(FactTable table, IReadOnlyList<int> passing, DayRange extent)
    {
        _bins = new BinNumbers(bin, range, extent);
        _killed = new KilledSum[_bins.Starts.Count];
        var (first, last, lastAttack) = (range.First.DayNumber, range.Last.DayNumber, IncidentFact.None);
        var exact = new (int Count, int Conflicts)[_bins.Starts.Count, 2, _values.Count];
        var inexact = new Dictionary<(int First, int Last, ReportKind Kind, int Value), (int Count, int Conflicts)>();
        foreach (var id in passing)
        {
            ref readonly var fact = ref table.Facts[id];
            if (fact.Day == IncidentFact.None)
            {
                continue;
            }

            var (conflicts, isAttack) = (fact.Conflicts > 0 ? 1 : 0, fact.Kind == ReportKind.Attack);
            if (isAttack && fact.IsAnybodyKilled)
            {
                ref var column = ref _killed[_bins[fact.Day]];
                column = column.With(fact, table.Places[fact.Place].SiteName);
            }

            if (!fact.IsToTheDay)
            {
                var days = (fact.Day, fact.End == IncidentFact.None ? fact.Day : fact.End, fact.Kind, ValueOf(fact));
                var known = inexact.GetValueOrDefault(days);
                inexact[days] = (known.Count + 1, known.Conflicts + conflicts);
            }
            else if (fact.Day >= first && fact.Day <= last)
            {
                _exact.Add((id, fact.Day));
                ref var counts = ref exact[_bins[fact.Day], (int)fact.Kind, ValueOf(fact)];
                counts = (counts.Count + 1, counts.Conflicts + conflicts);
                if (isAttack && fact.Day != lastAttack)
                {
                    _attackDays.Add(lastAttack = fact.Day);
                }
            }
        }

        for (var at = 0; at < _bins.Starts.Count; at++)
        {
            for (var value = 0; value < _values.Count; value++)
            {
                Add(_bins.Starts[at], _bins.Starts[at], true, ReportKind.Attack, value, exact[at, (int)ReportKind.Attack, value]);
                Add(_bins.Starts[at], _bins.Starts[at], true, ReportKind.Response, value, exact[at, (int)ReportKind.Response, value]);
            }
        }

        foreach (var (days, counts) in inexact)
        {
            Add(range.Clamp(DateOnly.FromDayNumber(days.First)), range.Clamp(DateOnly.FromDayNumber(days.Last)), false, days.Kind, days.Value, counts);
        }
    }

    /// <summary>Those whose day is known, with its number.</summary>
    public IReadOnlyList<(int Id, int Day)> Exact => _exact;

    /// <summary>By time, then attacks before responses, then by value.</summary>
    public List<BlockCount> Blocks =>
    [
        .. from part in _parts
           group part by (Start: bin.StartOf(part.First), part.Kind, part.Value, part.IsExact) into block
           orderby block.Key.Start, block.Key.Kind, block.Key.Value, block.Key.IsExact descending
           select new BlockCount(block.Key.Start, block.Key.Kind, _values[block.Key.Value], block.Key.IsExact, block.Sum(p => p.Count)),
    ];

    /// <summary>Columns with incidents on which articles disagree.</summary>
    public List<BinCount> Conflicts =>
    [
        .. from part in _parts
           where part.Conflicts > 0
           group part by bin.StartOf(part.First) into column
           orderby column.Key
           select new BinCount(column.Key, column.Sum(p => p.Conflicts)),
    ];

    /// <summary>Incidents that are counted in an earlier column, but may have been in this one: only of columns that are drawn.</summary>
    public List<BinCount> Later
    {
        get
        {
            var over = _parts.Where(p => !p.IsExact).Select(p => (First: bin.StartOf(p.First), Last: bin.StartOf(p.Last), p.Count)).Where(p => p.Last > p.First).ToList();
            var (begun, ended) = (over.OrderBy(p => p.First).ToList(), over.OrderBy(p => p.Last).ToList());
            var counts = new List<BinCount>();
            int open = 0, next = 0, past = 0;
            foreach (var start in _parts.Select(p => bin.StartOf(p.First)).Distinct().Order())
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

    public int Count(ReportKind kind) => _parts.Where(p => p.Kind == kind).Sum(p => p.Count);

    /// <summary>The long pauses.</summary>
    public IReadOnlyList<DayRange> Pauses => TimelinePauses.Find(
        [
            .. _attackDays.Select(DateOnly.FromDayNumber).Select(day => new DayRange(day, day)),
            .. _parts.Where(p => p.Kind == ReportKind.Attack && !p.IsExact).Select(p => new DayRange(p.First, p.Last)),
        ],
        range);

    /// <summary>The killed of attacks by column.</summary>
    public List<KilledCount> Killed =>
    [
        .. from column in _killed.Select((sum, at) => (Sum: sum, Start: _bins.Starts[at]))
           where column.Sum.Attacks > 0
           select new KilledCount(column.Start, new CountRange(column.Sum.Low, column.Sum.IsOpen ? null : column.Sum.High), column.Sum.Attacks, column.Sum.Attacks == 1 ? column.Sum.Site : null),
    ];

    private void Add(DateOnly first, DateOnly last, bool isExact, ReportKind kind, int value, (int Count, int Conflicts) counts)
    {
        if (counts.Count > 0)
        {
            _parts.Add(new Part(first, last, isExact, kind, value, counts.Count, counts.Conflicts));
        }
    }

    /// <summary>In the order of <see cref="TimelineStacks.Values"/>.</summary>
    private int ValueOf(in IncidentFact fact) => stack switch
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

    private sealed record Part(DateOnly First, DateOnly Last, bool IsExact, ReportKind Kind, int Value, int Count, int Conflicts);

    private readonly record struct KilledSum(int Low, int High, bool IsOpen, int Attacks, string? Site)
    {
        public KilledSum With(in IncidentFact fact, string? site)
            => new(Low + Math.Max(fact.KilledLow, 0), High + Math.Max(fact.KilledHigh, 0), IsOpen || fact.KilledHigh == IncidentFact.None, Attacks + 1, site);
    }
}
