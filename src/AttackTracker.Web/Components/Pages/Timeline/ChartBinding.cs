using AttackTracker.Web.Components.Charts;
using Microsoft.JSInterop;

namespace AttackTracker.Web.Components.Pages.Timeline;

/// <summary>The script that measures the drawing, lets the brush be dragged and listens for keys, and what it calls.</summary>
public sealed class ChartBinding(Func<int, Task> fit, Func<int, int, Task> show, Func<string, Task> press)
    : DrawingBinding<ChartBinding>("./js/timeline.js")
{
    /// <summary>The drawing has this many pixels of width.</summary>
    [JSInvokable]
    public Task FitAsync(int width) => fit(width);

    /// <summary>The brush was dragged, or wheel or fingers zoomed: the first and the last day to show, as day numbers.</summary>
    [JSInvokable]
    public Task ShowAsync(int first, int last) => show(first, last);

    /// <summary>A key of the timeline was pressed while nobody was typing.</summary>
    [JSInvokable]
    public Task PressAsync(string key) => press(key);
}
