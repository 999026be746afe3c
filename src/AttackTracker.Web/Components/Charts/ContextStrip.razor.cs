using System.Text;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>All that the filter would let through at any time, and the stretch that is drawn below. The script lets the stretch be dragged.</summary>
public sealed partial class ContextStrip
{
    private Plot _all = null!;
    private double _from;
    private double _to;

    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    [Parameter, EditorRequired]
    public required DayRange Shown { get; set; }

    [Parameter, EditorRequired]
    public required ChartShape Shape { get; set; }

    /// <summary>The days that the strip covers: whole months around all incidents and the range shown.</summary>
    public static DayRange Covered(DayRange? extent, DayRange shown)
    {
        var first = extent is { } all && all.First < shown.First ? all.First : shown.First;
        var last = extent is { } known && known.Last > shown.Last ? known.Last : shown.Last;
        return new DayRange(TimeBin.Month.StartOf(first), TimeBin.Month.EndOf(TimeBin.Month.StartOf(last)));
    }

    protected override void OnParametersSet()
    {
        _all = new Plot(Covered(View.Extent, Shown), Shape.Left, Shape.Right);
        _from = _all.Clamp(_all.Start(Shown.First));
        _to = Math.Max(_from + 3, _all.Clamp(_all.End(Shown.Last)));
    }

    // What the script needs to find the day under a finger: the first day and how many.
    private string AllDays => FormattableString.Invariant($"{_all.Range.First.DayNumber} {_all.Range.Days}");

    private string Columns(bool inside)
    {
        var most = View.Strip.Select(m => m.Count).DefaultIfEmpty(1).Max();
        var path = new StringBuilder();
        foreach (var month in View.Strip)
        {
            var end = TimeBin.Month.EndOf(month.Start);
            if ((end >= Shown.First && month.Start <= Shown.Last) == inside)
            {
                var (left, right) = (_all.Start(month.Start), _all.End(end));
                var height = Math.Max(1, (ChartShape.StripBase - ChartShape.StripTop) * month.Count / most);
                path.AppendBox(left + 0.5, ChartShape.StripBase - height, Math.Max(0.8, right - left - 1), height);
            }
        }

        return path.ToString();
    }
}
