using System.Collections.Concurrent;

namespace AttackTracker.Web.Downloads;

/// <summary>The exports that are being written now, by the tickets under which their pages follow them.</summary>
public sealed class RunningExports
{
    private readonly ConcurrentDictionary<string, RunningExport> _byTicket = new(StringComparer.Ordinal);

    /// <summary>A ticket that nobody can guess.</summary>
    public static string NewTicket() => Guid.NewGuid().ToString("N");

    /// <summary>Begins to follow; the page asks for the ticket before the download is asked for.</summary>
    public RunningExport Expect(string ticket) => _byTicket.GetOrAdd(ticket, _ => new RunningExport());

    /// <summary>What a download tells its page; nobody follows one whose ticket is not expected.</summary>
    internal RunningExport Find(string? ticket) => ticket is not null && _byTicket.TryGetValue(ticket, out var running) ? running : new RunningExport();

    /// <summary>Nobody follows any more; the download goes on.</summary>
    public void Forget(string ticket) => _byTicket.TryRemove(ticket, out _);
}
