using AttackTracker.Web.Components.Charts;
using Microsoft.JSInterop;

namespace AttackTracker.Web.Components.Pages.Map;

/// <summary>The script that measures the map, lets it be dragged, pinched and zoomed and walks its circles by keys, and what it calls.</summary>
public sealed class MapBinding(Func<double, double, Task> fit, Func<double, double, double, Task> move, Func<Task> home)
    : DrawingBinding<MapBinding>("./js/map.js")
{
    /// <summary>The map has this much room, in pixels.</summary>
    [JSInvokable]
    public Task FitAsync(double width, double height) => fit(width, height);

    /// <summary>The map was moved: its middle in units of the sheet, and pixels to a unit.</summary>
    [JSInvokable]
    public Task MoveAsync(double x, double y, double scale) => move(x, y, scale);

    /// <summary>Somebody wants to see all that the filter shows.</summary>
    [JSInvokable]
    public Task HomeAsync() => home();
}
