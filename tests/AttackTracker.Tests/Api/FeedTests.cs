using System.Xml.Linq;
using AttackTracker.Tests.Accounts;

namespace AttackTracker.Tests.Api;

[Collection<GuardedTests>]
public sealed class FeedTests(GuardedSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?kind=attack&text=%3Crockets%3E+%26+more")]
    [InlineData("?weapon=rocket")]
    public async Task The_feed_is_Atom_names_each_incident_of_the_filter_once_and_the_latest_first(string query)
    {
        using var reader = await ApiReader.SignInAsync(site);
        using var response = await reader.SendAsync("/feed.atom" + query);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync(Token)).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        var ids = entries.ConvertAll(e => e.Element(Atom + "id")!.Value);
        var listed = (await reader.GetAsync("/api/v1/incidents" + query)).GetProperty("items").EnumerateArray().Select(i => "urn:attacktracker:incident:" + i.GetProperty("id").GetString()).ToList();

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(listed.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        var times = entries.ConvertAll(e => DateTimeOffset.Parse(e.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(times.OrderDescending(), times);
        Assert.All(entries, e =>
        {
            Assert.NotEmpty(e.Element(Atom + "title")!.Value);
            Assert.NotEmpty(e.Element(Atom + "summary")!.Value);
            Assert.True(Uri.IsWellFormedUriString(e.Element(Atom + "link")!.Attribute("href")!.Value, UriKind.Absolute));
        });
        Assert.Equal(response.RequestMessage!.RequestUri!.AbsoluteUri, feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_told_so_instead_of_being_led_to_a_page()
    {
        using var visitor = site.Visit();
        using var response = await visitor.GetAsync("/feed.atom");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
