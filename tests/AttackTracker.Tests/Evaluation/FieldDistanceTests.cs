using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;

namespace AttackTracker.Tests.Evaluation;

/// <summary>Worked by hand from the definitions.</summary>
public sealed class FieldDistanceTests
{
    private static readonly EventValues Nothing = new() { Kind = ReportKind.Attack };

    [Theory]
    [InlineData(Field.Damage, "\"minor\"", "\"minor\"", 0)]
    [InlineData(Field.Damage, "\"minor\"", "\"major\"", 1)]
    [InlineData(Field.Damage, "\"minor\"", "null", 1)]
    [InlineData(Field.Damage, "null", "null", 0)]
    [InlineData(Field.Background, "true", "false", 1)]
    [InlineData(Field.Kind, "\"attack\"", "\"response\"", 1)]
    [InlineData(Field.Site, """{"id":"ain-al-asad"}""", """{"id":"ain-al-asad","name":"Asad"}""", 0)]
    [InlineData(Field.Site, """{"id":"ain-al-asad"}""", """{"id":"balad-air-base"}""", 1)]
    [InlineData(Field.Site, """{"name":"a base in Anbar","country":"IQ","admin1":"Al Anbar"}""", """{"name":"an outpost","country":"IQ","admin1":"al-Anbar"}""", 0)]
    [InlineData(Field.Site, """{"name":"a base","country":"IQ"}""", """{"name":"a base","country":"SY"}""", 1)]
    [InlineData(Field.Weapons, """["rocket"]""", """[{"type":"rocket","detail":"Katyusha"}]""", 0)]
    [InlineData(Field.Weapons, """["rocket"]""", """["rocket","drone"]""", 1 - (2.0 / 3 * 1 / 2))]
    [InlineData(Field.Outcomes, """["impact","missed"]""", """["impact","intercepted"]""", 1 - (1.0 / 3 * 1 / 3))]
    [InlineData(Field.ClaimedBy, """[{"group":"kataib-hezbollah","status":"claimed"}]""", """[{"group":"kataib-hezbollah","status":"denied"}]""", 1)]
    [InlineData(Field.AttributedTo, """[{"group":"kataib-hezbollah","by":"the army"}]""", """[{"group":"kataib-hezbollah"}]""", 0)]
    [InlineData(Field.Killed, """{"low":2,"high":2}""", """{"low":2,"high":2}""", 0)]
    [InlineData(Field.Killed, """{"low":0,"high":0}""", """{"low":3,"high":3}""", 1)]
    [InlineData(Field.Killed, """{"low":1,"high":1}""", """{"low":3,"high":3}""", 0.25)]
    [InlineData(Field.Wounded, """{"low":5,"high":5}""", """{"low":5,"high":null}""", 0.5)]
    [InlineData(Field.Wounded, """{"low":5,"high":null}""", "null", 1)]
    [InlineData(Field.Date, """{"start":"2022-01-05","end":"2022-01-05"}""", """{"start":"2022-01-05","end":"2022-01-05","words":"on Wednesday"}""", 0)]
    [InlineData(Field.Date, """{"start":"2022-01-05","end":"2022-01-05"}""", """{"start":"2022-01-06","end":"2022-01-06"}""", 1)]
    [InlineData(Field.Date, """{"start":"2022-01-05","end":"2022-01-05"}""", """{"start":"2022-01-04","end":"2022-01-06"}""", 1 - (2.0 / 3 * 1 / 3))]
    [InlineData(Field.Date, """{"start":"2022-01-05","end":"2022-01-08"}""", """{"start":"2022-01-07","end":"2022-01-10"}""", 1 - (1.0 / 3 * 2 / 6))]
    [InlineData(Field.Date, """{"start":null,"end":null,"precision":"unknown","words":"on Friday"}""", "null", 0)]
    public void Two_values_are_this_far_apart_whichever_comes_first(Field field, string a, string b, double distance)
    {
        var (first, second) = (FieldValueJson.With(Nothing, field, a), FieldValueJson.With(Nothing, field, b));

        Assert.Equal(distance, FieldDistance.Of(field, first, second), 9);
        Assert.Equal(distance, FieldDistance.Of(field, second, first), 9);
    }

    [Fact]
    public void A_day_and_a_side_that_is_open_for_ever_have_next_to_nothing_in_common()
    {
        var day = FieldValueJson.With(Nothing, Field.Date, """{"start":"2022-01-05","end":"2022-01-05"}""");
        var since = FieldValueJson.With(Nothing, Field.Date, """{"start":"2022-01-01","end":null}""");

        Assert.InRange(FieldDistance.Of(Field.Date, day, since), 0.999, 1);
    }
}
