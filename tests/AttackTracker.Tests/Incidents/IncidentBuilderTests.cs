using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Outcome = AttackTracker.Core.Reports.Outcome;

namespace AttackTracker.Tests.Incidents;

public sealed class IncidentBuilderTests
{
    private static readonly SourcedReport[] GoldOfBoth = [.. GoldReports.Of(GoldSet.Seeds).Concat(GoldReports.Of(GoldSet.Corpus)).Select(report => report.Source)];

    [Fact]
    public void Two_articles_on_one_attack_make_one_incident()
        => Assert.Equal("post#0000 wire#0000", Told.Grouping(Told.Merge(Told.Rockets.By("wire"), Told.Rockets.By("post"))));

    [Theory]
    [InlineData(5, "post#0000 wire#0000")]
    [InlineData(6, "post#0000 wire#0000")]
    [InlineData(7, "post#0000 | wire#0000")]
    public void Days_may_miss_each_other_by_one(int day, string grouping)
        => Assert.Equal(grouping, Told.Grouping(Told.Merge(Told.Rockets.By("wire"), Told.Rockets.OnDay(day).By("post"))));

    [Fact]
    public void One_day_of_slip_is_not_passed_on()
    {
        var incidents = Told.Merge(Told.Rockets.OnDay(5).By("wire"), Told.Rockets.OnDay(6).By("post"), Told.Rockets.OnDay(7).By("times"));

        Assert.Equal(2, incidents.Count);
        Assert.DoesNotContain(incidents, incident => incident.Members.Count == 3);
    }

    [Fact]
    public void Two_reports_of_one_article_never_share_an_incident()
    {
        var incidents = Told.Merge(Told.Rockets.By("wire", 0), Told.Rockets.By("wire", 1), Told.Rockets.By("post"));

        Assert.Equal("post#0000 wire#0000 | wire#0001", Told.Grouping(incidents));
    }

    [Fact]
    public void A_report_joins_the_incident_with_which_it_agrees_best()
    {
        var morning = Told.Rockets with { Munitions = CountRange.Exactly(2), Outcomes = [Outcome.Missed] };
        var evening = Told.Rockets with { Munitions = CountRange.Exactly(8), Outcomes = [Outcome.Impact] };

        var incidents = Told.Merge(morning.By("wire", 0), evening.By("wire", 1), evening.By("post"));

        Assert.Equal("post#0000 wire#0001 | wire#0000", Told.Grouping(incidents));
    }

    [Theory]
    [InlineData(WeaponType.Rocket, WeaponType.Rocket, true)]
    [InlineData(WeaponType.Rocket, WeaponType.IndirectFire, true)]
    [InlineData(WeaponType.BallisticMissile, WeaponType.Missile, true)]
    [InlineData(WeaponType.Ied, WeaponType.Explosion, true)]
    [InlineData(WeaponType.Drone, WeaponType.Unknown, true)]
    [InlineData(WeaponType.Drone, WeaponType.IndirectFire, false)]
    [InlineData(WeaponType.Rocket, WeaponType.Drone, false)]
    [InlineData(WeaponType.Rocket, WeaponType.Mortar, false)]
    public void Weapons_share_a_type_or_one_can_be_meant_by_the_other(WeaponType first, WeaponType second, bool joined)
        => Assert.Equal(joined ? 1 : 2, Told.Merge(Told.Rockets.With(first).By("wire"), Told.Rockets.With(second).By("post")).Count);

    [Fact]
    public void An_unnamed_base_of_the_province_can_be_the_named_one_but_not_one_elsewhere()
    {
        var elsewhere = new SitePlacement(null, "base in Nineveh", "IQ", "Nineveh", GeoPrecision.Region);

        Assert.Single(Told.Merge(Told.Rockets.By("wire"), Told.Rockets.At(Told.SomewhereInAnbar).By("post")));
        Assert.Equal(2, Told.Merge(Told.Rockets.By("wire"), Told.Rockets.At(elsewhere).By("post")).Count);
    }

    [Fact]
    public void An_attack_and_the_response_to_it_are_two_incidents()
        => Assert.Equal(2, Told.Merge(Told.Rockets.By("wire"), (Told.Rockets with { Kind = ReportKind.Response }).By("post")).Count);

    [Fact]
    public void Disjoint_counts_alone_do_not_part_two_reports()
        => Assert.Single(Told.Merge(
            (Told.Rockets with { Munitions = CountRange.Exactly(5) }).By("wire"),
            (Told.Rockets with { Munitions = CountRange.Exactly(8) }).By("post")));

    [Fact]
    public void History_and_news_of_one_day_are_one_incident()
        => Assert.Single(Told.Merge(Told.Rockets.By("wire"), (Told.Rockets with { Background = true }).By("post")));

