using System.Data.Common;
using AttackTracker.Core.Incidents;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages;

/// <summary>A page that reads from the database: a new reading ends the one before, and a database that refuses is shown, not thrown.</summary>
public abstract class DataPage : ComponentBase, IDisposable
{
    private CancellationTokenSource? _reading;

    [Inject]
    public required ILoggerFactory Logs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Who reads: a coder does not see what they are coding.</summary>
    [Inject]
    public required Person Reader { get; init; }

    /// <summary>The request that the page is served for; null once the circuit is up.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>What the log calls the failure of the last reading; null where it succeeded or is still going on.</summary>
    protected string? Failure { get; private set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _reading?.Cancel();
        _reading?.Dispose();
        _reading = null;
    }

    /// <summary>Answers the request with 404, while the page itself says what there is none of.</summary>
    /// <remarks>Only when the headers are written: a status set earlier makes the framework throw the page away for its own.</remarks>
    protected void TellNotFound()
    {
        if (Http is { Response: { HasStarted: false } response })
        {
            response.OnStarting(() =>
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Runs <paramref name="read"/>, which hands its findings on only if its token is not cancelled.</summary>
    protected async Task ReadAsync(Func<CancellationToken, Task> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (_reading is { } earlier)
        {
            await earlier.CancelAsync();
            earlier.Dispose();
        }

        _reading = new CancellationTokenSource();
        var token = _reading.Token;
        Failure = null;
        try
        {
            await Viewer.ReadAsync(Reader.Name, () => Moment.ReadAsync(AsOfAddress.Of(Navigation.Uri), () => read(token)));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // A later reading took over, or the reader went away: no failure.
        }
        catch (DbException fault)
        {
            Failure = Guid.NewGuid().ToString("N")[..8];
            Logs.CreateLogger(GetType()).LogError(fault, "A page could not be read; the reader was shown {FailureId}", Failure);
        }
    }
}
