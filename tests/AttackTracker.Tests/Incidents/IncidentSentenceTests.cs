using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Incidents;

public sealed class IncidentSentenceTests
{
    private static readonly IncidentSentence Sentence = new(ReferenceData.Shipped.Gazetteer, ReferenceData.Shipped.Groups);

    public static TheoryData<EventValues, string> Table => new()
    {
        {
            Told.Rockets with
            {
                Weapons = [new WeaponUse(WeaponType.Rocket, "Katyusha")], Munitions = CountRange.Exactly(8), Outcomes = [Outcome.Impact, Outcome.Missed],
                Killed = CountRange.Zero, Wounded = CountRange.Zero, ClaimedBy = [new Claim("kataib-hezbollah", ClaimStatus.Claimed)],
            },
            "Eight Katyusha rockets were fired at Ain al-Asad Air Base, Iraq, on Wednesday 5 January 2022. Some hit and some missed. No one was killed or wounded. Kataib Hezbollah claimed it."
        },
        {
            Told.Rockets.With(WeaponType.Drone).At(Told.AinAlAsad with { Precision = GeoPrecision.Near }) with { Munitions = CountRange.Exactly(1), Outcomes = [Outcome.Intercepted] },
            "A drone was flown near Ain al-Asad Air Base, Iraq, on Wednesday 5 January 2022. It was shot down."
        },
        {
            Told.Rockets.With(WeaponType.Rocket, WeaponType.Drone).At(Told.SomewhereInAnbar) with
            {
                Munitions = new CountRange(13, 17), Killed = CountRange.Exactly(1), Wounded = new CountRange(2, null), Damage = Damage.Minor,
                Date = new EventDate(new DateOnly(2022, 1, 3), new DateOnly(2022, 1, 6), DatePrecision.Range, null),
            },
            "13 to 17 rockets and drones were used at a base in western Anbar, Iraq, between 3 and 6 January 2022. One person was killed and at least two people were wounded. The damage was minor."
        },
        {
            (Told.Rockets with { Kind = ReportKind.Response, Munitions = CountRange.Exactly(6), Outcomes = [Outcome.Impact] }).With(WeaponType.Artillery)
                .At(new SitePlacement(null, "outside Mayadin", "SY", "Deir ez-Zor", GeoPrecision.Near)),
            "Six artillery rounds were fired in response outside Mayadin, Syria, on Wednesday 5 January 2022. They hit."
        },
        {
            Told.Rockets.With(WeaponType.Unknown).At(null) with { Date = new EventDate(new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 31), DatePrecision.Month, null) },
            "An attack was made in January 2022."
        },
        {
            Told.Rockets.With(WeaponType.Explosion) with { Date = null, Killed = CountRange.Zero, Wounded = new CountRange(0, 1) },
            "An explosion was heard at Ain al-Asad Air Base, Iraq. No one was killed and at most one person was wounded."
        },
        { Told.Rockets.With(WeaponType.Explosion) with { Date = null }, "An explosion was heard at Ain al-Asad Air Base, Iraq." },
        {
            Told.Rockets with { Munitions = new CountRange(5, null), Date = new EventDate(null, null, DatePrecision.Unknown, "on Saturday"), ClaimedBy = [new Claim("none", ClaimStatus.Unclaimed)] },
            "At least five rockets were fired at Ain al-Asad Air Base, Iraq, on a day told only as “on Saturday”. No one claimed it."
        },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void An_incident_reads_as_plain_words(EventValues values, string text) => Assert.Equal(text, Sentence.TextOf(values));

    [Fact]
    public void Each_phrase_names_its_field()
    {
        var phrases = Sentence.Of(Told.Rockets with { Munitions = CountRange.Exactly(8) }, []);

        Assert.Equal(
            [("Eight", Field.Munitions), ("rockets", Field.Weapons), ("at Ain al-Asad Air Base", Field.Site), ("on Wednesday 5 January 2022", Field.Date)],
            phrases.Where(phrase => phrase.Field is not null).Select(phrase => (phrase.Text, phrase.Field!.Value)));
    }

    [Fact]
    public void Where_the_reports_disagree_on_the_outcome_each_account_is_told_once()
    {
        var phrases = Sentence.Of(Told.Rockets with { Outcomes = [Outcome.Impact, Outcome.Missed] }, [[Outcome.Missed], [], [Outcome.Impact, Outcome.Missed]]);

        Assert.Contains(phrases, phrase => phrase is { Field: Field.Outcomes, Text: "Some hit and some missed, or they missed" });
    }

    [Fact]
    public void Every_gold_report_makes_a_sentence_that_tells_what_it_fills()
    {
        foreach (var report in GoldSet.Seeds.Articles.Concat(GoldSet.Corpus.Articles).SelectMany(article => article.Reports))
        {
            var phrases = Sentence.Of(report.Values, []);
            var text = string.Concat(phrases.Select(phrase => phrase.Text));

            Assert.Matches("^[A-Z0-9].*[.]$", text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" .", text, StringComparison.Ordinal);
            Assert.All(
                Enum.GetValues<Field>().Where(field => field is not (Field.Kind or Field.Background or Field.Munitions) && report.Values.Fills(field)),
                field => Assert.Contains(phrases, phrase => phrase.Field == field));
        }
    }
}
