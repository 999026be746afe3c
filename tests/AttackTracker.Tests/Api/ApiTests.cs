using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using AttackTracker.Core.Editing;
using AttackTracker.Tests.Accounts;
using AttackTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Api;

[Collection<GuardedTests>]
public sealed partial class ApiTests(GuardedSite site) : IAsyncLifetime
{
    private ApiReader _reader = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _reader = await ApiReader.SignInAsync(site);

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("?")]
    [InlineData("?weapon=rocket&weapon=drone&")]
    [InlineData("?asOf=2100-01-01&")]
    public async Task Pages_follow_one_another_and_hold_what_the_export_holds_in_its_order(string query)
    {
        List<string> ids = [];
        for (var address = $"/api/v1/incidents{query}limit=2"; address is not null;)
        {
            using var response = await _reader.SendAsync(address);
            var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement;
            address = page.GetProperty("next").GetString();
            Assert.Equal(address is null ? [] : [$"<{address}>; rel=\"next\""], response.Headers.TryGetValues("Link", out var links) ? links : []);
            Assert.Equal(2, Math.Max(page.GetProperty("items").GetArrayLength(), address is null ? 2 : 0));
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
        }

        Assert.NotEmpty(ids);
        Assert.Equal(await ExportedAsync(query), ids);
    }

    [Fact]
    public async Task An_incident_of_a_page_is_the_line_of_the_export_and_the_answer_under_its_own_address()
    {
        using var export = await _reader.SendAsync("/api/v1/export?format=jsonl");
        var line = (await export.Content.ReadAsStringAsync(Token)).Split('\n')[0];
        var page = await _reader.GetAsync("/api/v1/incidents?limit=1");
        var item = page.GetProperty("items")[0];

        Assert.Equal(line, item.GetRawText());
        Assert.Equal(line, (await _reader.GetAsync($"/api/v1/incidents/{item.GetProperty("id")}")).GetRawText());
        using var opened = await _reader.SendAsync(item.GetProperty("link").GetString()!);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    [Fact]
    public async Task Articles_follow_one_another_from_the_latest_to_the_first()
    {
        List<int> ids = [];
        for (var address = "/api/v1/articles?limit=3"; address is not null;)
        {
            var page = await _reader.GetAsync(address);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetInt32()));
            address = page.GetProperty("next").GetString();
        }

        Assert.True(ids.Count > 3);
        Assert.Equal(ids.Order().Reverse().Distinct(), ids);
    }

    [Theory]
    [InlineData("weapon", "base")]
    [InlineData("outcome", "country")]
    [InlineData("state", "group")]
    public async Task Buckets_add_up_to_all_that_has_a_day_and_lanes_count_what_their_filter_lets_through(string stack, string lanes)
    {
        var line = await _reader.GetAsync($"/api/v1/timeline?bin=year&stack={stack}&lanes={lanes}");

        Assert.Equal(stack, line.GetProperty("stack").GetString());
        Assert.Equal(
            line.GetProperty("attacks").GetInt32() + line.GetProperty("responses").GetInt32() - line.GetProperty("undated").GetInt32(),
            line.GetProperty("buckets").EnumerateArray().Sum(b => b.GetProperty("count").GetInt32()));
        Assert.NotEmpty(line.GetProperty("lanes").EnumerateArray());
        foreach (var lane in line.GetProperty("lanes").EnumerateArray())
        {
            var passing = await _reader.GetAsync($"/api/v1/facets?{lanes}={lane.GetProperty("value").GetString()}");
            Assert.Equal(passing.GetProperty("passing").GetInt32(), lane.GetProperty("count").GetInt32());
        }

        Assert.False((await _reader.GetAsync("/api/v1/timeline")).TryGetProperty("lanes", out _));
    }

    [Fact]
    public async Task The_past_is_answered_as_it_was()
        => Assert.Equal(0, (await _reader.GetAsync("/api/v1/incidents?asOf=2001-01-01")).GetProperty("items").GetArrayLength());

    [Fact]
    public async Task Every_example_that_the_page_links_is_answered_before_there_is_a_release_and_after()
    {
        Assert.NotEmpty(await ExamplesAsync());

        await ReleasedOnce.MakeAsync(site.Services);

        Assert.Contains("api/v1/releases/1", await ExamplesAsync());
    }

    [Fact]
    public async Task A_file_of_a_release_is_the_same_by_page_and_API_and_named_by_its_hash()
    {
        await ReleasedOnce.MakeAsync(site.Services);
        foreach (var file in (await _reader.GetAsync("/api/v1/releases/1")).GetProperty("files").EnumerateArray())
        {
            using var byApi = await _reader.SendAsync(file.GetProperty("href").GetString()!);
            using var byPage = await _reader.SendAsync($"/releases/1/files/{file.GetProperty("name")}");
            var bytes = await byApi.Content.ReadAsByteArrayAsync(Token);

            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal((file.GetProperty("length").GetInt64(), $"\"{file.GetProperty("sha256")}\""), (bytes.Length, byApi.Headers.ETag!.ToString()));
            Assert.Equal(bytes, await byPage.Content.ReadAsByteArrayAsync(Token));
        }
    }

    [Fact]
    public async Task A_merge_changes_the_answers_and_leads_from_the_id_that_is_gone_to_the_survivor()
    {
        const string All = "/api/v1/incidents";
        using var before = await _reader.SendAsync(All);
        var ids = (await _reader.GetAsync(All)).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!).Order(StringComparer.Ordinal).Take(2).ToList();
        var merge = new Merging { First = ids[0], Second = ids[1], Who = "Ann" };
        var done = Assert.IsType<MergingResult.Done>(await site.Services.GetRequiredService<MergeIncidents>().RunAsync(merge, Token));

        using var after = await _reader.SendAsync(All, null, ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        List<string> moved = [];
        foreach (var id in ids)
        {
            using var response = await _reader.SendAsync($"{All}/{id}");
            if (response.StatusCode == HttpStatusCode.PermanentRedirect)
            {
                moved.Add(id);
                Assert.Equal($"{All}/{ids.Single(other => other != id)}", response.Headers.Location!.OriginalString);
            }
        }

        Assert.Single(moved);
        Assert.IsType<UndoResult.Undone>(await site.Services.GetRequiredService<UndoDecision>().RunAsync(done.Decision.Id, "", "Ann", Token));
    }

    [Theory]
    [InlineData("from=2022-02-01&to=2022-01-01", "to")]
    [InlineData("limit=501", "limit")]
    [InlineData("cursor=not-one", "cursor")]
    [InlineData("kind=attack&kind=response", "kind")]
    [InlineData("Weapon=rocket", "Weapon")]
    [InlineData("weapon=rocket&weapon=spear", "weapon")]
    [InlineData("asOf=yesterday-ish", "asOf")]
    public async Task What_cannot_be_meant_is_refused_by_name(string query, string name)
        => Assert.Equal(name, (await _reader.GetAsync("/api/v1/incidents?" + query, HttpStatusCode.BadRequest)).GetProperty("parameter").GetString());

    [Fact]
    public async Task Nothing_is_written_through_the_API_and_nothing_opened_to_other_sites()
    {
        using var posted = await _reader.SendAsync("/api/v1/incidents", HttpMethod.Post);
        using var asked = await _reader.SendAsync("/api/v1/incidents", null, ("Origin", "https://elsewhere.example"));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (posted.StatusCode, posted.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain(asked.Headers, h => h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/export?format=csv")]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/api/v1/nothing")]
    public async Task Who_has_not_signed_in_is_told_so_and_led_nowhere(string address)
    {
        using var visitor = site.Visit();
        using var response = await visitor.GetAsync(address);

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    /// <summary>Their addresses, each asked.</summary>
    private async Task<IReadOnlyList<string>> ExamplesAsync()
    {
        using var page = await _reader.SendAsync("/api");
        var examples = Example().Matches(await page.Content.ReadAsStringAsync(Token)).Select(m => WebUtility.HtmlDecode(m.Groups["address"].Value)).ToList();
        foreach (var example in examples)
        {
            using var answer = await _reader.SendAsync("/" + example);
            Assert.True(answer.IsSuccessStatusCode, $"{example}: {answer.StatusCode}");
        }

        return examples;
    }

    [GeneratedRegex("class=\"mono\" href=\"(?:\\./)?(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    private async Task<IEnumerable<string>> ExportedAsync(string query)
    {
        using var export = await _reader.SendAsync($"/api/v1/export{query}format=jsonl");
        return (await export.Content.ReadAsStringAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()!);
    }
}
