using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AttackTracker.Web.Components.Pages.Timeline;

/// <summary>The script that measures the drawing, lets the brush be dragged and listens for keys, and what it calls.</summary>
public sealed class ChartBinding(Func<int, Task> fit, Func<int, int, Task> show, Func<string, Task> press) : IAsyncDisposable
{
    private DotNetObjectReference<ChartBinding>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attached;

    public async Task AttachAsync(IJSRuntime script, ElementReference figure)
    {
        ArgumentNullException.ThrowIfNull(script);
        try
        {
            _self = DotNetObjectReference.Create(this);
            _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/timeline.js");
            _attached = await _module.InvokeAsync<IJSObjectReference>("attach", figure, _self);
        }
        catch (JSDisconnectedException)
        {
            // The reader left while the script was loading.
        }
    }

    /// <summary>The drawing has this many pixels of width.</summary>
    [JSInvokable]
    public Task FitAsync(int width) => fit(width);

    /// <summary>The brush was dragged, or wheel or fingers zoomed: the first and the last day to show, as day numbers.</summary>
    [JSInvokable]
    public Task ShowAsync(int first, int last) => show(first, last);

    /// <summary>A key of the timeline was pressed while nobody was typing.</summary>
    [JSInvokable]
    public Task PressAsync(string key) => press(key);

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
