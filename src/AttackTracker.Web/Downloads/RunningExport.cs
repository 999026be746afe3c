using System.Diagnostics.CodeAnalysis;

namespace AttackTracker.Web.Downloads;

/// <summary>How far a download has come.</summary>
public enum DownloadState
{
    Expected,
    Running,
    Done,

    /// <summary>By its person, here or in the browser.</summary>
    Stopped,
    Failed,
}

/// <summary>One export while it is written. Safe for threads.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has neither timer nor wait handle to let go of, and page and download end in either order.")]
public sealed class RunningExport : IProgress<int>
{
    private readonly CancellationTokenSource _stop = new();
    private volatile int _written;

    public DownloadState State { get; internal set; }

    /// <summary>Incidents that have gone out.</summary>
    public int Written => _written;

    internal CancellationToken Stopping => _stop.Token;

    public void Report(int value) => _written = value;

    public void Stop() => _stop.Cancel();
}
