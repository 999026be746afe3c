using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Over which days and months incidents are spread.</summary>
/// <param name="table">All facts.</param>
/// <param name="kind">Those that are counted by month.</param>
internal sealed class TimelineSpread(FactTable table, ReportKind kind)
{
    private readonly int[] _days = new int[table.LastDay < table.FirstDay ? 0 : table.LastDay - table.FirstDay + 1];
    private int _first = int.MaxValue;
    private int _last = IncidentFact.None;

    /// <summary>From the first to the last of their days; null where there are none.</summary>
    public DayRange? Extent => _last == IncidentFact.None ? null : new DayRange(DateOnly.FromDayNumber(_first), DateOnly.FromDayNumber(_last));

    /// <summary>By the first days of months.</summary>
    public List<BinCount> Months =>
    [
        .. from day in _days.Index()
           where day.Item > 0
           group day.Item by TimeBin.Month.StartOf(DateOnly.FromDayNumber(table.FirstDay + day.Index)) into month
           orderby month.Key
           select new BinCount(month.Key, month.Sum()),
    ];

    /// <param name="incidents">Keys of incidents.</param>
    public void Add(List<int> incidents)
    {
        var facts = table.Facts;
        var marks = table.Marks;
        var days = table.Days;
        var first = table.FirstDay;
        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            if (days[id] is var day && day != IncidentFact.None)
            {
                _first = Math.Min(_first, day);
                _last = Math.Max(_last, FactMarks.Has(marks[id], FactMarks.ToTheDay) ? day : Math.Max(day, facts[id].End));
                _days[day - first] += FactMarks.Has(marks[id], FactMarks.Kinds + (int)kind) ? 1 : 0;
            }
        }
    }
}
