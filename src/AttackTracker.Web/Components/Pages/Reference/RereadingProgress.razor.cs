using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>How far the articles are read again that the last change of reference data touches; follows it for whoever looks on.</summary>
public sealed partial class RereadingProgress : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _leaving = new();
    private RereadingView? _reading;

    /// <summary>Called when the last article has been read.</summary>
    [Parameter]
    public EventCallback OnRead { get; set; }

    [Inject]
    public required ReferenceQuery Reference { get; init; }

    [Inject]
    public required Permitted<RereadArticles> Rereading { get; init; }

    [Inject]
    public required Person Person { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await FollowAsync();
        }
    }

    private async Task FollowAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Between);
            do
            {
                var wasRunning = _reading is { IsRunning: true };
                var reading = await Reference.ProgressAsync(_leaving.Token);
                if (reading != _reading)
                {
                    _reading = reading;
                    StateHasChanged();
                    if (wasRunning && reading is { IsDone: true })
                    {
                        await OnRead.InvokeAsync();
                    }
                }
            }
            while (await timer.WaitForNextTickAsync(_leaving.Token));
        }
        catch (OperationCanceledException)
        {
            // The person has left the page.
        }
    }

    private async Task StopAsync() => await Rereading.RunAsync((rereading, who) => rereading.StopAsync(who, CancellationToken.None));

    private async Task GoOnAsync() => await Rereading.RunAsync((rereading, _) => rereading.GoOnAsync(CancellationToken.None));
}
