using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Components.Charts;

public sealed class LaneLayoutTests
{
    private static readonly Plot January = new(new DayRange(new(2022, 1, 1), new(2022, 1, 31)), 0, 310);

    [Fact]
    public void Marks_of_one_day_stand_at_different_heights()
    {
        var placed = LaneLayout.Place([Mark("a", 5), Mark("b", 5), Mark("c", 5)], January);

        Assert.Equal([-6.5, 0, 6.5], placed.Select(p => p.Y));
    }

    [Fact]
    public void A_seventh_mark_of_a_day_goes_beside_the_first_six()
    {
        var placed = LaneLayout.Place([.. "abcdefg".Select(id => Mark(id.ToString(), 5))], January);

        Assert.Equal(6, placed.Select(p => p.Y).Distinct().Count());
        Assert.Equal(7, placed.Select(p => (p.X, p.Y)).Distinct().Count());
        Assert.Equal((51.0, placed[0].Y), (placed[6].X, placed[6].Y));
    }

    [Fact]
    public void A_lane_grows_with_the_marks_of_its_fullest_day()
    {
        var rows = LaneLayout.Rows([Lane("ABC"), Lane("DEFGHI"), Lane("")], January, 100);

        Assert.Equal([100.0, 124.5, 168.5], rows.Select(r => r.Top));
        Assert.Equal(ChartShape.LaneHeight, rows[2].Height);
        Assert.All(rows.SelectMany(r => r.Marks.Select(m => (r, m))), at => Assert.InRange(at.m.Y, at.r.Top + 4, at.r.Bottom - 4));
    }

    [Fact]
    public void Marks_with_room_stand_in_the_middle_of_the_lane_and_of_their_days()
    {
        var placed = LaneLayout.Place([Mark("a", 5), Mark("b", 7)], January);

        Assert.Equal([(45.0, 0.0), (65.0, 0.0)], placed.Select(p => (p.X, p.Y)));
    }

    private static Lane Lane(string ids) => new(ids, ids, null, ids.Length, [.. ids.Select(id => Mark(id.ToString(), 5))], []);

    private static LaneMark Mark(string id, int day)
        => new(id, new(2022, 1, day), new(2022, 1, day), true, ReportKind.Attack, WeaponFamily.Rocket);
}
