using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Accounts;

/// <summary>Commands and calls on a circuit, past all pages.</summary>
[Collection<GuardedTests>]
public sealed class PermittedTests(GuardedSite site)
{
    public static MatrixTheoryData<Type, string> All => new(CommandPoliciesTests.Commands.Select(row => row.Data), GuardedSite.Roles);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_command_runs_for_those_whom_its_policies_name_and_is_refused_to_the_others(Type command, string role)
    {
        await using var circuit = await site.EnterAsync(GuardedSite.NameOf(role));
        var isFor = CommandPolicies.Of(command).Any(policy => Policies.RolesOf(policy).Contains(role));

        Assert.Equal(isFor ? GuardedSite.NameOf(role) : null, await GiveAsync(circuit, command));
    }

    [Fact]
    public async Task Nobody_gives_a_command_who_has_not_signed_in()
    {
        await using var circuit = site.Enter(new());

        Assert.Null(await GiveAsync(circuit, typeof(CorrectField)));
    }

    public static TheoryData<string> Endings => ["role", "lock", "password", "sessions"];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task An_open_circuit_does_nothing_more_once_an_administrator_took_it_away(string ending)
    {
        var name = await site.AddAsync(Role.Editor);
        await using var circuit = await site.EnterAsync(name);
        var calls = 0;
        var call = circuit.ServiceProvider.GetServices<CircuitHandler>().OfType<CircuitGuard>().Single().CreateInboundActivityHandler(_ =>
        {
            calls++;
            return Task.CompletedTask;
        });
        await call(null!);
        Assert.Equal((1, name), (calls, await GiveAsync(circuit, typeof(CorrectField))));

        await site.ChangeAsync(name, (keeper, account) => ending switch
        {
            "role" => keeper.SetRolesAsync(account, [Role.Reader]),
            "lock" => keeper.SetLockedAsync(account, isLocked: true),
            "password" => keeper.ResetPasswordAsync(account, "seven quiet lamps burn"),
            _ => keeper.EndSessionsAsync(account),
        });

        Assert.Null(await GiveAsync(circuit, typeof(CorrectField)));
        await call(null!);
        Assert.Equal(1, calls);
        Assert.False(circuit.ServiceProvider.GetRequiredService<Person>().IsSignedIn);
    }

    [Fact]
    public async Task A_cookie_ends_with_the_password_it_was_given_for()
    {
        var name = await site.AddAsync(Role.Editor);
        using var here = site.Visit();
        using var elsewhere = site.Visit();
        await here.SignInAsync(name);
        await elsewhere.SignInAsync(name);

        await here.SendAsync("/account", "password", "Old", GuardedSite.Password, "New", "seven quiet lamps burn", "Again", "seven quiet lamps burn");

        using var kept = await here.GetAsync("/account");
        using var ended = await elsewhere.GetAsync("/account");
        Assert.Equal((System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.Found), (kept.StatusCode, ended.StatusCode));
    }

    /// <summary>The name that the command was given in; null where it was refused.</summary>
    private static async Task<string?> GiveAsync(AsyncServiceScope circuit, Type command)
    {
        var give = typeof(PermittedTests).GetMethod(nameof(GiveOneAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(command);
        return await (Task<string?>)give.Invoke(null, [circuit.ServiceProvider])!;
    }

    private static async Task<string?> GiveOneAsync<TCommand>(IServiceProvider circuit)
        where TCommand : class
    {
        try
        {
            return await circuit.GetRequiredService<Permitted<TCommand>>().RunAsync((_, who) => Task.FromResult(who));
        }
        catch (NotPermittedException)
        {
            return null;
        }
    }
}
