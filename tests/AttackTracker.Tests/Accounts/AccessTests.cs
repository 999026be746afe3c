using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Accounts;

/// <summary>Every address against every role, as the site itself lists them: a new page is covered from its first day.</summary>
[Collection<GuardedTests>]
public sealed class AccessTests(GuardedSite site)
{
    public static TheoryData<string> Roles => [.. GuardedSite.Roles];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_not_signed_in_is_served_files_and_the_pages_of_signing_in_and_sent_there_from_everything_else()
    {
        using var visitor = site.Visit();
        List<string> open = [];
        foreach (var (address, methods) in Endpoints())
        {
            foreach (var method in methods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
                using var response = await visitor.SendAsync(request);
                var isSentToSignIn = response.StatusCode == HttpStatusCode.Found && response.Headers.Location!.PathAndQuery.StartsWith("/sign-in?return=", StringComparison.Ordinal);
                if (!isSentToSignIn && response.StatusCode != HttpStatusCode.Unauthorized)
                {
                    open.Add($"{method} {address}");
                }
            }
        }

        Assert.DoesNotContain(open, o => !o.Contains('.', StringComparison.Ordinal) && !o.EndsWith(" /sign-in", StringComparison.Ordinal) && !o.EndsWith(" /sign-in/code", StringComparison.Ordinal));
        Assert.Contains("GET /sign-in", open);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_not_told_from_one_that_does()
    {
        using var visitor = site.Visit();
        using var response = await visitor.GetAsync("/nothing/here");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_page_is_served_to_those_whom_its_policies_name_and_refused_to_the_others(string role)
    {
        using var visitor = site.Visit();
        await visitor.SignInAsync(GuardedSite.NameOf(role));
        List<string> wrong = [];
        foreach (var (page, template) in Pages().SelectMany(page => page.GetCustomAttributes<RouteAttribute>().Select(route => (page, route.Template))))
        {
            var isFor = Policies(page).All(policy => AttackTracker.Web.Accounts.Policies.RolesOf(policy).Contains(role));
            var address = Filled(template);
            using var response = await visitor.GetAsync(address);
            using var content = new FormUrlEncodedContent([new("_handler", "any")]);
            using var posted = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };
            using var answer = await visitor.SendAsync(posted);
            if ((response.StatusCode == HttpStatusCode.Forbidden) == isFor || (answer.StatusCode == HttpStatusCode.Forbidden) == isFor || (int)response.StatusCode >= 500 || (int)answer.StatusCode < 400)
            {
                wrong.Add($"{address}: {response.StatusCode}, posted {answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>Pages apart, which say for whom they are, and the circuit itself, whose every command asks anew.</summary>
    [Fact]
    public async Task A_reader_is_refused_whatever_takes_more_than_reading_and_it_gets_no_command_past_its_policy()
    {
        var others = site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is null && !e.RoutePattern.RawText!.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal)).ToList();
        using var reader = site.Visit();
        await reader.SignInAsync(GuardedSite.NameOf("reader"));
        List<string> open = [];
        foreach (var endpoint in others)
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } declared ? declared : ["POST", "PUT", "DELETE"];
            foreach (var method in methods.Where(m => m is not ("GET" or "HEAD" or "OPTIONS")))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Filled(endpoint.RoutePattern.RawText!), UriKind.Relative));
                using var response = await reader.SendAsync(request);
                if ((int)response.StatusCode < 400)
                {
                    open.Add($"{method} {endpoint.RoutePattern.RawText}: {response.StatusCode}");
                }
            }
        }

        var commanding = others.Where(e => e.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(p => CommandPoliciesTests.IsCommand(p.ParameterType)) == true);

        Assert.NotEmpty(others);
        Assert.Empty(open);
        Assert.Empty(commanding.Select(e => e.DisplayName));
    }

    /// <summary>What the table of decision record 60 says, in addresses: a page that loses its policy is found here.</summary>
    [Theory]
    [InlineData("/accounts", "administrator")]
    [InlineData("/accounts/1", "administrator")]
    [InlineData("/bases", "reader editor reviewer administrator")]
    [InlineData("/reference/sites/ain-al-asad", "reader editor reviewer administrator")]
    [InlineData("/reference/sites/new", "editor administrator")]
    [InlineData("/account", "reader editor reviewer administrator")]
    public async Task These_addresses_are_for_these_roles(string address, string roles)
    {
        foreach (var role in GuardedSite.Roles)
        {
            using var visitor = site.Visit();
            await visitor.SignInAsync(GuardedSite.NameOf(role));
            using var response = await visitor.GetAsync(address);

            Assert.Equal(roles.Split(' ').Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Who_is_refused_is_told_so_in_the_page()
    {
        using var visitor = site.Visit();
        await visitor.SignInAsync(GuardedSite.NameOf("editor"));
        using var response = await visitor.GetAsync("/accounts");

        Assert.Contains("This is not among what you may do", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_cannot_be_framed_and_runs_no_script_but_ours()
    {
        using var visitor = site.Visit();
        using var response = await visitor.GetAsync("/sign-in");
        var headers = response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);

        Assert.Contains("script-src 'self';", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff DENY same-origin", $"{headers["X-Content-Type-Options"]} {headers["X-Frame-Options"]} {headers["Referrer-Policy"]}");
        Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
    }

    private static IEnumerable<Type> Pages() => typeof(Program).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RouteAttribute)) && !t.IsDefined(typeof(AllowAnonymousAttribute)));

    private static IEnumerable<string> Policies(Type page) => page.GetCustomAttributes<AuthorizeAttribute>().Select(a => a.Policy).OfType<string>();

    private IEnumerable<(string Address, IReadOnlyList<string> Methods)> Endpoints()
        => site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => (Filled(e.RoutePattern.RawText!), e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"]));

    /// <summary>An address of the pattern that stands for something in the database.</summary>
    private static string Filled(string pattern)
        => "/" + string.Join('/', pattern.Trim('/').Split('/').Select(part => part switch
        {
            "{PublicId}" => "AT-2022-0001",
            "{Id}" => "ain-al-asad",
            _ when part.StartsWith('{') => "1",
            _ => part,
        }));
}
