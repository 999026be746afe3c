using Microsoft.AspNetCore.Components.Server.Circuits;

namespace AttackTracker.Web.Accounts;

/// <summary>Refuses every call on a circuit whose session is over: an event, a move to another page, a call from a script.</summary>
public sealed class CircuitGuard(CircuitSession session) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next)
        => async activity =>
        {
            if (await session.RenewAsync(CancellationToken.None) is not null)
            {
                await next(activity);
            }
        };
}
