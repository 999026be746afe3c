using System.Security.Claims;
using AttackTracker.Core.Accounts;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Browser;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Accounts;

/// <summary>The real site with an account a role, each named after its role.</summary>
public sealed class GuardedSite : IAsyncLifetime
{
    /// <summary>Everybody's.</summary>
    public const string Password = "four grey herons at dawn";

    private readonly TrackerSite _site = new(GoldSet.Seeds);
    private int _made;

    public Uri Address => _site.Address;

    public IServiceProvider Services => _site.Services;

    public static IEnumerable<string> Roles => CodebookTerm.All<Role>();

    /// <summary>The name of the account that has the role alone.</summary>
    public static string NameOf(string role) => $"One {role}";

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync(TestContext.Current.CancellationToken);
        foreach (var role in Enum.GetValues<Role>().Reverse())
        {
            await AddAsync(NameOf(CodebookTerm.Of(role)), role);
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Somebody with a browser of their own, not signed in.</summary>
    internal Visitor Visit() => new(Address);

    /// <summary>An account that no other test uses.</summary>
    public async Task<string> AddAsync(Role role)
    {
        var name = $"Person {Interlocked.Increment(ref _made)}";
        await AddAsync(name, role);
        return name;
    }

    /// <summary>Does something to an account as an administrator elsewhere would.</summary>
    public async Task ChangeAsync(string name, Func<AccountKeeper, Account, Task<IReadOnlyList<string>>> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var keeper = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        Assert.Empty(await change(keeper, (await keeper.FindAsync(name))!));
    }

    /// <summary>The account as it is now.</summary>
    public async Task<Account> FindAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccountKeeper>().FindAsync(name))!;
    }

    /// <summary>A circuit of somebody who has signed in, past all pages.</summary>
    public async Task<AsyncServiceScope> EnterAsync(string name) => Enter(Sessions.Of(await FindAsync(name)));

    /// <summary>A circuit of whoever that is.</summary>
    public AsyncServiceScope Enter(ClaimsPrincipal person)
    {
        var circuit = Services.CreateAsyncScope();
        ((IHostEnvironmentNavigationManager)circuit.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize("http://localhost/", "http://localhost/");
        ((IHostEnvironmentAuthenticationStateProvider)circuit.ServiceProvider.GetRequiredService<CircuitSession>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return circuit;
    }

    private async Task AddAsync(string name, Role role)
    {
        await using var scope = Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AccountKeeper>().AddAsync(name, Password, [role], isTemporary: false));
    }
}

/// <summary>One such site for all tests that need no browser.</summary>
[CollectionDefinition]
public sealed class GuardedTests : ICollectionFixture<GuardedSite>;
