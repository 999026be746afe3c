using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Queries;

public sealed class FactMarksTests
{
    [Fact]
    public void Each_value_of_each_field_has_a_mark_of_its_own()
    {
        (int First, int Length)[] fields =
        [
            (FactMarks.Weapons, Enum.GetValues<WeaponType>().Length),
            (FactMarks.Families, Enum.GetValues<WeaponFamily>().Length),
            (FactMarks.Outcomes, Enum.GetValues<Outcome>().Length),
            (FactMarks.States, Enum.GetValues<FieldState>().Length),
            (FactMarks.Kinds, Enum.GetValues<ReportKind>().Length),
            .. new[]
            {
                FactMarks.AnybodyKilled, FactMarks.AnybodyWounded, FactMarks.AnybodyHurt, FactMarks.NobodyHurt, FactMarks.HurtNotStated, FactMarks.WeaponNotStated, FactMarks.OutcomeNotStated,
                FactMarks.InConflict, FactMarks.NotInConflict, FactMarks.Background, FactMarks.News, FactMarks.OneSource, FactMarks.SeveralSources, FactMarks.ToTheDay,
            }.Select(mark => (mark, 1)),
        ];

        Assert.Equal(Enumerable.Range(0, FactMarks.Count), fields.SelectMany(field => Enumerable.Range(field.First, field.Length)));
        Assert.InRange(FactMarks.Count, 1, 64);
    }

    [Fact]
    public void What_stands_for_no_incident_has_no_mark()
    {
        Assert.Equal(0UL, FactMarks.Of(default));
        Assert.NotEqual(0UL, FactMarks.Of(new IncidentFact { Id = 1 }));
    }
}
