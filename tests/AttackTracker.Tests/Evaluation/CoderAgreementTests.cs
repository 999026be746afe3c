using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Incidents;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Evaluation;

/// <summary>Worked by hand: what the coders say, and what comes out of it with pencil and paper.</summary>
public sealed class CoderAgreementTests
{
    /// <summary>Of the eight values three are minor: 2 of 8 pairs differ, 2·3·5 of 8·7 by chance.</summary>
    [Fact]
    public void Three_of_four_damages_alike_is_alpha_0_533()
    {
        var damage = On(Field.Damage, Both(a => a with { Damage = Damage.Minor }), Both(a => a with { Damage = Damage.None }), Both(a => a with { Damage = Damage.None }), [
            [Told.Rockets with { Damage = Damage.Minor }], [Told.Rockets with { Damage = Damage.None }]]);

        Assert.Equal((4, 4, 1, 0.75), (damage.Reports, damage.Stated, damage.Differing, damage.Percent));
        Assert.Equal(1 - (2.0 / 8 / (30.0 / 56)), damage.Alpha!.Value, 9);
    }

    /// <summary>2 and 2, 0 and 0, 4 and silence: 1 observed; over the fifteen pairs of six values 11 2/9 expected.</summary>
    [Fact]
    public void Counts_and_silence_are_compared_by_their_ratio()
    {
        var killed = On(Field.Killed, Both(a => a with { Killed = CountRange.Exactly(2) }), Both(a => a with { Killed = CountRange.Zero }), [
            [Told.Rockets with { Killed = CountRange.Exactly(4) }], [Told.Rockets]]);

        Assert.Equal((3, 3, 1), (killed.Reports, killed.Stated, killed.Differing));
        Assert.Equal(1 - (5 * 2 / (2 * (11 + (2.0 / 9)))), killed.Alpha!.Value, 9);
    }

    [Fact]
    public void A_field_on_which_everybody_is_silent_agrees_wholly_and_has_no_alpha()
    {
        var damage = On(Field.Damage, Both(a => a), Both(a => a));

        Assert.Equal((2, 0, 0, 1.0, null), (damage.Reports, damage.Stated, damage.Differing, damage.Percent, damage.Alpha));
    }

    [Fact]
    public void Without_two_coders_there_is_nothing_to_tell()
    {
        var agreement = CoderAgreement.Of([Sheets([Told.Rockets])]);

        Assert.Equal((0, 0, null), (agreement.Articles, agreement.Told, agreement.OnReports));
        Assert.All(agreement.Fields, field => Assert.Equal((0, null, null), (field.Reports, field.Percent, field.Alpha)));
    }

    /// <summary>Cleo tells three events, Dana two, and two are the same: 2·2/5.</summary>
    [Fact]
    public void Reports_of_one_event_are_aligned_whatever_their_order_and_the_others_count_for_the_reports_alone()
    {
        var (fifth, ninth, answer) = (Told.Rockets, Told.Rockets.OnDay(9), Told.Rockets.OnDay(20) with { Kind = ReportKind.Response });
        var agreement = CoderAgreement.Of([Sheets([fifth, ninth, answer], [ninth with { Damage = Damage.Minor }, fifth])]);

        Assert.Equal((1, 2, 2, 5), (agreement.Articles, agreement.Sheets, agreement.Shared, agreement.Told));
        Assert.Equal(0.8, agreement.OnReports!.Value, 9);
        Assert.Equal(2, agreement.Fields.Single(f => f.Field == Field.Damage).Reports);
        Assert.Equal(1, agreement.Fields.Single(f => f.Field == Field.Date).Percent);
    }

    [Fact]
    public void Where_both_find_nothing_no_report_is_told()
    {
        var agreement = CoderAgreement.Of([Sheets([], [])]);

        Assert.Equal((1, 0, null), (agreement.Articles, agreement.Told, agreement.OnReports));
    }

    /// <summary>Three pairs of coders on each of two reports: 4 of 6 alike. Of six values two are minor: observed 2·2/2, expected 2·2·4, times 5.</summary>
    [Fact]
    public void Of_three_coders_every_pair_counts()
    {
        var (minor, none) = (Told.Rockets with { Damage = Damage.Minor }, Told.Rockets with { Damage = Damage.None });
        var agreement = CoderAgreement.Of([Sheets([minor], [minor], [none]), Sheets([none], [none], [none])]);

        var damage = agreement.Fields.Single(f => f.Field == Field.Damage);
        Assert.Equal((6, 12), (agreement.Shared, agreement.Told));
        Assert.Equal(4.0 / 6, damage.Percent!.Value, 9);
        Assert.Equal(1 - (5 * (4.0 / 2) / 16), damage.Alpha!.Value, 9);
    }

    [Fact]
    public void The_kind_has_no_figure_since_reports_of_two_kinds_are_two_reports()
        => Assert.DoesNotContain(CoderAgreement.Of([]).Fields, field => field.Field == Field.Kind);

    private static CodersOnField On(Field field, params IReadOnlyList<IReadOnlyList<EventValues>>[] articles)
        => CoderAgreement.Of(articles.Select(sheets => Sheets([.. sheets]))).Fields.Single(f => f.Field == field);

    private static IReadOnlyList<IReadOnlyList<EventValues>> Both(Func<EventValues, EventValues> say) => [[say(Told.Rockets)], [say(Told.Rockets)]];

    private static IReadOnlyList<IReadOnlyList<Report>> Sheets(params IReadOnlyList<EventValues>[] coders)
        => [.. coders.Select(reports => (IReadOnlyList<Report>)[.. reports.Select((values, ordinal) => values.By("a", ordinal).Report)])];
}
