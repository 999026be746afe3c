using System.Data.Common;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages;

/// <summary>How far a page has come with what it shows.</summary>
public enum LoadState
{
    Loading,
    Loaded,
    Failed,
}

/// <summary>A page that shows what the filter in its address lets through.</summary>
/// <remarks>The address is the only state: each change of it starts a load and cancels the one before.</remarks>
public abstract class FilteredPage : ComponentBase, IDisposable
{
    // Most changes of a filter are counted within it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private CancellationTokenSource? _load;
    private string? _loaded;
    private bool _isWaiting;
    private (IncidentFilter Filter, DateTime? AsOf, long Version)? _counted;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Who reads: a coder does not see what they are coding.</summary>
    [Inject]
    public required Person Reader { get; init; }

    [Inject]
    public required FacetsQuery FacetCounts { get; init; }

    [Inject]
    public required DataVersion Versions { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required ILoggerFactory Loggers { get; init; }

    /// <summary>The address in force; the layout hands it down so that a page hears of every change.</summary>
    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    protected LoadState State { get; private set; }

    /// <summary>What the log calls a failed load.</summary>
    protected string? FailureId { get; private set; }

    protected IncidentFilter Filter { get; private set; } = IncidentFilter.All;

    /// <summary>Null until they have been counted once.</summary>
    protected IncidentFacets? Facets { get; private set; }

    /// <summary>Whether an address is one of this page: it hears of the next page's too.</summary>
    protected abstract bool IsMine(string path);

    /// <summary>Narrows the filter to what the page is about.</summary>
    protected virtual IncidentFilter Narrow(IncidentFilter filter) => filter;

    /// <summary>Reads what the page shows; a cancelled load is no failure.</summary>
    protected abstract Task LoadAsync(CancellationToken cancellationToken);

    protected override Task OnParametersSetAsync()
    {
        var relative = Navigation.ToBaseRelativePath(Address);
        return Address == _loaded || !IsMine(relative.Split('?', '#')[0]) ? Task.CompletedTask : ReloadAsync();
    }

    /// <remarks>Drawn at once, a page would show the numbers of the filter before under links of the new one, and be sent twice.</remarks>
    protected override bool ShouldRender() => !_isWaiting;

    protected async Task ReloadAsync()
    {
        if (_load is not null)
        {
            await _load.CancelAsync();
            _load.Dispose();
        }

        var load = _load = new CancellationTokenSource();
        _loaded = Address;
        Filter = IncidentFilterQuery.Parse(Address);
        try
        {
            var read = ReadAsync(load.Token);
            _isWaiting = State == LoadState.Loaded;
            if (_isWaiting && await Task.WhenAny(read, Task.Delay(Patience, Clock, load.Token)) != read && load == _load)
            {
                _isWaiting = false;
                StateHasChanged();
            }

            await read;
            State = LoadState.Loaded;
        }
        catch (OperationCanceledException) when (load.IsCancellationRequested)
        {
            // A newer load is under way and will say how it went.
        }
        catch (DbException exception)
        {
            FailureId = Guid.NewGuid().ToString("N")[..8];
            Loggers.CreateLogger(GetType()).LogError(exception, "{Page} could not be read; the reader was shown {FailureId}", GetType().Name, FailureId);
            State = LoadState.Failed;
        }
        finally
        {
            _isWaiting &= load != _load;
        }
    }

    private Task ReadAsync(CancellationToken cancellationToken)
    {
        // Asked before they are counted: what is written meanwhile makes them out of date, never the other way round.
        var counted = (Narrow(Filter), AsOfAddress.Of(Address), Versions.Read());
        return Viewer.ReadAsync(Reader.Name, () => Moment.ReadAsync(AsOfAddress.Of(Address), async () =>
        {
            var facets = FacetsAsync(counted, cancellationToken);
            await Task.WhenAll(facets, LoadAsync(cancellationToken));
            (Facets, _counted) = (await facets, counted);
        }));
    }

    private Task<IncidentFacets> FacetsAsync((IncidentFilter Filter, DateTime? AsOf, long Version) asked, CancellationToken cancellationToken)
    {
        if (Facets is { } known && _counted == asked)
        {
            // A move of the map or a step through the list leaves them as they are.
            return Task.FromResult(known);
        }

        // What a circuit draws first takes the place of what the site sent, so it has to be complete; mostly they were counted for that. Else they are counted on another core while the page counts.
        return State == LoadState.Loading && RendererInfo.IsInteractive
            ? FacetCounts.RunAsync(asked.Filter, cancellationToken)
            : Task.Run(() => FacetCounts.RunAsync(asked.Filter, cancellationToken), cancellationToken);
    }

    public void Dispose()
    {
        _load?.Cancel();
        _load?.Dispose();
        _load = null;
        GC.SuppressFinalize(this);
    }
}
