using AttackTracker.Core.Releases;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Filters;
using AttackTracker.Web.Downloads;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Releases;

/// <summary>The form for a release. Whoever leaves it while it is written stops it: nobody could stop it any more.</summary>
public sealed partial class NewReleasePage : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _leaving = new();
    private RunningExport? _running;
    private string _name = "";
    private string _note = "";
    private string? _fault;

    [Inject]
    public required Permitted<MakeRelease> Make { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _running?.Stop();
        _leaving.Dispose();
        Dispose();
    }

    protected override bool IsMine(string path) => path == "releases/new";

    protected override Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MakeAsync()
    {
        if (_running is not null)
        {
            return;
        }

        var running = _running = new RunningExport();
        _fault = null;
        try
        {
            var making = Make.RunAsync((command, who) => command.RunAsync(Wish(who), running, running.Stopping));
            await ShowAsync(making);
            switch (await making)
            {
                case ReleaseResult.Made made:
                    Navigation.NavigateTo(TrackerLinks.Release(made.Number));
                    break;
                case ReleaseResult.Refused refused:
                    _fault = refused.Why;
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            _fault = Texts.Stopped;
        }
        finally
        {
            _running = null;
        }
    }

    /// <summary>Shows now and then how far it has come, until it has ended.</summary>
    private async Task ShowAsync(Task making)
    {
        while (!making.IsCompleted && !_leaving.IsCancellationRequested)
        {
            StateHasChanged();
            await Task.WhenAny(making, Task.Delay(Between, CancellationToken.None));
        }
    }

    private ReleaseWish Wish(string who) => new()
    {
        Name = _name,
        Note = _note,
        Filter = Filter,
        Query = IncidentFilterQuery.Write(Filter),
        Criteria = FilterChip.Told(Filter, Facets),
        LinkTo = LinksTo(Navigation.BaseUri),
        Who = who,
    };

    private static Func<string, DateTime, string> LinksTo(string root) => (id, moment) => root + AsOfAddress.At(TrackerLinks.Incident(id), moment);
}
