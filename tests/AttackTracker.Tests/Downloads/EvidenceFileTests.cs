using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Downloads;

[Collection<GuardedTests>]
public sealed class EvidenceFileTests(GuardedSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_every_value_quote_outlet_hash_and_entry_of_the_history()
    {
        var incident = (await site.Services.GetRequiredService<IncidentDetailQuery>().RunAsync("AT-2022-0005", Token))!;
        var history = await site.Services.GetRequiredService<HistoryQuery>().OfIncidentAsync("AT-2022-0005", Token);
        var packet = await PacketAsync("AT-2022-0005");
        var text = Plain(packet.Body!.TextContent);

        Assert.NotEmpty(incident.Sources);
        Assert.All(incident.Sources, source =>
        {
            Assert.Contains(source.ContentHash, text, StringComparison.Ordinal);
            Assert.Contains(source.Publisher!, text, StringComparison.Ordinal);
            Assert.All(source.Excerpts, quote => Assert.Contains(Plain(string.Concat(quote.Pieces.Select(p => p.Words))), text, StringComparison.Ordinal));
            Assert.All(source.Words, words => Assert.Contains(packet.QuerySelectorAll("q mark"), mark => Plain(mark.TextContent) == Plain(words.Words)));
        });
        Assert.Equal(history.Entries.Count, packet.QuerySelectorAll("ol > li").Length);
        Assert.Equal(12, packet.QuerySelectorAll("main > section:first-child > table > tbody > tr").Length);
    }

    [Fact]
    public async Task It_needs_nothing_but_itself_and_can_run_nothing()
    {
        var packet = await PacketAsync("AT-2022-0005");

        Assert.Empty(packet.QuerySelectorAll("script, link, img, iframe, object, embed, form, base, [src], [onclick], [style]"));
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", packet.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.All(packet.QuerySelectorAll("a").Cast<IHtmlAnchorElement>(), a => Assert.Matches("^(#|https?://)", a.GetAttribute("href")!));
    }

    [Fact]
    public async Task Where_no_incident_stands_there_is_no_packet()
    {
        using var reader = await ReaderAsync();
        using var unknown = await reader.GetAsync("/incidents/AT-1999-0001/evidence");
        using var before = await reader.GetAsync("/incidents/AT-2022-0005/evidence?asOf=2001-01-01");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, before.StatusCode));
    }

    private async Task<IHtmlDocument> PacketAsync(string publicId)
    {
        using var reader = await ReaderAsync();
        using var response = await reader.GetAsync($"/incidents/{publicId}/evidence");
        Assert.Equal($"attachment; filename={publicId}-evidence.html", response.Content.Headers.ContentDisposition!.ToString());
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token));
    }

    private async Task<Visitor> ReaderAsync()
    {
        var reader = site.Visit();
        await reader.SignInAsync(GuardedSite.NameOf("reader"));
        return reader;
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
