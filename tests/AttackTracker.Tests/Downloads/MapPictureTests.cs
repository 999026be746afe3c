using System.Xml.Linq;
using AttackTracker.Tests.Accounts;

namespace AttackTracker.Tests.Downloads;

[Collection<GuardedTests>]
public sealed class MapPictureTests(GuardedSite site)
{
    private static readonly XName Link = XName.Get("a", "http://www.w3.org/2000/svg");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?view=33.4,43.5,6&place=ain-al-asad")]
    [InlineData("?weapon=rocket&text=nothing-has-this-word")]
    public async Task It_is_a_drawing_that_needs_nothing_but_itself(string query)
    {
        var picture = await PictureAsync(query);

        Assert.DoesNotContain(picture.Descendants(), e => e.Name.LocalName is "script" or "image" or "foreignObject" or "link");
        Assert.DoesNotContain("url(", picture.ToString(), StringComparison.Ordinal);
        var uses = picture.Descendants().Where(e => e.Name.LocalName == "use").Select(e => e.Attribute("href")!.Value).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Contains(picture.Descendants(), e => "#" + e.Attribute("id")?.Value == use));
        Assert.All(picture.Descendants(Link), a => Assert.StartsWith("http", a.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.InRange(picture.Descendants().Count(), 90, 2000);
    }

    [Fact]
    public async Task It_says_what_it_shows_as_of_when_and_whose_the_borders_are()
    {
        var text = string.Join('\n', (await PictureAsync("?weapon=rocket&asOf=2100-01-01T00:00:00Z")).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));

        Assert.Contains("Weapon: rocket", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("as of 2100-01-01T00:00:00Z", text, StringComparison.Ordinal);
        Assert.Contains("Natural Earth", text, StringComparison.Ordinal);
        Assert.Contains("Rocket ", text, StringComparison.Ordinal);
    }

    private async Task<XElement> PictureAsync(string query)
    {
        using var reader = site.Visit();
        await reader.SignInAsync(GuardedSite.NameOf("reader"));
        using var response = await reader.GetAsync("/map/picture.svg" + query);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync(Token)).Root!;
    }
}
