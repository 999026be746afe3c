using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AttackTracker.Tests.Accounts;

/// <summary>Somebody with a browser without scripts: keeps cookies, sends forms as they were served, follows nothing by itself.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(new Uri(address, UriKind.Relative), Token);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, Token);

    /// <summary>Opens the page and sends one of its forms with these fields in it.</summary>
    /// <param name="address">Of the page.</param>
    /// <param name="form">The form's name.</param>
    /// <param name="fields">Name and value in turn; names without their <c>Form.</c>.</param>
    public async Task<Answer> SendAsync(string address, string form, params string[] fields)
    {
        using var page = await GetAsync(address);
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(Token));
        var hidden = document.QuerySelectorAll($"form:has(input[name=_handler][value='{form}']) input[type=hidden]").OfType<IHtmlInputElement>();
        var all = hidden.Select(i => KeyValuePair.Create(i.Name!, i.Value)).Concat(fields.Chunk(2).Select(f => KeyValuePair.Create("Form." + f[0], f[1])));
        using var content = new FormUrlEncodedContent(all);
        using var response = await _client.PostAsync(new Uri(address, UriKind.Relative), content, Token);
        var text = (await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token))).Body!.TextContent;
        return new Answer(response.StatusCode, response.Headers.Location?.OriginalString ?? "", text);
    }

    public Task<Answer> SignInAsync(string name, string password = GuardedSite.Password, string back = "/bases")
        => SendAsync($"/sign-in?return={Uri.EscapeDataString(back)}", "sign-in", "Name", name, "Password", password);

    /// <param name="Status">What the server said.</param>
    /// <param name="Location">Where it sent the browser; empty for nowhere.</param>
    /// <param name="Text">What the page says.</param>
    internal sealed record Answer(HttpStatusCode Status, string Location, string Text);
}
