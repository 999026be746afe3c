using Microsoft.AspNetCore.Components.Server.Circuits;

namespace AttackTracker.Web.Navigation;

/// <summary>Keeps what a reader began on a page from pulling them back when it ends after they have followed a link. One a circuit.</summary>
/// <remarks>
/// Whatever the reader does (a click, a key, a move) begins a flow, and all that is awaited in it belongs to it. A page that a flow wants to show is not shown where the
/// reader has left by a link since the flow began: so no handler needs to ask whether its page is still there. A link that was clicked and of which the server
/// does not know yet is held by <c>shell.js</c>.
/// </remarks>
public sealed class LateMoves : CircuitHandler
{
    private readonly AsyncLocal<Flow?> _flow = new();
    private int _departures;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next)
        => activity => BeginAsync(() => next(activity));

    /// <summary>Begins a flow.</summary>
    internal async Task BeginAsync(Func<Task> act)
    {
        _flow.Value = new Flow(_departures);
        await act();
    }

    /// <summary>Whether a change of the address comes too late; to be asked of each one before it is made.</summary>
    /// <param name="byLink">Whether the reader follows a link.</param>
    internal bool IsLate(bool byLink)
    {
        if (byLink)
        {
            // What follows from the link itself, such as a page that leads on, is of this departure.
            _departures++;
            _flow.Value?.Began = _departures;
        }

        return !byLink && _flow.Value is { } flow && flow.Began != _departures;
    }

    /// <summary>How often the reader had left by a link when it began.</summary>
    private sealed class Flow(int began)
    {
        public int Began { get; set; } = began;
    }
}
