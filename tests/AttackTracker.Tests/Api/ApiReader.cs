using System.Net;
using System.Text.Json;
using AttackTracker.Tests.Accounts;

namespace AttackTracker.Tests.Api;

/// <summary>Somebody who reads the API of the running site with the session of a browser.</summary>
internal sealed class ApiReader : IDisposable
{
    private readonly Visitor _visitor;

    private ApiReader(Visitor visitor) => _visitor = visitor;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ApiReader> SignInAsync(GuardedSite site)
    {
        var visitor = site.Visit();
        await visitor.SignInAsync(GuardedSite.NameOf("reader"));
        return new ApiReader(visitor);
    }

    public void Dispose() => _visitor.Dispose();

    public Task<HttpResponseMessage> SendAsync(string address, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return _visitor.SendAsync(request);
    }

    public async Task<JsonElement> GetAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await SendAsync(address);
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.StatusCode == status, $"{address}: {response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
