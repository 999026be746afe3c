using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>A lane a base: hollow marks are not reviewed, pills not exact to the day, rings in conflict.</summary>
public sealed partial class TimelineLaneRows
{
    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    [Parameter, EditorRequired]
    public required Plot Plot { get; set; }

    [Parameter, EditorRequired]
    public required ChartShape Shape { get; set; }

    [Parameter]
    public string? Selected { get; set; }

    private string Short(string name)
    {
        name = Wording.Site(name);
        var room = Shape.IsNarrow ? 15 : 21;
        return name.Length <= room ? name : name[..(room - 1)].TrimEnd() + "…";
    }

    private string Dense(LaneDensity column, double middle)
    {
        var from = Plot.Clamp(Plot.Start(column.Start));
        var to = Plot.Clamp(Plot.End(View.Bin.EndOf(column.Start)));
        return Svg.Box(from, middle - 5, Math.Max(1, to - from - 0.5), 10);
    }

    private static string Opacity(Lane lane, LaneDensity column)
        => (0.2 + (0.8 * column.Count / lane.Density.Max(d => d.Count))).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Words(Lane lane, LaneMark mark)
    {
        var what = mark.Kind == ReportKind.Response ? "response" : Wording.Name(mark.Family).ToLowerInvariant();
        var day = mark.IsExact ? DateText.Interval(mark.First, mark.Last) : $"{DateText.Interval(mark.First, mark.Last)}, day not exact";
        return $"{lane.Name}, {what}, {day}{(mark.InConflict ? ", articles disagree" : "")}{(mark.IsReviewed ? "" : ", not reviewed")}";
    }
}
