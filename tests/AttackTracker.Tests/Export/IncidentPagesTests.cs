using System.Text.Json;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Export;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Export;

public sealed class IncidentPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, null)]
    [InlineData(1, "-zebra")]
    [InlineData(2, "-zebra")]
    [InlineData(3, "-zebra")]
    public async Task A_walk_meets_every_incident_once_while_others_are_added_before_and_behind_it(int limit, string? text)
    {
        await using var articles = await ToldArticles.CreateAsync();
        for (var i = 0; i < 8; i++)
        {
            await articles.TellAsync($"first-{i}", Attack($"base-{i}", i < 6 ? new DateOnly(2022, 1, 2 + (i / 2)) : null));
        }

        var there = await IdsAsync(articles, text, null, 100);
        List<string> met = [];
        IncidentCursor? place = null;
        var added = 0;
        do
        {
            (var page, place) = await PageAsync(articles, text, place, limit);
            met.AddRange(page);
            await articles.TellAsync($"later-{added}", Attack($"other-{added}", added % 3 == 2 ? null : new DateOnly(2022, 1, 1 + (added % 3 * 9))));
            added++;
        }
        while (place is not null && added < 40);

        Assert.Null(place);
        Assert.Equal(8, there.Count);
        Assert.Equal(met.Distinct(), met);
        Assert.Empty(there.Except(met));
    }

    [Fact]
    public async Task Pages_with_words_hold_what_the_list_holds_in_its_order()
    {
        await using var articles = await ToldArticles.CreateAsync();
        foreach (var (name, day) in new[] { ("harir", 3), ("asad", 5), ("victory", 3), ("asad-annex", 0), ("asad-depot", 4) })
        {
            await articles.TellAsync(name, Attack(name, day == 0 ? null : new DateOnly(2022, 1, day)));
        }

        var listed = await articles.Database.Get<IncidentListQuery>().RunAsync(IncidentFilter.All with { Text = "asad" }, 1, Token);
        var (first, next) = await PageAsync(articles, "asad", null, 2);
        var (second, end) = await PageAsync(articles, "asad", next, 2);

        Assert.Equal(3, listed.Total);
        Assert.Equal(listed.Items.Select(i => i.PublicId), first.Concat(second));
        Assert.Null(end);
        Assert.Equal(3, await articles.Database.Get<IncidentExport>().CountAsync(IncidentFilter.All with { Text = "asad" }, Token));
    }

    [Theory]
    [InlineData("2022-01-05", 17)]
    [InlineData(null, 3)]
    public void A_place_is_read_as_it_was_written(string? day, int id)
    {
        var place = new IncidentCursor(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), id);

        Assert.True(IncidentCursor.TryParse(place.ToString(), out var read));
        Assert.Equal(place, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("MjAyMjAxMDU")]
    [InlineData("Lg")]
    [InlineData("é")]
    public void What_was_never_written_is_no_place(string text) => Assert.False(IncidentCursor.TryParse(text, out _));

    private static EventValues Attack(string site, DateOnly? day) => new()
    {
        Kind = ReportKind.Attack,
        Site = new(site, site, "IQ", null, Core.Places.GeoPrecision.Exact),
        Date = day is null ? null : new EventDate(day, day, DatePrecision.Day, null),
    };

    private static async Task<List<string>> IdsAsync(ToldArticles articles, string? text, IncidentCursor? after, int limit) => (await PageAsync(articles, text, after, limit)).Ids;

    private static async Task<(List<string> Ids, IncidentCursor? Next)> PageAsync(ToldArticles articles, string? text, IncidentCursor? after, int limit)
    {
        using var buffer = new MemoryStream();
        IncidentCursor? next;
        await using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            next = await articles.Database.Get<IncidentPages>().WriteAsync(json, new ExportRequest(IncidentFilter.All with { Text = text }, ExportFormat.JsonLines, id => id, ""), after, limit, Token);
            json.WriteEndObject();
        }

        using var page = JsonDocument.Parse(buffer.ToArray());
        return ([.. page.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)], next);
    }
}
