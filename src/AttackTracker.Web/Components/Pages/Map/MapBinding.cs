using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AttackTracker.Web.Components.Pages.Map;

/// <summary>The script that measures the map, lets it be dragged, pinched and zoomed and walks its circles by keys, and what it calls.</summary>
public sealed class MapBinding(Func<double, double, Task> fit, Func<double, double, double, Task> move, Func<Task> home) : IAsyncDisposable
{
    private DotNetObjectReference<MapBinding>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attached;

    public async Task AttachAsync(IJSRuntime script, ElementReference figure)
    {
        ArgumentNullException.ThrowIfNull(script);
        try
        {
            _self = DotNetObjectReference.Create(this);
            _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/map.js");
            _attached = await _module.InvokeAsync<IJSObjectReference>("attach", figure, _self);
        }
        catch (JSDisconnectedException)
        {
            // The reader left while the script was loading.
        }
    }

    /// <summary>The map has this much room, in pixels.</summary>
    [JSInvokable]
    public Task FitAsync(double width, double height) => fit(width, height);

    /// <summary>The map was moved: its middle in units of the sheet, and pixels to a unit.</summary>
    [JSInvokable]
    public Task MoveAsync(double x, double y, double scale) => move(x, y, scale);

    /// <summary>Somebody wants to see all that the filter shows.</summary>
    [JSInvokable]
    public Task HomeAsync() => home();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_attached is not null)
            {
                await _attached.InvokeVoidAsync("dispose");
                await _attached.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its script with it.
        }

        _self?.Dispose();
    }
}
