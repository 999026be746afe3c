using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;

namespace AttackTracker.Tests.Incidents;

public sealed class FieldConsensusTests
{
    private const string Day3 = """{"start":"2022-01-03","end":"2022-01-03"}""";
    private const string Day4 = """{"start":"2022-01-04","end":"2022-01-04"}""";
    private const string Day3To5 = """{"start":"2022-01-03","end":"2022-01-05"}""";
    private const string Asad = """{"id":"ain-al-asad","name":"Ain al-Asad Air Base","country":"IQ","admin1":"Al Anbar","geoPrecision":"exact"}""";
    private const string NearAsad = """{"id":"ain-al-asad","name":"Ain al-Asad Air Base","country":"IQ","admin1":"Al Anbar","geoPrecision":"near"}""";
    private const string Anbar = """{"name":"base in Anbar","country":"IQ","admin1":"Al Anbar","geoPrecision":"region"}""";
    private const string ByA = """[{"group":"a","status":"claimed"}]""";
    private const string ByB = """[{"group":"b","status":"claimed"}]""";

    /// <summary>What the older report says, what the newer says, whether it is a conflict, which value the incident takes, and why.</summary>
    public static TheoryData<Field, string, string, bool, string, Basis> Table => new()
    {
        { Field.Date, Day3, Day3, false, Day3, Basis.MostPublishers },
        { Field.Date, Day3, Day4, true, Day4, Basis.Latest },
        { Field.Date, Day3, Day3To5, false, Day3, Basis.MostPrecise },
        { Field.Date, Day3To5, Day4, false, Day4, Basis.MostPrecise },
        { Field.Date, Day3, """{"start":"2022-01-04","end":null}""", true, Day3, Basis.MostPrecise },
        { Field.Site, NearAsad, Asad, false, Asad, Basis.MostPrecise },
        { Field.Site, Asad, Anbar, false, Asad, Basis.MostPrecise },
        { Field.Weapons, """["rocket"]""", """["indirect-fire"]""", false, """["rocket"]""", Basis.MostPrecise },
        { Field.Weapons, """["rocket"]""", """["rocket","drone"]""", false, """["rocket","drone"]""", Basis.MostPrecise },
        { Field.Weapons, """["rocket","drone"]""", """["rocket","mortar"]""", true, """["rocket","mortar"]""", Basis.Latest },
        { Field.Munitions, """{"low":5,"high":null}""", """{"low":8,"high":8}""", false, """{"low":8,"high":8}""", Basis.MostPrecise },
        { Field.Munitions, """{"low":8,"high":8}""", """{"low":2,"high":null}""", false, """{"low":8,"high":8}""", Basis.MostPrecise },
        { Field.Munitions, """{"low":5,"high":5}""", """{"low":8,"high":8}""", true, """{"low":8,"high":8}""", Basis.Latest },
        { Field.Munitions, """{"low":5,"high":5}""", """{"low":6,"high":null}""", true, """{"low":5,"high":5}""", Basis.MostPrecise },
        { Field.Outcomes, """["missed"]""", """["impact","missed"]""", true, """["impact","missed"]""", Basis.MostPrecise },
        { Field.Outcomes, """["impact","missed"]""", """["missed"]""", true, """["impact","missed"]""", Basis.MostPrecise },
        { Field.Outcomes, """["impact"]""", """["impact","missed"]""", false, """["impact","missed"]""", Basis.MostPrecise },
        { Field.Outcomes, """["intercepted"]""", """["missed"]""", true, """["missed"]""", Basis.Latest },
        { Field.ClaimedBy, ByA, ByB, true, ByB, Basis.Latest },
        { Field.ClaimedBy, """[{"group":"none","status":"unclaimed"}]""", ByA, false, ByA, Basis.MostPrecise },
        { Field.ClaimedBy, ByA, """[{"group":"a","status":"disputed"}]""", false, """[{"group":"a","status":"disputed"}]""", Basis.MostPrecise },
        { Field.ClaimedBy, ByA, """[{"group":"a","status":"denied"}]""", true, """[{"group":"a","status":"denied"}]""", Basis.Latest },
        { Field.ClaimedBy, ByA, """[{"group":"a","status":"claimed"},{"group":"b","status":"denied"}]""", false, """[{"group":"a","status":"claimed"},{"group":"b","status":"denied"}]""", Basis.MostPrecise },
        { Field.AttributedTo, """[{"group":"iran-backed-militias"}]""", """[{"group":"kataib-hezbollah"}]""", false, """[{"group":"kataib-hezbollah"}]""", Basis.MostPrecise },
        { Field.AttributedTo, """[{"group":"isis"}]""", """[{"group":"kataib-hezbollah"}]""", true, """[{"group":"kataib-hezbollah"}]""", Basis.Latest },
        { Field.Killed, """{"low":0,"high":0}""", """{"low":0,"high":0}""", false, """{"low":0,"high":0}""", Basis.MostPublishers },
        { Field.Killed, """{"low":1,"high":1}""", """{"low":3,"high":3}""", true, """{"low":1,"high":3}""", Basis.Range },
        { Field.Wounded, """{"low":2,"high":null}""", """{"low":5,"high":5}""", false, """{"low":2,"high":5}""", Basis.Range },
        { Field.Wounded, """{"low":24,"high":null}""", """{"low":8,"high":8}""", true, """{"low":8,"high":null}""", Basis.Range },
        { Field.Wounded, """{"low":null,"high":10}""", """{"low":3,"high":3}""", false, """{"low":3,"high":10}""", Basis.Range },
        { Field.Damage, "\"unknown\"", "\"minor\"", false, "\"minor\"", Basis.MostPrecise },
        { Field.Damage, "\"minor\"", "\"major\"", true, "\"major\"", Basis.Latest },
        { Field.Damage, "\"none\"", "\"unknown\"", true, "\"unknown\"", Basis.Latest },
        { Field.Background, "true", "false", false, "false", Basis.MostPrecise },
        { Field.Outcomes, "[]", """["missed"]""", false, """["missed"]""", Basis.Only },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_value_is_chosen_and_a_conflict_told(Field field, string older, string newer, bool conflict, string chosen, Basis basis)
    {
        var incident = Merge((field, older, 5), (field, newer, 6));

        Assert.Equal(Full(field, chosen), incident[field].Value);
        Assert.Equal(conflict, incident[field].IsConflict);
        Assert.Equal(basis, incident[field].Basis);
        Assert.Equal(incident[field].Value, FieldValueJson.Of(incident.Values, field));
    }

    [Fact]
    public void Silence_is_no_value_and_no_conflict()
    {
        var field = Merge((Field.Damage, "null", 5), (Field.Damage, "null", 6))[Field.Damage];

        Assert.Null(field.Basis);
        Assert.Equal("null", field.Value);
        Assert.False(field.IsConflict);
        Assert.Empty(field.StatedBy);
    }

    [Fact]
    public void What_most_publishers_say_holds_against_the_latest()
    {
        var incident = Merge((Field.Munitions, """{"low":5,"high":5}""", 5), (Field.Munitions, """{"low":5,"high":5}""", 5), (Field.Munitions, """{"low":8,"high":8}""", 7));

        Assert.Equal(CountRange.Exactly(5), incident.Values.Munitions);
        Assert.Equal(Basis.MostPublishers, incident[Field.Munitions].Basis);
        Assert.Equal(2, incident[Field.Munitions].SupportedBy.Count);
        Assert.Equal(3, incident[Field.Munitions].StatedBy.Count);
    }

    [Fact]
    public void Articles_of_one_publisher_are_one_voice()
    {
        var five = Told.Rockets with { Munitions = CountRange.Exactly(5) };
        var eight = Told.Rockets with { Munitions = CountRange.Exactly(8) };

        var incident = Assert.Single(Told.Merge(five.By("wire-1", publishedDayOfJanuary: 5), five.By("wire-2", publishedDayOfJanuary: 5), eight.By("post", publishedDayOfJanuary: 6)));

        Assert.Equal(CountRange.Exactly(8), incident.Values.Munitions);
        Assert.Equal(Basis.Latest, incident[Field.Munitions].Basis);
    }

    [Fact]
    public void Copies_of_one_wire_story_are_one_voice()
    {
        const string Story = "Five rockets struck the base in the west of the country on Wednesday evening, an officer of the army said, adding that nobody had been hurt and that a search for the launch site had begun.";
        var five = Told.Rockets with { Munitions = CountRange.Exactly(5) };
        var eight = Told.Rockets with { Munitions = CountRange.Exactly(8) };

        var copies = Assert.Single(Told.Merge(
            five.By("daily", publishedDayOfJanuary: 5, text: Story),
            five.By("herald", publishedDayOfJanuary: 5, text: "BAGHDAD — " + Story),
            eight.By("post", publishedDayOfJanuary: 6)));
        var own = Assert.Single(Told.Merge(
            five.By("daily", publishedDayOfJanuary: 5, text: Story),
            five.By("herald", publishedDayOfJanuary: 5, text: "An army officer told us that a base out west came under rocket fire; five were counted. There were no wounded, he said, and troops were looking for where they were launched from."),
            eight.By("post", publishedDayOfJanuary: 6)));

        Assert.Equal(CountRange.Exactly(8), copies.Values.Munitions);
        Assert.Equal(CountRange.Exactly(5), own.Values.Munitions);
    }

    [Fact]
    public void A_decision_wins_over_every_report_and_ends_the_conflict_but_not_the_disagreement()
    {
        var incident = Merge((Field.Outcomes, """["missed"]""", 5), (Field.Outcomes, """["impact","missed"]""", 6));

        var decided = incident.With([Decide(Field.Outcomes, """["impact"]""", 1), Decide(Field.Outcomes, """["missed"]""", 2), Decide(Field.Damage, "\"minor\"", 3)]);

        Assert.Equal([Outcome.Missed], decided.Values.Outcomes);
        Assert.Equal(Damage.Minor, decided.Values.Damage);
        Assert.Equal(Basis.Decision, decided[Field.Outcomes].Basis);
        Assert.True(decided[Field.Outcomes].Disagrees);
        Assert.False(decided[Field.Outcomes].IsConflict);
        Assert.Equal(incident[Field.Site], decided[Field.Site]);
    }

    [Fact]
    public void A_decision_survives_when_the_reports_change()
    {
        var decision = Decide(Field.Munitions, """{"low":7,"high":7}""", 1);

        var before = Merge((Field.Munitions, """{"low":5,"high":5}""", 5)).With([decision]);
        var after = Merge((Field.Munitions, """{"low":6,"high":6}""", 5), (Field.Munitions, """{"low":6,"high":6}""", 6)).With([decision]);

        Assert.Equal(CountRange.Exactly(7), before.Values.Munitions);
        Assert.Equal(CountRange.Exactly(7), after.Values.Munitions);
    }

    [Fact]
    public void A_person_can_decide_that_nothing_is_stated()
    {
        var decided = Merge((Field.Site, Asad, 5)).With([Decide(Field.Site, "null", 1)]);

        Assert.Null(decided.Values.Site);
        Assert.Equal(Basis.Decision, decided[Field.Site].Basis);
    }

    private static IncidentDraft Merge(params (Field Field, string Json, int Published)[] reports)
        => Assert.Single(Told.Merge([.. reports.Select((report, index) =>
            FieldValueJson.With(Told.Rockets with { Date = Told.Rockets.OnDay(4).Date }, report.Field, report.Json).By($"p{index}", publishedDayOfJanuary: report.Published))]));

    private static string Full(Field field, string json) => FieldValueJson.Of(FieldValueJson.With(Told.Rockets, field, json), field);

    private static Decision Decide(Field field, string to, int minute) => new()
    {
        Incident = "AT-2022-0005",
        Field = field,
        From = "null",
        To = to,
        Reason = "seen on video",
        Who = "editor",
        At = new DateTime(2026, 1, 1, 12, minute, 0, DateTimeKind.Utc),
    };
}
