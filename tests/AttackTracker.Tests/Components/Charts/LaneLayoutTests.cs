using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Components.Charts;

public sealed class LaneLayoutTests
{
    private static readonly Plot January = new(new DayRange(new(2022, 1, 1), new(2022, 1, 31)), 0, 310);

    [Fact]
    public void Marks_of_one_day_stand_at_different_heights()
    {
        var placed = LaneLayout.Place([Mark("a", 5), Mark("b", 5), Mark("c", 5)], January, 10);

        Assert.Equal([3.5, 10, 16.5], placed.Select(p => p.Y));
    }

    [Fact]
    public void A_fourth_mark_of_a_day_goes_beside_the_first_three()
    {
        var placed = LaneLayout.Place([Mark("a", 5), Mark("b", 5), Mark("c", 5), Mark("d", 5)], January, 10);

        Assert.Equal((51.0, 10.0), (placed[3].X, placed[3].Y));
    }

    [Fact]
    public void Marks_with_room_stand_in_the_middle_of_the_lane_and_of_their_days()
    {
        var placed = LaneLayout.Place([Mark("a", 5), Mark("b", 7)], January, 10);

        Assert.Equal([(45.0, 10.0), (65.0, 10.0)], placed.Select(p => (p.X, p.Y)));
    }

    private static LaneMark Mark(string id, int day)
        => new(id, new(2022, 1, day), new(2022, 1, day), true, ReportKind.Attack, WeaponFamily.Rocket, false, false);
}
