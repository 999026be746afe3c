using System.Security.Claims;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Accounts;

/// <summary>A command as pages get it: it runs only for a person who may give it at that moment, and in that person's name.</summary>
/// <typeparam name="TCommand">A class of Core/Editing that <see cref="CommandPolicies"/> names.</typeparam>
public sealed class Permitted<TCommand>(TCommand command, CircuitSession session, NavigationManager navigation)
    where TCommand : class
{
    /// <summary>Runs the command with the name of the person that it is recorded under.</summary>
    /// <exception cref="NotPermittedException">The person may not, or not any more, or looks at the past; nothing was done.</exception>
    public async Task<T> RunAsync<T>(Func<TCommand, string, Task<T>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var person = await session.RenewAsync(CancellationToken.None);
        return AsOfAddress.Of(navigation.Uri) is null && person?.Identity?.Name is { } name && MeetsOneOf(CommandPolicies.Of(typeof(TCommand)), person)
            ? await run(For(person), name)
            : throw new NotPermittedException();
    }

    private static bool MeetsOneOf(IReadOnlyList<string> policies, ClaimsPrincipal person) => policies.SelectMany(Policies.RolesOf).Any(person.IsInRole);

    // What an undoing asks of the person hangs on the decision, which only the command looks up.
    private TCommand For(ClaimsPrincipal person)
        => command is UndoDecision undo && undo.Only(Enum.GetValues<DecisionKind>().Where(kind => MeetsOneOf(CommandPolicies.OfUndoing(kind), person))) is TCommand limited ? limited : command;
}
