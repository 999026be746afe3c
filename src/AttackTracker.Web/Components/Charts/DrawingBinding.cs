using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AttackTracker.Web.Components.Charts;

/// <summary>A drawing's script and what it calls: the methods that <typeparamref name="TSelf"/> marks for it.</summary>
/// <remarks>The reader may leave the page at each of the two round trips that attaching takes; whatever has come by then is let go again.</remarks>
/// <param name="module">The script's address from the root of the site; it exports <c>attach</c>, whose answer has a <c>dispose</c>.</param>
public abstract class DrawingBinding<TSelf>(string module) : IAsyncDisposable
    where TSelf : DrawingBinding<TSelf>
{
    private DotNetObjectReference<TSelf>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attached;
    private bool _isAttaching;
    private bool _isGone;

    public async Task AttachAsync(IJSRuntime script, ElementReference figure)
    {
        ArgumentNullException.ThrowIfNull(script);
        _isAttaching = true;
        try
        {
            _module = await script.InvokeAsync<IJSObjectReference>("import", module);
            if (!_isGone)
            {
                _self = DotNetObjectReference.Create((TSelf)this);
                _attached = await _module.InvokeAsync<IJSObjectReference>("attach", figure, _self);
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The reader closed the page while the script was loading.
        }

        _isAttaching = false;
        if (_isGone)
        {
            await LetGoAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _isGone = true;
        if (!_isAttaching)
        {
            await LetGoAsync();
        }
    }

    private async Task LetGoAsync()
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
