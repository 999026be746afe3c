using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The days from event to first report: a bar to the median of each column, a line to within which nine in ten were told.</summary>
public sealed partial class LagRow
{
    private const double Height = 26;

    // A column of history, told years later, would flatten all others.
    private const int Longest = 30;

    private int _most;

    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    [Parameter, EditorRequired]
    public required Plot Plot { get; set; }

    [Parameter, EditorRequired]
    public required ChartShape Shape { get; set; }

    private string Top => View.Lags.Any(l => l.Ninth > Longest) ? Wording.Number(_most) + "+" : Wording.Number(_most);

    private string Bars => string.Concat(View.Lags.Select(lag =>
    {
        var (left, right) = Edges(lag);
        var height = Math.Max(1, Level(lag.Median));
        var width = Math.Clamp(right - left - 1, 1, 10);
        return Svg.Box(((left + right) / 2) - (width / 2), Shape.LagBase - height, width, height);
    }));

    private string Reaches => string.Concat(View.Lags.Where(lag => lag.Ninth > lag.Median).Select(lag =>
    {
        var (left, right) = Edges(lag);
        return Svg.Down((left + right) / 2, Shape.LagBase - Level(lag.Ninth), Shape.LagBase - Level(lag.Median));
    }));

    // Asked for with each column.
    protected override void OnParametersSet() => _most = Math.Clamp(View.Lags.Select(l => l.Ninth).DefaultIfEmpty(1).Max(), 1, Longest);

    private double Level(int days) => Height * Math.Min(days, _most) / _most;

    private (double Left, double Right) Edges(LagCount lag) => (Plot.Clamp(Plot.Start(lag.Start)), Plot.Clamp(Plot.End(View.Bin.EndOf(lag.Start))));
}
