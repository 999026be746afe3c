using AttackTracker.Core.Export;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Filters;
using AttackTracker.Web.Downloads;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Export;

/// <summary>What the filter shows, to be taken away as a file.</summary>
public sealed partial class ExportPage : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _leaving = new();
    private string _ticket = RunningExports.NewTicket();
    private RunningExport? _followed;

    [Inject]
    public required RunningExports Exports { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        Exports.Forget(_ticket);
        Dispose();
    }

    protected override bool IsMine(string path) => path == "export";

    protected override Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            Exports.Expect(_ticket);
        }
    }

    private string LinkTo(ExportFormat format) => TrackerLinks.ExportFile(Filter, format, _ticket, AsOfAddress.Of(Address));

    private Citation Cite(DataState state) => Citation.OfSet(
        Facets!.Passing,
        FilterChip.Told(Filter, Facets),
        Navigation.ToAbsoluteUri(AsOfAddress.At(TrackerLinks.Timeline(IncidentFilterQuery.Write(Filter)), state.AsOf)).AbsoluteUri,
        state);

    /// <summary>The browser downloads by itself; this shows how far it has come, until it is done or the next one begins.</summary>
    private async Task FollowAsync()
    {
        var (ticket, running) = (_ticket, Exports.Expect(_ticket));
        _followed = running;
        _ticket = RunningExports.NewTicket();
        Exports.Expect(_ticket);
        try
        {
            using var timer = new PeriodicTimer(Between);
            while (running.State is DownloadState.Expected or DownloadState.Running && ReferenceEquals(_followed, running) && await timer.WaitForNextTickAsync(_leaving.Token))
            {
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The person has left the page.
        }
        finally
        {
            Exports.Forget(ticket);
        }
    }

    private static string Progress(RunningExport running) => running.State switch
    {
        DownloadState.Expected => Texts.Expected,
        DownloadState.Running => Phrase.Count(running.Written, Texts.Running),
        DownloadState.Done => Phrase.Count(running.Written, Texts.Done),
        DownloadState.Stopped => Phrase.Count(running.Written, Texts.Stopped),
        DownloadState.Failed => Phrase.Count(running.Written, Texts.Broke),
    };
}
