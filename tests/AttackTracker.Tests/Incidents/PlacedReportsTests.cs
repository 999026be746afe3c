using AttackTracker.Core.Incidents;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Incidents;

public sealed class PlacedReportsTests
{
    private static readonly SourcedReport Rockets = Told.Rockets.By("wire");
    private static readonly SourcedReport Drones = Told.Rockets.OnDay(10).With(WeaponType.Drone).By("post");

    [Fact]
    public void What_a_person_put_together_stays_however_much_it_contradicts_itself()
        => Assert.Equal("post#0000 wire#0000", Group(Placed(Rockets), Placed(Drones)));

    [Fact]
    public void What_a_person_only_saw_together_parts_where_it_contradicts_itself()
        => Assert.Equal("post#0000 | wire#0000", Group(Seen(Rockets), Seen(Drones)));

    [Fact]
    public void Two_reports_of_one_article_are_one_where_a_person_says_so()
        => Assert.Equal("wire#0000 wire#0001", Group(Placed(Rockets), Placed(Told.Rockets.By("wire", ordinal: 1))));

    [Theory]
    [InlineData("times", 0, "post#0000 times#0000 wire#0000")]
    [InlineData("wire", 1, "post#0000 wire#0000 | wire#0001")]
    public void A_later_report_joins_two_that_contradict_each_other_by_agreeing_with_one_unless_it_is_of_the_article_of_the_other(string article, int ordinal, string grouping)
        => Assert.Equal(grouping, Group(Placed(Rockets), Placed(Drones), Told.Rockets.OnDay(10).With(WeaponType.Drone).By(article, ordinal)));

    [Fact]
    public void A_day_of_slip_is_not_passed_on_through_reports_that_a_person_put_together()
        => Assert.Equal(
            "post#0000 wire#0000 | times#0000",
            Group(Placed(Rockets), Placed(Told.Rockets.OnDay(6).By("post")), Told.Rockets.OnDay(7).By("times")));

    private static string Group(params SourcedReport[] reports) => Told.Grouping(Told.Merge(reports));

    private static SourcedReport Placed(SourcedReport report) => Seen(report) with { IsPlaced = true };

    private static SourcedReport Seen(SourcedReport report) => report with { StoodUnder = ["AT-2022-0001"], ReviewedUnder = "AT-2022-0001" };
}
