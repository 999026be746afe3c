using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Browser;

/// <summary>Whatever comes in as text stays text: nothing of it runs, nothing of it is asked for from another host, and the page around it stays whole.</summary>
public sealed class HostileInputTests(BrowserFixture fixture, HostileSite site) : BrowserTest(fixture), IClassFixture<HostileSite>
{
    private static readonly string[] Raw = ["<script>window", "<img src=x", "<svg onload", "<iframe", "<base href=\"https", "<meta http-equiv=\"refresh", "<form action=\"https", "<details open ontoggle", "href=\"javascript:", "href=\"data:"];

    protected override Uri Site => site.Address;

    [Fact]
    public void There_are_more_than_sixty_of_them() => Assert.True(Injections.All.Distinct().Count() > 60);

    [Fact]
    public async Task Articles_and_decisions_that_hold_them_are_served_as_text()
    {
        var page = await OpenAsync("account", connect: false);
        string[] addresses = ["./", "articles", "articles?page=2", $"articles/{site.ArticleOfAll}", $"articles/{site.ArticleOfAll}?report=0&field=site", $"incidents/{site.Decided}", $"incidents/{site.Decided}/evidence", "activity", "bases", "bases/ain-al-asad", "review", "quality", "proposals"];
        foreach (var address in addresses)
        {
            var response = await page.APIRequest.GetAsync(address, new() { Timeout = 90_000 });
            var body = await response.TextAsync();

            Assert.True(response.Status == 200 && !Raw.Any(tag => body.Contains(tag, StringComparison.OrdinalIgnoreCase)), $"{response.Status} {address}");
        }
    }

    [Fact]
    public async Task Addresses_that_hold_them_are_answered_with_a_page()
    {
        var page = await OpenAsync("", connect: false);
        string[] addresses = ["?text=", "articles?words=", "bases/", "incidents/", "review?base=", "?from=", "articles?sort=", "activity?who=", "sign-in?return=", "?asOf="];
        List<string> broken = [];
        foreach (var (i, text) in Injections.All.Index())
        {
            foreach (var address in new[] { addresses[i % 2], addresses[2 + (i % (addresses.Length - 2))] })
            {
                var response = await page.APIRequest.GetAsync(address + Uri.EscapeDataString(text), new() { MaxRedirects = 0 });
                var body = await response.TextAsync();
                if (response.Status >= 500 || Raw.Any(tag => body.Contains(tag, StringComparison.OrdinalIgnoreCase)))
                {
                    broken.Add($"{response.Status} {address}{text}");
                }
            }
        }

        Assert.Empty(broken);
    }
}
