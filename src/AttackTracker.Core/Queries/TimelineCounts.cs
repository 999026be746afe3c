using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>What the timeline draws, counted from facts while they hold still.</summary>
internal sealed class TimelineCounts
{
    private readonly List<int> _passing = [];
    private List<BinCount> _strip = [];

    /// <param name="table">All facts.</param>
    /// <param name="passing">Which of them to draw.</param>
    /// <param name="filter">As it was asked for.</param>
    /// <param name="form">How it is drawn.</param>
    public TimelineCounts(FactTable table, FactFilter passing, IncidentFilter filter, TimelineForm form)
    {
        Extent = Sift(table, passing, filter.Kind ?? ReportKind.Attack);
        Range = RangeOf(filter, Extent);
        Bin = form.Bin ?? (Range is { } shown ? TimeBins.For(shown) : TimeBin.Day);
        Columns = new TimelineColumns(Range ?? default, Bin, form.Stack);
        if (Range is not null && Extent is { } extent)
        {
            Columns.Read(table, _passing, extent);
        }

        Lanes = new TimelineLanes(form, filter.Groups, Range, Extent ?? default, table, _passing);
    }

    public int Total { get; private set; }

    public Dictionary<ReportKind, int> Undated { get; } = [];

    public DayRange? Extent { get; }

    public DayRange? Range { get; }

    public TimeBin Bin { get; }

    public TimelineColumns Columns { get; }

    public TimelineLanes Lanes { get; }

    public IReadOnlyList<BinCount> Strip => _strip;

    /// <summary>One pass over all: what passes, and over which months it would be spread if no days were asked for.</summary>
    private DayRange? Sift(FactTable table, FactFilter filter, ReportKind kind)
    {
        var (first, last) = (int.MaxValue, IncidentFact.None);
        var days = new Dictionary<int, int>();
        foreach (ref readonly var fact in table.Facts)
        {
            if (!filter.Sees(fact))
            {
                continue;
            }

            Total++;
            var fails = filter.Fails(fact);
            if (fails == Criterion.None)
            {
                _passing.Add(fact.Id);
                if (fact.Day == IncidentFact.None)
                {
                    Undated[fact.Kind] = Undated.GetValueOrDefault(fact.Kind) + 1;
                }
            }

            if ((fails & ~Criterion.Days) == Criterion.None && fact.Day != IncidentFact.None)
            {
                first = Math.Min(first, fact.Day);
                last = Math.Max(last, Math.Max(fact.Day, fact.End));
                if (fact.Kind == kind)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(days, fact.Day, out _)++;
                }
            }
        }

        _strip =
        [
            .. days.GroupBy(d => TimeBin.Month.StartOf(DateOnly.FromDayNumber(d.Key)), d => d.Value).OrderBy(month => month.Key).Select(month => new BinCount(month.Key, month.Sum())),
        ];
        return last == IncidentFact.None ? null : new DayRange(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
    }

    private static DayRange? RangeOf(IncidentFilter filter, DayRange? extent)
    {
        if ((filter.From ?? extent?.First) is not { } first || (filter.To ?? extent?.Last) is not { } last)
        {
            return null;
        }

        return first <= last ? new DayRange(first, last) : new DayRange(first, first);
    }
}
