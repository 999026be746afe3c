using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Search;

namespace AttackTracker.Tests.Queries;

public sealed class SearchSuggestionsTests
{
    private static readonly NameIndex Names = SearchNames.IndexOf(ReferenceData.Shipped);

    [Theory]
    [InlineData("wea", "", null, "weapon:")]
    [InlineData("drones -wou", "drones -wounded:", null, "wounded:")]
    [InlineData("weapon:dro", "", "weapon:drone", "drone")]
    [InlineData("test -weapon:dro", "test", "-weapon:drone", "drone")]
    [InlineData("state:rev", "", "state:reviewed", "state:reviewed")]
    [InlineData("killed:", "", "killed:>0", "killed:>0")]
    [InlineData("drones ain al-as", "drones", "base:\"Ain al-Asad Air Base\"", "Ain al-Asad Air Base")]
    public void The_end_of_what_is_typed_is_completed(string typed, string rest, string? term, string label)
    {
        var first = SearchSuggestions.For(typed, Names, isAll: true).FirstOrDefault(s => s.Label == label);

        Assert.NotNull(first);
        Assert.Equal((rest.Length == 0 && term is null ? label : rest, term), (first.Rest, first.Term?.ToString()));
    }

    [Theory]
    [InlineData("kataib hezb", "kataib-hezbollah", "group:\"Kataib Hezbollah\"")]
    [InlineData("ain al-as", "ain-al-asad", "base:\"Ain al-Asad Air Base\"")]
    [InlineData("drone", "drone", "weapon:drone")]
    public void A_name_alone_leads_to_its_page_and_second_to_its_incidents(string typed, string page, string incidents)
    {
        var named = SearchSuggestions.For(typed, Names, isAll: true).SkipWhile(s => s.Page is null).Take(2).ToList();

        Assert.Equal((page, null), (named[0].Page!.Id, named[0].Term));
        Assert.Equal((null, incidents), (named[1].Page, named[1].Term?.ToString()));
        Assert.Equal(incidents, named[1].Label);
    }

    [Theory]
    [InlineData("ain al-as", false)]
    [InlineData("drones ain al-as", true)]
    [InlineData("-drone", true)]
    [InlineData("base:ain", true)]
    public void Beside_what_else_is_asked_for_a_name_narrows_the_search(string typed, bool isAll)
        => Assert.All(SearchSuggestions.For(typed, Names, isAll), s => Assert.Null(s.Page));

    [Theory]
    [InlineData("")]
    [InlineData("drones ")]
    [InlineData("\"shot down\"")]
    [InlineData("nothing:at")]
    [InlineData("before:2022")]
    public void Where_nothing_can_be_meant_nothing_is_offered(string typed)
        => Assert.Empty(SearchSuggestions.For(typed, Names, isAll: true));

    [Fact]
    public void What_is_offered_as_a_chip_means_exactly_one_thing()
    {
        foreach (var suggestion in SearchSuggestions.For("er", Names, isAll: true).Concat(SearchSuggestions.For("base:ai", Names, isAll: false)).Where(s => s.Term is not null))
        {
            var meaning = SearchMeaning.Of(suggestion.Term!.ToString(), Names);
            Assert.Empty(meaning.Faults);
            Assert.Empty(meaning.Taken);
        }
    }
}
