using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AttackTracker.Tests.Accounts;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Downloads;

/// <summary>The timeline as a file shows what the page shows, needs nothing else, and can be checked.</summary>
[Collection<GuardedTests>]
public sealed partial class TimelinePictureTests(GuardedSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_what_it_shows_by_which_filter_as_of_when_and_from_where()
    {
        var picture = await PictureAsync("?from=2022-01-01&to=2022-01-10&stack=outcome&lag=yes");
        var words = picture.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();

        Assert.Matches(@"^\d+ attacks?, \d+ responses?$", words[0]);
        Assert.Equal("Days 1 – 10 Jan 2022", words[1]);
        Assert.Contains("Hit", words);
        Assert.Contains(words, word => word.StartsWith("As of ", StringComparison.Ordinal) && word.Contains("Source: AttackTracker, http", StringComparison.Ordinal));
        Assert.Contains(picture.Descendants(), e => e.Name.LocalName == "title" && e.Value.StartsWith(words[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_needs_nothing_but_itself_and_leads_back_to_the_incidents()
    {
        var picture = await PictureAsync("?lanes=group");
        var style = picture.Descendants().Single(e => e.Name.LocalName == "style").Value;

        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", picture.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(picture.Descendants(), e => e.Name.LocalName is "script" or "image" or "use" or "foreignObject");
        Assert.All(picture.Descendants().Attributes("href"), href => Assert.Matches("^https?://.+asOf=", href.Value));
        var known = Selector().Matches(style).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            picture.Descendants().Attributes("class").SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Except(["timeline", "lane-name"]),
            used => Assert.Contains(used, known));
    }

    [Fact]
    public async Task Its_colours_are_those_of_the_light_theme()
    {
        var tokens = await File.ReadAllTextAsync(Repository.PathTo("src/AttackTracker.Web/wwwroot/css/tokens.css"), Token);
        var light = tokens[..tokens.IndexOf("[data-theme=dark]", StringComparison.Ordinal)];

        Assert.All(Colour().Matches(PictureStyle.Sheet.Value).Select(m => m.Value).Distinct(), colour => Assert.Contains(colour, light, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_passes_there_is_no_picture()
    {
        using var reader = await ReaderAsync();
        using var response = await reader.GetAsync("/timeline.svg?text=nothing-has-this-word");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<XElement> PictureAsync(string query)
    {
        using var reader = await ReaderAsync();
        using var response = await reader.GetAsync("/timeline.svg" + query);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"^attachment; filename=""?attacktracker-timeline-\d{8}T\d{6}Z\.svg", response.Content.Headers.ContentDisposition!.ToString());
        var root = XDocument.Parse(await response.Content.ReadAsStringAsync(Token)).Root!;
        Assert.Equal("{http://www.w3.org/2000/svg}svg", root.Name.ToString());
        return root;
    }

    private async Task<Visitor> ReaderAsync()
    {
        var reader = site.Visit();
        await reader.SignInAsync(GuardedSite.NameOf("reader"));
        return reader;
    }

    [GeneratedRegex(@"\.([a-z][a-z0-9-]*)(?=[{,])")]
    private static partial Regex Selector();

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Colour();
}
