using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Queries;
using AttackTracker.Web.Components.Maps;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Tests.Components.Maps;

public sealed class MapFilterTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Behind_the_numbers_beside_the_map_stand_as_many_incidents()
    {
        var map = await filled.Database.Get<MapQuery>().RunAsync(IncidentFilter.All, Token);

        Assert.Equal(map.Places.Sum(p => p.Counts.Attacks), await ListedAsync(MapFilter.Named(IncidentFilter.All) with { Kind = ReportKind.Attack }));
        Assert.Equal(map.Places.Sum(p => p.Counts.Responses), await ListedAsync(MapFilter.Named(IncidentFilter.All) with { Kind = ReportKind.Response }));
        Assert.Equal(map.Areas.Sum(p => p.Counts.All), await ListedAsync(MapFilter.InAreas(IncidentFilter.All)));
        Assert.Equal(map.Nowhere.All, await ListedAsync(MapFilter.Nowhere(IncidentFilter.All)));
        Assert.True(map.Places.Count > 0 && map.Areas.Count > 0 && map.Nowhere.All > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?weapon=rocket&weapon=drone&country=IQ&country=not-stated")]
    [InlineData("?province=not-stated&province=IQ%3AAl%20Anbar")]
    public async Task Behind_each_circle_of_a_base_a_province_or_a_country_stand_as_many_incidents(string query)
    {
        var filter = IncidentFilterQuery.Parse(query);
        var map = await filled.Database.Get<MapQuery>().RunAsync(filter, Token);

        foreach (var place in map.Places.Concat(map.Areas))
        {
            Assert.Equal(place.Counts.All, await ListedAsync(MapFilter.Of(filter, place)));
            Assert.Equal(place.Counts.Responses, await ListedAsync(MapFilter.Of(filter, place) with { Kind = ReportKind.Response }));
        }

        // With anything let through there are both kinds of areas.
        Assert.Contains(map.Areas, area => area.Admin1 is not null);
        Assert.True(query.Length > 0 || map.Areas.Any(area => area.Admin1 is null));
    }

    // By way of the address, as the links go.
    private async Task<int> ListedAsync(IncidentFilter filter)
        => (await filled.Database.Get<IncidentListQuery>().RunAsync(IncidentFilterQuery.Parse(IncidentFilterQuery.Write(filter)), 1, Token)).Total;
}
