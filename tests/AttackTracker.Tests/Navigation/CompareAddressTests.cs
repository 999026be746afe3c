using AttackTracker.Core.Queries;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Tests.Navigation;

public sealed class CompareAddressTests
{
    [Fact]
    public void An_address_is_read_as_it_was_written()
    {
        var a = new IncidentFilter { From = new(2022, 1, 1), Weapons = Choice.Of(WeaponType.Rocket, WeaponType.Drone), Text = "a & b = c?" };
        var place = new CompareAddress(a, new IncidentFilter { Text = "é" }, EditsA: true, Per: 7);

        Assert.Equal(place, CompareAddress.Parse(TrackerLinks.Compare(place)));
    }

    [Theory]
    [InlineData("from=2024-02-01&to=2024-02-29", "from=2024-01-03&to=2024-01-31", "from=2024-03-01&to=2024-03-29", "from=2023-02-01&to=2023-02-28")]
    [InlineData("from=2022-01-05&to=2022-01-05&weapon=rocket", "from=2022-01-04&to=2022-01-04&weapon=rocket", "from=2022-01-06&to=2022-01-06&weapon=rocket", "from=2021-01-05&to=2021-01-05&weapon=rocket")]
    public void Another_period_is_as_long_and_keeps_all_other_criteria(string filter, string before, string after, string yearBefore)
    {
        var read = IncidentFilterQuery.Parse(filter);

        Assert.Equal([before, after, yearBefore], new[] { CompareAddress.Before(read), CompareAddress.After(read), CompareAddress.YearBefore(read) }.Select(f => IncidentFilterQuery.Write(f!).TrimStart('?')));
        Assert.Equal(CompareAddress.Before(read), CompareAddress.Parse(TrackerLinks.Compare(read)).B);
    }

    [Theory]
    [InlineData("from=2022-01-05")]
    [InlineData("from=0001-01-01&to=0001-01-02")]
    [InlineData("from=9999-12-01&to=9999-12-31")]
    [InlineData("from=1950-12-01&to=9999-12-31")]
    public void Of_a_period_without_an_end_or_at_the_ends_of_the_calendar_there_is_none(string filter) => Assert.Null(CompareAddress.Before(IncidentFilterQuery.Parse(filter)));
}
