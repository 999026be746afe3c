using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Queries;

public sealed class MapQueryTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private const int Everything = 10_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Criteria => GoldQueriesTests.Criteria;

    [Theory]
    [MemberData(nameof(Criteria))]
    public async Task The_map_counts_what_the_list_shows_each_incident_once(string criterion)
    {
        var filter = GoldQueriesTests.Filters[criterion];

        var map = await Get<MapQuery>().RunAsync(filter, Token);
        var list = await Get<IncidentListQuery>().RunAsync(filter, 1, Token);
        var bases = await Get<SubjectsQuery>().RunAsync(SubjectKind.Base, filter, Token);

        Assert.Equal(list.Total, map.All.All);
        Assert.Equal((bases.All.Attacks, bases.All.Responses, bases.All.Killed), (map.All.Attacks, map.All.Responses, map.All.Killed));
        Assert.Equal(
            bases.Rows.Where(r => r.Id is not null).Select(r => (r.Id!, r.Attacks, r.Responses, r.Killed)).Order(),
            map.Places.Select(p => (p.Id, p.Counts.Attacks, p.Counts.Responses, p.Counts.Killed)).Order());
    }

    [Fact]
    public async Task Behind_every_circle_stand_as_many_incidents_as_it_says()
    {
        var map = await Get<MapQuery>().RunAsync(IncidentFilter.All, Token);

        Assert.Contains(map.Areas, a => a.Radius > 0);
        foreach (var place in map.Places.Concat(map.Areas))
        {
            var lines = await Get<MapPlaceQuery>().RunAsync(IncidentFilter.All, place, Everything, Token);
            Assert.Equal(place.Counts.All, lines.Count);
            Assert.Equal(place.Counts.Responses, lines.Count(l => l.Values.Kind == ReportKind.Response));
            Assert.Equal(place.Counts.Last, lines.Max(l => l.Day));
            Assert.All(Enum.GetValues<WeaponFamily>(), family => Assert.Equal(lines.Count(l => l.Values.Kind == ReportKind.Attack && FamilyOf(l.Values) == family), place.Counts.ByWeapon[(int)family]));
            Assert.All(lines, l => Assert.Equal(place.IsArea, l.Values.Site?.Id is null));
            Assert.Equal(place.Id, await Get<MapPlaceQuery>().FindAsync(lines[0].PublicId, Token));
        }
    }

    [Fact]
    public async Task What_is_in_no_country_or_does_not_exist_has_no_place()
    {
        Assert.Null(await Get<MapPlaceQuery>().FindAsync("AT-1900-0001", Token));
    }

    private static WeaponFamily FamilyOf(EventValues values) => values.Weapons.Count == 0 ? WeaponFamily.Unknown : WeaponFamilies.Of(values.Weapons[0].Type);

    private T Get<T>()
        where T : notnull => filled.Database.Get<T>();
}
