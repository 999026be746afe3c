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
        // Twice over what passes, and no more: facts of a million incidents are more than the processor keeps at hand.
        (var incidents, Total) = passing.Passing(table);
        Lanes = new TimelineLanes(form, filter.Groups, table);
        var spread = new TimelineSpread(filter.Kind ?? ReportKind.Attack);
        var isOnAnyDay = ReferenceEquals(passing, passing.OnAnyDay(table));
        var facts = table.Facts;
        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            ref readonly var fact = ref facts[id];
            Lanes.Add(fact);
            if (fact.Day == IncidentFact.None)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(Undated, fact.Kind, out _)++;
            }
            else if (isOnAnyDay)
            {
                spread.Add(fact);
            }
        }

        if (!isOnAnyDay)
        {
            // What is not on the days that are asked for is there to choose from.
            spread.Add(table, passing.OnAnyDay(table).Passing(table).Passing);
        }

        (Extent, Strip) = (spread.Extent, spread.Months);
        Range = RangeOf(filter, Extent);
        Bin = form.Bin ?? (Range is { } shown ? TimeBins.For(shown) : TimeBin.Day);
        Columns = new TimelineColumns(table, Range ?? default, Extent ?? default, Bin, form.Stack, keepsExact: form.Lag);
        Lanes.Draw(Range, Extent ?? default);
        if (Range is null)
        {
            return;
        }

        foreach (var id in CollectionsMarshal.AsSpan(incidents))
        {
            ref readonly var fact = ref facts[id];
            if (fact.Day != IncidentFact.None)
            {
                Columns.Add(fact);
                Lanes.Place(fact);
            }
        }
    }

    public int Total { get; }

    public Dictionary<ReportKind, int> Undated { get; } = [];

    public DayRange? Extent { get; }

    public DayRange? Range { get; }

    public TimeBin Bin { get; }

    public TimelineColumns Columns { get; }

    public TimelineLanes Lanes { get; }

    public IReadOnlyList<BinCount> Strip { get; }

    private static DayRange? RangeOf(IncidentFilter filter, DayRange? extent)
    {
        if ((filter.From ?? extent?.First) is not { } first || (filter.To ?? extent?.Last) is not { } last)
        {
            return null;
        }

        return first <= last ? new DayRange(first, last) : new DayRange(first, first);
    }
}
