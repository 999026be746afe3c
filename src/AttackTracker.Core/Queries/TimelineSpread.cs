using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Over which days and months incidents are spread.</summary>
/// <param name="kind">Those that are counted by month.</param>
internal sealed class TimelineSpread(ReportKind kind)
{
    private readonly Dictionary<int, int> _days = [];
    private int _first = int.MaxValue;
    private int _last = IncidentFact.None;
    private int _day = IncidentFact.None;
    private int _run;

    /// <summary>From the first to the last of their days; null where there are none.</summary>
    public DayRange? Extent => _last == IncidentFact.None ? null : new DayRange(DateOnly.FromDayNumber(_first), DateOnly.FromDayNumber(_last));

    /// <summary>By the first days of months.</summary>
    public List<BinCount> Months
    {
        get
        {
            End();
            return
            [
                .. from day in _days
                   where day.Value > 0
                   group day.Value by TimeBin.Month.StartOf(DateOnly.FromDayNumber(day.Key)) into month
                   orderby month.Key
                   select new BinCount(month.Key, month.Sum()),
            ];
        }
    }

    public void Add(FactTable table, List<int> incidents)
    {
        var facts = table.Facts;
        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            if (facts[id].Day != IncidentFact.None)
            {
                Add(facts[id]);
            }
        }
    }

    /// <param name="fact">Its day is known.</param>
    public void Add(in IncidentFact fact)
    {
        _first = Math.Min(_first, fact.Day);
        _last = Math.Max(_last, Math.Max(fact.Day, fact.End));
        if (fact.Kind == kind)
        {
            // Neighbours mostly are of one day.
            if (fact.Day != _day)
            {
                End();
                _day = fact.Day;
            }

            _run++;
        }
    }

    private void End()
    {
        if (_run > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_days, _day, out _) += _run;
            _run = 0;
        }
    }
}
