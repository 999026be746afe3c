using System.Globalization;
using AttackTracker.Core.Storage;

namespace AttackTracker.Web.Commands;

/// <summary>Says every few seconds how far the building of all incidents is, for whoever waits for a large database after an upgrade.</summary>
internal sealed class RebuildLines : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _telling;

    public RebuildLines(Rebuild rebuild, TextWriter error, TimeProvider clock) => _telling = TellAsync(rebuild, error, clock, _stop.Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _telling;
        _stop.Dispose();
    }

    /// <summary>A line for people.</summary>
    internal static string Line(RebuildState state) => state.Stage switch
    {
        RebuildStage.Reading => string.Create(CultureInfo.InvariantCulture, $"Building all incidents anew for this version: {state.Done:N0} reports read."),
        RebuildStage.Joining => string.Create(CultureInfo.InvariantCulture, $"Building all incidents anew for this version: {state.Done:N0} reports are being brought together."),
        RebuildStage.Writing => string.Create(CultureInfo.InvariantCulture, $"Building all incidents anew for this version: {state.Done:N0} of {state.All:N0} incidents done."),
    };

    private static async Task TellAsync(Rebuild rebuild, TextWriter error, TimeProvider clock, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                if (rebuild.State is { Done: > 0 } state)
                {
                    await error.WriteLineAsync(Line(state));
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }
}
