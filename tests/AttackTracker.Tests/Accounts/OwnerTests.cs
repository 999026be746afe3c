using System.Net;
using AttackTracker.Core.Accounts;
using AttackTracker.Tests.Browser;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Accounts;

/// <summary>A site without accounts, and how it gets its first.</summary>
public sealed class OwnerTests
{
    [Fact]
    public async Task The_person_at_the_machine_is_the_owner_until_they_make_the_first_account()
    {
        await using var site = new TrackerSite(GoldSet.Seeds);
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var owner = new Visitor(site.Address);
        using var other = new Visitor(site.Address);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(owner, "/accounts"));
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(owner, "/bases", ("Host", "tracker.example")));
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(owner, "/bases", ("X-Forwarded-For", "10.0.0.1")));
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(owner, "/bases", ("Forwarded", "for=10.0.0.1")));
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(owner, "/bases", ("Origin", "https://elsewhere.example")));

        var refused = await owner.SendAsync("/accounts", "first", "Name", "Ada", "Password", "Password2026!", "Again", "Password2026!");
        Assert.Contains("others would try", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, "/bases"));

        var made = await owner.SendAsync("/accounts", "first", "Name", "Ada", "Password", GuardedSite.Password, "Again", GuardedSite.Password);

        Assert.Equal(HttpStatusCode.Found, made.Status);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(owner, "/accounts"));
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(other, "/bases"));
        await using var scope = site.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AccountKeeper>().FindAsync("ada");
        Assert.Equal([Role.Administrator], account!.Roles);
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (header is { } one)
        {
            request.Headers.Add(one.Name, one.Value);
        }

        using var response = await visitor.SendAsync(request);
        return response.StatusCode;
    }
}
