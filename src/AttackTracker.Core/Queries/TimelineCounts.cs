using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>What the timeline draws, counted from facts while they hold still.</summary>
internal sealed class TimelineCounts
{
    /// <param name="table">All facts.</param>
    /// <param name="passing">Which of them to draw.</param>
    /// <param name="filter">As it was asked for.</param>
    /// <param name="form">How it is drawn.</param>
    public TimelineCounts(FactTable table, FactFilter passing, IncidentFilter filter, TimelineForm form)
    {
        // Lanes and days ask nothing of each other: each is counted on a core of its own.
        (var incidents, Total) = passing.Passing(table);
        Lanes = new TimelineLanes(form, filter.Groups, table);
        var spread = new TimelineSpread(table, filter.Kind ?? ReportKind.Attack);
        Parallel.Invoke(() => Lanes.Add(incidents), () => Spread(table, passing, incidents, spread));
        (Extent, Strip) = (spread.Extent, spread.Months);
        Range = RangeOf(filter, Extent);
        Bin = form.Bin ?? (Range is { } shown ? TimeBins.For(shown) : TimeBin.Day);
        Columns = new TimelineColumns(table, Range ?? default, Extent ?? default, Bin, form.Stack, keepsExact: form.Lag);
        Lanes.Draw(Range, Extent ?? default);
        if (Range is null)
        {
            return;
        }

        Parallel.Invoke(() => Lanes.Place(incidents), () => Columns.Add(incidents));
    }

    public int Total { get; }

    public Dictionary<ReportKind, int> Undated { get; } = [];

    public DayRange? Extent { get; }

    public DayRange? Range { get; }

    public TimeBin Bin { get; }

    public TimelineColumns Columns { get; }

    public TimelineLanes Lanes { get; }

    public IReadOnlyList<BinCount> Strip { get; }

    private void Spread(FactTable table, FactFilter passing, List<int> incidents, TimelineSpread spread)
    {
        var days = table.Days;
        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            if (days[id] == IncidentFact.None)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(Undated, table.Facts[id].Kind, out _)++;
            }
        }

        // What is not on the days that are asked for is there to choose from.
        var onAnyDay = passing.OnAnyDay(table);
        spread.Add(ReferenceEquals(onAnyDay, passing) ? incidents : onAnyDay.Passing(table).Passing);
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
