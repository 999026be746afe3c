using AttackTracker.Core.Dates;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

/// <summary>Every criterion becomes SQL, and every screen has something to say when there is nothing.</summary>
public sealed class EmptyDatabaseTests
{
    public static TheoryData<CasualtyFilter> Casualties => [.. Enum.GetValues<CasualtyFilter>()];

    [Theory]
    [MemberData(nameof(Casualties))]
    public async Task Every_screen_answers_a_filter_of_all_criteria(CasualtyFilter casualties)
    {
        var filter = new IncidentFilter
        {
            From = new(2022, 1, 1),
            To = new(2022, 1, 31),
            Precisions = Choice.Of(DatePrecision.Day, DatePrecision.Unknown),
            Bases = Choice.Of("ain-al-asad").WithNotStated(true),
            Weapons = Choice.Of(WeaponType.Rocket, WeaponType.Unknown),
            Groups = Choice.Of("kataib-hezbollah").WithNotStated(true),
            Outcomes = Choice.Of(Outcome.Impact).WithNotStated(true),
            Countries = Choice.Of("IQ").WithNotStated(true),
            Kind = ReportKind.Attack,
            Background = false,
            Conflict = true,
            Casualties = casualties,
            Text = "Katyusha \"rockets",
        };

        await AnswersNothingAsync(filter);
    }

    [Fact]
    public Task Every_screen_answers_no_filter_at_all() => AnswersNothingAsync(IncidentFilter.All);

    private static async Task AnswersNothingAsync(IncidentFilter filter)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync();

        var timeline = await database.Get<TimelineQuery>().RunAsync(filter, TimelineForm.Usual, cancellation);
        var list = await database.Get<IncidentListQuery>().RunAsync(filter, 1, cancellation);
        var bases = await database.Get<SubjectsQuery>().RunAsync(SubjectKind.Base, filter, cancellation);
        var groups = await database.Get<SubjectsQuery>().RunAsync(SubjectKind.Group, filter, cancellation);
        var page = await database.Get<SubjectQuery>().RunAsync(SubjectKind.Weapon, "rocket", filter, cancellation);
        var ledger = await database.Get<ClaimLedgerQuery>().RunAsync("kataib-hezbollah", filter, null, null, cancellation);
        var sources = await database.Get<SubjectSourcesQuery>().RunAsync(filter, cancellation);
        var map = await database.Get<MapQuery>().RunAsync(filter, cancellation);
        var calendar = await database.Get<CalendarQuery>().RunAsync(filter, null, cancellation);
        var matrix = await database.Get<MatrixQuery>().RunAsync(filter, null, cancellation);
        var facets = await database.Get<FacetsQuery>().RunAsync(filter, cancellation);
        var place = await database.Get<BaseQuery>().RunAsync("nowhere", cancellation);

        Assert.Empty(timeline.Blocks);
        Assert.Empty(list.Items);
        Assert.Equal(1, list.Pages);
        Assert.Empty(bases.Rows);
        Assert.Empty(groups.Rows);
        Assert.Equal(0, page!.Line.Attacks);
        Assert.Empty(ledger.Incidents);
        Assert.Empty(sources.Outlets);
        Assert.Equal(0, map.All.All);
        Assert.Empty(calendar.Shown);
        Assert.Empty(matrix.Rows);
        Assert.Equal(0, facets.Passing);
        Assert.Null(place);
    }
}
