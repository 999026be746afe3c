using AttackTracker.Core.Queries;
using AttackTracker.Core.Search;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Queries;

/// <summary>The page of a search over the five hand-coded source articles and the corpus.</summary>
public sealed class SearchQueryTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_asked_for_finds_nothing_and_says_so()
    {
        var found = await RunAsync("   ");

        Assert.True(found.Meaning.Expression.IsEmpty);
        Assert.Null(found.Incidents);
        Assert.Null(found.Articles);
    }

    [Theory]
    [InlineData("drones")]
    [InlineData("drones asad")]
    [InlineData("\"air base\" -drones")]
    [InlineData("weapon:rocket base:\"ain al-asad\"")]
    [InlineData("rockets killed:0 -country:syria")]
    public async Task Its_numbers_are_those_of_the_pages_that_its_links_lead_to(string typed)
    {
        var found = await RunAsync(typed);

        Assert.True(found.Incidents!.Total > 0);
        Assert.Equal((await Get<IncidentListQuery>().RunAsync(found.Meaning.Filter, 1, Token)).Total, found.Incidents.Total);
        Assert.InRange(found.Incidents.Items.Count, 1, SearchQuery.Shown);
        Assert.Equal(found.Meaning.Words.Length > 0, found.Articles is not null);
        if (found.Articles is { } articles)
        {
            Assert.Equal((await Get<ArticleListQuery>().RunAsync(found.Meaning.Words, null, ArticleSort.Added, true, 1, Token)).Total, articles.Total);
        }
    }

    [Fact]
    public async Task What_is_found_is_quoted_with_the_words_marked_in_any_case()
    {
        var found = await RunAsync("DRONES");

        Assert.All(found.Articles!.Items, a => Assert.Contains(a.Excerpt.Concat(a.Title), p => p.IsMarked));
        Assert.All(found.Articles.Items.SelectMany(a => a.Excerpt.Concat(a.Title)).Where(p => p.IsMarked), p => Assert.StartsWith("drones", p.Words, StringComparison.OrdinalIgnoreCase));
        var quoted = found.Incidents!.Items.Where(i => i.Quote!.Pieces.Any(p => p.IsMarked && p.Words.Equals("drones", StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.NotEmpty(quoted);
        foreach (var line in quoted)
        {
            var article = await Get<ArticleDetailQuery>().RunAsync(line.Quote!.ArticleId, Token);
            Assert.Contains(line.PublicId, article!.Reports.Select(r => r.Incident));
        }
    }

    [Fact]
    public async Task Names_are_found_with_their_incidents_and_the_name_that_was_meant()
    {
        var found = await RunAsync("ain al asda");

        var site = found.Bases[0];
        Assert.Equal(("ain-al-asad", NameFit.Typo), (site.Name.Id, site.Name.Fit));
        Assert.Equal((await Get<IncidentListQuery>().RunAsync(new IncidentFilter { Bases = Choice.Of("ain-al-asad") }, 1, Token)).Total, site.Incidents);
        var group = (await RunAsync("islamic resistance in iraq")).Groups[0];
        Assert.Equal("islamic-resistance-in-iraq", group.Name.Id);
        Assert.Equal((await Get<IncidentListQuery>().RunAsync(new IncidentFilter { Groups = Choice.Of("islamic-resistance-in-iraq") }, 1, Token)).Total, group.Incidents);
        var weapon = (await RunAsync("drones")).Weapons[0];
        Assert.Equal("drone", weapon.Name.Id);
        Assert.Equal((await Get<IncidentListQuery>().RunAsync(new IncidentFilter { Weapons = Choice.Of(WeaponType.Drone) }, 1, Token)).Total, weapon.Incidents);
    }

    [Fact]
    public async Task What_is_unknown_is_no_name_of_a_weapon()
        => Assert.DoesNotContain((await RunAsync("unknown")).Weapons, w => w.Name.Id == "unknown");

    [Fact]
    public async Task A_public_id_leads_to_its_incident()
    {
        var some = (await Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Token)).Items[0].PublicId;

        Assert.Equal(some, (await RunAsync(some.ToLowerInvariant())).PublicId);
        Assert.Null((await RunAsync("AT-1900-0001")).PublicId);
    }

    private Task<SearchResults> RunAsync(string typed) => Get<SearchQuery>().RunAsync(typed, Token);

    private T Get<T>()
        where T : notnull => filled.Database.Get<T>();
}