    [Fact]
    public void Without_a_date_the_same_base_and_weapon_are_not_enough()
    {
        var undated = Told.Rockets with { Date = null };

        Assert.Equal(2, Told.Merge(Told.Rockets.By("wire"), undated.By("post")).Count);
        Assert.Equal(2, Told.Merge(undated.By("wire"), undated.By("post")).Count);
    }

    [Fact]
    public void Without_a_date_telling_details_can_be_enough()
    {
        var detailed = Told.Rockets with
        {
            Munitions = CountRange.Exactly(14),
            ClaimedBy = [new Claim("saraya-qasem-al-jabbarin", ClaimStatus.Claimed)],
            Wounded = CountRange.Exactly(2),
        };

        Assert.Single(Told.Merge(detailed.By("wire"), (detailed with { Date = null }).By("post")));
    }

    [Fact]
    public void Two_unknowns_are_never_one_incident()
    {
        var unknown = Told.Rockets with { Date = null, Site = null, Munitions = CountRange.Exactly(14), Wounded = CountRange.Exactly(2) };

        Assert.Equal(2, Told.Merge(unknown.By("wire"), unknown.By("post")).Count);
    }

    [Fact]
    public void A_month_needs_more_than_the_base_and_a_vague_weapon()
    {
        var inJanuary = Told.Rockets with { Date = new EventDate(new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 31), DatePrecision.Month, null), Background = true };

        Assert.Single(Told.Merge(Told.Rockets.By("wire"), inJanuary.By("post")));
        Assert.Equal(2, Told.Merge(Told.Rockets.By("wire"), inJanuary.With(WeaponType.Unknown).By("post")).Count);
    }

    [Fact]
    public void A_join_tells_what_agreed_what_differed_and_what_was_silent()
    {
        var incident = Assert.Single(Told.Merge(
            (Told.Rockets with { Munitions = CountRange.Exactly(5) }).By("wire"),
            (Told.Rockets.OnDay(6) with { Munitions = new CountRange(3, null) }).By("post")));

        var join = incident.Members[0];
        var agreements = join.Comparisons.ToDictionary(comparison => comparison.Field, comparison => comparison.Agreement);

        Assert.Equal("wire#0000", join.JoinedTo);
        Assert.Equal(Agreement.Differed, agreements[Field.Date]);
        Assert.Equal(Agreement.Agreed, agreements[Field.Site]);
        Assert.Equal(Agreement.Compatible, agreements[Field.Munitions]);
        Assert.Equal(Agreement.Silent, agreements[Field.Killed]);
        Assert.Equal(join.Score, join.Comparisons.Sum(comparison => comparison.Score), 6);
    }

    [Fact]
    public void The_order_of_the_reports_changes_nothing()
    {
        var expected = Dump(GoldReports.Builder.Build(GoldOfBoth).Incidents);

        Prop.ForAll(Gen.Shuffle(GoldOfBoth).ToArbitrary(), shuffled => Dump(GoldReports.Builder.Build(shuffled).Incidents) == expected)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Fact]
    public void Every_report_is_in_exactly_one_incident()
    {
        var incidents = GoldReports.Builder.Build(GoldOfBoth).Incidents;

        Assert.Equal(
            GoldOfBoth.Select(report => report.Key).Order(StringComparer.Ordinal),
            incidents.SelectMany(incident => incident.Members).Select(member => member.Source.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_report_given_twice_is_refused()
        => Assert.Contains("wire#0000", Assert.Throws<ArgumentException>(() => Told.Merge(Told.Rockets.By("wire"), Told.Rockets.By("wire"))).Message, StringComparison.Ordinal);

    [Fact]
    public void No_reports_make_no_incidents() => Assert.Empty(Told.Merge());

    [Fact]
    public void The_work_grows_with_the_reports_and_not_with_their_square()
    {
        // A base attacked four times a day for years, with a report of a whole month and one without a date among them.
        var daily = Enumerable.Range(0, 8_000).Select(i => Told.Rockets with { Date = EventDate.OnDay(new DateOnly(2015, 1, 1).AddDays(i / 4)) });
        var month = Told.Rockets with { Date = new EventDate(new DateOnly(2016, 5, 1), new DateOnly(2016, 5, 31), DatePrecision.Month, null) };
        SourcedReport[] reports = [.. daily.Append(month).Append(Told.Rockets with { Date = null }).Select((values, i) => values.By($"p{i % 4}-{i}"))];

        var pairs = new CandidatePairs(reports, site => [site]).All;

        Assert.InRange(pairs.Count(), 8_000, 8_000 * 8);
    }

    private static string Dump(IReadOnlyList<IncidentDraft> incidents) => string.Join('\n', incidents.Select(incident =>
        $"{incident.Key}: {string.Join(", ", incident.Members.Select(member => $"{member.Source.Key}~{member.JoinedTo}={member.Score}"))}; {string.Join(' ', incident.Fields.Select(field => $"{field.Value}/{field.Basis}/{field.Disagrees}"))}"));
}
