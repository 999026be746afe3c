using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Timeline;

/// <summary>The drawing in numbers, for those who do not see it and those who want to read it off. Each number opens its incidents.</summary>
public sealed partial class TimelineTable
{
    private const int MostRows = 400;

    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    /// <summary>The address of the incidents behind a number.</summary>
    [Parameter, EditorRequired]
    public required Func<IncidentFilter, string> LinkTo { get; set; }

    private IReadOnlyList<IGrouping<DateOnly, BlockCount>> Columns { get; set; } = [];

    private IReadOnlyList<string> Values { get; set; } = [];

    protected override void OnParametersSet()
    {
        Columns = [.. View.Blocks.GroupBy(b => b.Start)];
        Values = View.Stack == StackBy.Kind ? [] : [.. TimelineStacks.Values(View.Stack).Where(value => View.Blocks.Any(b => b.Kind == ReportKind.Attack && b.Value == value))];
    }

    private IncidentFilter Within(DayRange days) => LaneFilter.Within(Filter, days);

    private static int Of(IReadOnlyList<BinCount> counts, DateOnly start) => counts.FirstOrDefault(c => c.Start == start)?.Count ?? 0;

    private CountRange? Killed(DateOnly start) => View.Killed.FirstOrDefault(k => k.Start == start)?.Killed;

    private string Lag(DateOnly start) => View.Lags.FirstOrDefault(l => l.Start == start) is { } lag ? Phrase.Of(Texts.LagOfColumn, lag.Median, lag.Ninth) : "";

    private static string Day(DateOnly? day) => day is { } known ? DateText.Interval(known, known) : "";
}
