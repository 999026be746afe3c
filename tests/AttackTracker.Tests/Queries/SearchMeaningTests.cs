using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Search;
using AttackTracker.Web.Navigation;
using FsCheck;

namespace AttackTracker.Tests.Queries;

public sealed class SearchMeaningTests
{
    private static readonly NameIndex Names = SearchNames.IndexOf(ReferenceData.Shipped);

    [Theory]
    [InlineData("", "")]
    [InlineData("drones \"shot down\" -test", "?text=drones \"shot down\" -test")]
    [InlineData("base:\"ayn al-asad\"", "?base=ain-al-asad")]
    [InlineData("base:none -country:syria", "?base=not-stated&not-country=SY")]
    [InlineData("weapon:drones -weapon:katyusha", "?weapon=drone&not-weapon=rocket")]
    [InlineData("weapon:missile", "?weapon=ballistic-missile&weapon=cruise-missile&weapon=missile")]
    [InlineData("group:\"kataib hezbollah\"", "?group=kataib-hezbollah")]
    [InlineData("claimed:isis blamed:iran", "?claimed=isis&blamed=iran")]
    [InlineData("kind:response", "?kind=response")]
    [InlineData("-kind:response", "?kind=attack")]
    [InlineData("outcome:hit outcome:none -outcome:failed", "?outcome=impact&outcome=not-stated&not-outcome=failed")]
    [InlineData("state:reviewed state:corrected", "?state=corrected&state=reviewed")]
    [InlineData("-state:machine", "?state=corrected&state=reviewed&state=lapsed&state=sent-back")]
    [InlineData("after:2022-01-05 before:2022-02", "?from=2022-01-06&to=2022-01-31")]
    [InlineData("after:2021", "?from=2022-01-01")]
    [InlineData("on:2022-01", "?from=2022-01-01&to=2022-01-31")]
    [InlineData("on:2022-01-03..2022-01-10", "?from=2022-01-03&to=2022-01-10")]
    [InlineData("killed:>0 wounded:2..5", "?killed=1..&wounded=2..5")]
    [InlineData("-killed:>0", "?killed=..0")]
    [InlineData("killed:>0 killed:<5", "?killed=1..4")]
    [InlineData("conflict:yes", "?conflict=yes")]
    [InlineData("-conflict:yes", "?conflict=no")]
    [InlineData("publisher:Reuters -publisher:\"The Paper\"", "?publisher=Reuters&not-publisher=The Paper")]
    [InlineData("publisher:none -publisher:not-stated", "?publisher=not-stated&not-publisher=not-stated")]
    [InlineData("has:claim has:base -has:weapon", "?weapon=unknown&not-base=not-stated&not-claimed=not-stated")]
    [InlineData("has:date", "?precision=day&precision=range&precision=month&precision=year")]
    [InlineData("-has:date", "?precision=unknown")]
    [InlineData("has:killed -has:conflict", "?conflict=no&killed=0..")]
    public void A_search_is_a_filter(string typed, string query)
    {
        var meaning = SearchMeaning.Of(typed, Names);

        Assert.Empty(meaning.Faults);
        Assert.Empty(meaning.Taken);
        Assert.Equal(query, Uri.UnescapeDataString(IncidentFilterQuery.Write(meaning.Filter)));
    }

    [Theory]
    [InlineData("killed:many drones", "killed:many", "“many” is no number. Write killed:0, killed:>0, killed:<=5 or killed:2..5.", null)]
    [InlineData("-killed:2..5 drones", "-killed:2..5", "This cannot be denied. Write what you look for, such as killed:0.", null)]
    [InlineData("killed:>5 drones killed:<2", "killed:<2", "No number is within this and what stands before it.", null)]
    [InlineData("before:soon drones", "before:soon", null, null)]
    [InlineData("after:2022-13-01 drones", "after:2022-13-01", null, null)]
    [InlineData("-after:2022 drones", "-after:2022", "A day cannot be denied. Say before: or after: it.", "before:2022")]
    [InlineData("on:2021 drones on:2022", "on:2022", "No day is within this and what stands before it.", null)]
    [InlineData("outcome:hti drones", "outcome:hti", "outcome: knows hit, impact, missed, intercepted, failed, not “hti”; did you mean hit?", "outcome:hit")]
    [InlineData("conflict:maybe drones", "conflict:maybe", "conflict: knows yes, no, not “maybe”.", null)]
    [InlineData("has:clam drones", "has:clam", "has: knows date, base, country, weapon, group, claim, blame, outcome, killed, wounded, conflict, not “clam”.", "has:claim")]
    [InlineData("base:zzzzqqq drones", "base:zzzzqqq", "No base is called “zzzzqqq”.", null)]
    public void A_value_that_cannot_be_read_is_told_and_the_rest_works(string typed, string place, string? message, string? instead)
    {
        var meaning = SearchMeaning.Of(typed, Names);

        var fault = Assert.Single(meaning.Faults);
        Assert.Equal(place, fault.Span.In(typed));
        Assert.Equal(message ?? fault.Message, fault.Message);
        Assert.Equal(instead, fault.Instead);
        Assert.Equal("drones", meaning.Filter.Text);
    }

    [Fact]
    public void A_mistyped_name_is_taken_for_the_nearest_and_that_is_told()
    {
        var meaning = SearchMeaning.Of("base:\"ain al-asda\"", Names);

        var taken = Assert.Single(meaning.Taken);
        Assert.StartsWith("No base is called “ain al-asda”; taken for ", taken.Message, StringComparison.Ordinal);
        Assert.Single(meaning.Filter.Bases.Values);
        Assert.Equal(meaning.Filter, SearchMeaning.Of(taken.Instead!, Names).Filter);
    }

    [Fact]
    public void What_is_as_near_to_two_names_is_taken_for_both()
        => Assert.Equal(["IQ", "IR"], SearchMeaning.Of("country:irak", Names).Filter.Countries.Values);

    [Fact]
    public void Any_value_behind_any_operator_has_a_meaning_or_is_told()
        => FsCheck.Fluent.Prop.ForAll<string?>(typed =>
        {
            foreach (var name in AttackTracker.Core.Text.CodebookTerm.All<SearchOperator>())
            {
                var meaning = SearchMeaning.Of($"{name}:\"{typed}\"", Names);
                Assert.True(meaning.Filter != IncidentFilter.All || meaning.Faults.Count > 0, name);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_at_all_has_a_meaning_whose_address_reads_back()
        => FsCheck.Fluent.Prop.ForAll<string?>(typed =>
        {
            var filter = SearchMeaning.Of(typed ?? "", Names).Filter;
            Assert.Equal(filter, IncidentFilterQuery.Parse(IncidentFilterQuery.Write(filter)));
        }).QuickCheckThrowOnFailure();
}
