using System.Net;
using AttackTracker.Tests.Browser;

namespace AttackTracker.Tests.Api;

public sealed class RateLimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A site without accounts, which answers whoever is at the machine.</summary>
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_go_on_and_pages_are_not_counted()
    {
        await using var site = new TrackerSite { RequestsPerSecond = "1" };
        await site.StartAsync(Token);
        using var client = new HttpClient { BaseAddress = site.Address };
        List<HttpResponseMessage> answers = [];

        // Three at once and one a second: forty cannot all pass, however slow the machine is.
        for (var i = 0; i < 40; i += 8)
        {
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetAsync(new Uri("api/v1/incidents", UriKind.Relative), Token))));
        }

        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.NotEmpty(refused);
        Assert.All(refused, r => Assert.True(r.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1)));
        Assert.All(refused, r => Assert.Equal("application/problem+json", r.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("bases", UriKind.Relative), Token)).StatusCode);
    }
}
