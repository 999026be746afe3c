using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Fields;

namespace AttackTracker.Tests.Components.Fields;

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
    [MemberData(nameof(Fields))]
    public void What_is_typed_can_be_put_back_into_another_draft(Field field)
    {
        var typed = FieldDraft.Of(field, Before, ReferenceData.Shipped).Typed;
        var other = FieldDraft.Of(field, new EventValues { Kind = ReportKind.Response, Damage = Damage.Major }, ReferenceData.Shipped);

        other.Retype(typed);

        Assert.Equal(typed, other.Typed);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void What_another_version_kept_in_another_shape_leaves_the_draft_as_it_is(Field field)
    {
        var draft = FieldDraft.Of(field, Before, ReferenceData.Shipped);
        var typed = draft.Typed;

        foreach (var strange in new[] { "", "null", "17", "{\"x\":", "[[1]]" })
        {
            draft.Retype(strange);
            Assert.Equal(typed, draft.Typed);
        }
    }

    [Theory]
    [InlineData(CountWords.NotStated, "7", "9", null, null)]
    [InlineData(CountWords.None, "7", "", 0, 0)]
    [InlineData(CountWords.Exactly, "8", "", 8, 8)]
    [InlineData(CountWords.AtLeast, "5", "", 5, null)]
    [InlineData(CountWords.UpTo, "10", "", null, 10)]
    [InlineData(CountWords.Between, "5", "10", 5, 10)]
    public void A_number_is_said_as_people_say_it(CountWords words, string number, string high, int? least, int? most)
    {
        var draft = new CountDraft(Field.Killed, Before) { Words = words, Number = number, High = high };

        var count = draft.Read(out _)!.Killed;

        Assert.Equal((least, most), (count?.Low, count?.High));
    }

    [Theory]
    [InlineData(CountWords.Between, "9", "8", "The low number 9 is above the high number 8. Swap them or correct one.")]
    [InlineData(CountWords.Exactly, "some", "", "“some” is no whole number. Write one such as 8.")]
    [InlineData(CountWords.AtLeast, "-1", "", "“-1” is no whole number. Write one such as 8.")]
    [InlineData(CountWords.UpTo, " ", "", "A number is missing. Write one such as 8, or choose “not stated”.")]
    public void A_count_that_cannot_be_is_refused_in_words(CountWords words, string number, string high, string fault)
    {
        var draft = new CountDraft(Field.Killed, Before) { Words = words, Number = number, High = high };

        Assert.Null(draft.Read(out var told));
        Assert.Equal(fault, told);
    }

    [Theory]
    [InlineData("5 January 2022", "2022-01-05", "on Wednesday")]
    [InlineData("6 Jan 2022", "2022-01-06", null)]
    public void The_words_of_an_article_stay_with_the_day_that_was_read_from_them_and_go_with_it(string typed, string day, string? words)
    {
        var draft = new DateDraft(Before);
        draft.Take(Before);
        draft.Text = typed;

        var date = draft.Read(out _)!.Date!;

        Assert.Equal((Day(day), words), (date.Start, date.Words));
    }

    [Theory]
    [InlineData("Ain al-Asad Air Base")]
    [InlineData("ayn al asad")]
    [InlineData("Al Asad")]
    public void A_base_is_known_by_any_of_its_names(string typed)
    {
        var draft = new SiteDraft(Before, ReferenceData.Shipped) { Name = typed };

        Assert.Equal("ain-al-asad", draft.Read(out _)!.Site!.Id);
    }

    [Theory]
    [InlineData("ayn al as", "Ain al-Asad Air Base")]
    [InlineData("asad", "Ain al-Asad Air Base")]
    public void A_base_is_found_before_its_name_is_all_typed(string typed, string name)
        => Assert.Contains(new SiteDraft(Before, ReferenceData.Shipped).Find(typed), choice => choice.Name == name);

    [Fact]
    public void A_place_that_the_gazetteer_does_not_hold_keeps_its_words()
    {
        var draft = new SiteDraft(Before, ReferenceData.Shipped) { Name = "a farm south of nowhere", Country = "iq" };

        var site = draft.Read(out _)!.Site!;

        Assert.Equal((null, "a farm south of nowhere", "IQ"), (site.Id, site.Name, site.Country));
    }

    [Fact]
    public void A_country_that_there_is_not_is_refused()
    {
        var draft = new SiteDraft(Before, ReferenceData.Shipped) { Name = "a farm", Country = "Q9" };

        Assert.Null(draft.Read(out var fault));
        Assert.Contains("no country code", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_the_directory_does_not_hold_is_refused_unless_an_article_names_it()
    {
        var draft = new ClaimsDraft(Before, ReferenceData.Shipped);
        draft.Take(Before with { ClaimedBy = [new Claim("newly-named", ClaimStatus.Claimed)] });
        Assert.NotNull(draft.Read(out _));

        draft.Claims[0].Group = "the unheard of";

        Assert.Null(draft.Read(out var fault));
        Assert.Contains("no group of the directory", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_stands_once()
    {
        var draft = new BlamesDraft(Before, ReferenceData.Shipped);
        draft.Blames.Add(new BlameLine { Group = "iran-backed-militias", By = "one" });
        draft.Blames.Add(new BlameLine { Group = "iran-backed-militias", By = "another" });

        Assert.Null(draft.Read(out var fault));
        Assert.Contains("stands twice. Keep one line", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_over_what_an_article_says_replaces_all_that_was_typed()
    {
        var draft = new OutcomesDraft(Before);
        draft.Outcomes.Add(Outcome.Failed);

        draft.Take(Before with { Outcomes = [Outcome.Missed] });

        Assert.Equal([Outcome.Missed], draft.Read(out _)!.Outcomes);
    }

    private static FieldDraft Draft(Field field) => FieldDraft.Of(field, Before, ReferenceData.Shipped);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
