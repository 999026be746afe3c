using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Pages.Incidents;

namespace AttackTracker.Tests.Components.Pages.Incidents;

public sealed class FieldDraftTests
{
    private static readonly EventValues Before = new()
    {
        Kind = ReportKind.Attack,
        Date = EventDate.OnDay(new DateOnly(2022, 1, 5), "on Wednesday"),
        Site = ReferenceData.Shipped.Gazetteer.FindSite("ain-al-asad")!.Placement(Core.Places.GeoPrecision.Exact),
        Weapons = [new WeaponUse(WeaponType.Rocket, "Katyusha")],
        Munitions = new CountRange(5, null),
        Outcomes = [Outcome.Impact, Outcome.Missed],
        ClaimedBy = [new Claim("none", ClaimStatus.Unclaimed)],
        AttributedTo = [new Attribution("iran-backed-militias", "Maj. Gen. John Brennan")],
        Killed = CountRange.Zero,
        Damage = Damage.Minor,
    };

    public static TheoryData<Field> Fields => [.. Enum.GetValues<Field>()];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_draft_that_nobody_touched_reads_as_the_value_before(Field field)
    {
        var after = Draft(field).Read(out var fault);

        Assert.Null(fault);
        Assert.Equal(FieldValueJson.Of(Before, field), FieldValueJson.Of(after!, field));
    }

    [Theory]
    [InlineData("", "", null, null)]
    [InlineData("8", "8", 8, 8)]
    [InlineData("5", "", 5, null)]
    [InlineData("", "10", null, 10)]
    public void An_empty_side_of_a_count_is_open_and_two_are_not_stated(string low, string high, int? least, int? most)
    {
        var draft = Draft(Field.Munitions);
        (draft.Low, draft.High) = (low, high);

        var count = draft.Read(out _)!.Munitions;

        Assert.Equal((least, most), (count?.Low, count?.High));
    }

    [Theory]
    [InlineData("9", "8", "above the high number")]
    [InlineData("some", "8", "no whole number")]
    [InlineData("-1", "8", "no whole number")]
    public void A_count_that_cannot_be_is_refused_in_words(string low, string high, string words)
    {
        var draft = Draft(Field.Killed);
        (draft.Low, draft.High) = (low, high);

        Assert.Null(draft.Read(out var fault));
        Assert.Contains(words, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-01-05", "2022-01-05", DatePrecision.Day)]
    [InlineData("2022-01-03", "2022-01-05", DatePrecision.Range)]
    [InlineData("2022-02-01", "2022-02-28", DatePrecision.Month)]
    [InlineData("2022-01-01", "2022-12-31", DatePrecision.Year)]
    [InlineData(null, "2022-01-05", DatePrecision.Range)]
    [InlineData(null, null, DatePrecision.Unknown)]
    public void The_precision_of_a_date_follows_from_its_days(string? start, string? end, DatePrecision precision)
    {
        var draft = Draft(Field.Date);
        (draft.Start, draft.End) = (Day(start), Day(end));

        Assert.Equal(precision, draft.Read(out _)!.Date!.Precision);
    }

    [Theory]
    [InlineData("Ain al-Asad Air Base")]
    [InlineData("ayn al asad")]
    [InlineData("Al Asad")]
    public void A_base_is_known_by_any_of_its_names(string typed)
    {
        var draft = Draft(Field.Site);
        draft.Site = typed;

        Assert.Equal("ain-al-asad", draft.Read(out _)!.Site!.Id);
    }

    [Fact]
    public void A_place_that_the_gazetteer_does_not_hold_keeps_its_words()
    {
        var draft = Draft(Field.Site);
        (draft.Site, draft.Country) = ("a farm south of nowhere", "iq");

        var site = draft.Read(out _)!.Site!;

        Assert.Equal((null, "a farm south of nowhere", "IQ"), (site.Id, site.Name, site.Country));
    }

    [Fact]
    public void Taking_over_what_an_article_says_replaces_all_that_was_typed()
    {
        var draft = Draft(Field.Outcomes);
        draft.Outcomes.Add(Outcome.Failed);

        draft.Take(Before with { Outcomes = [Outcome.Missed] });

        Assert.Equal([Outcome.Missed], draft.Read(out _)!.Outcomes);
    }

    private static FieldDraft Draft(Field field) => FieldDraft.Of(field, Before, ReferenceData.Shipped);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
