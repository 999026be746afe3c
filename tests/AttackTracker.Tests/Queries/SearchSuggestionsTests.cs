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
    [InlineData("kataib hezb", "", "group:\"Kataib Hezbollah\"", "Kataib Hezbollah")]
    public void The_end_of_what_is_typed_is_completed(string typed, string rest, string? term, string label)
    {
        var first = SearchSuggestions.For(typed, Names).FirstOrDefault(s => s.Label == label);

        Assert.NotNull(first);
        Assert.Equal((rest.Length == 0 && term is null ? label : rest, term), (first.Rest, first.Term?.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("drones ")]
    [InlineData("\"shot down\"")]
    [InlineData("nothing:at")]
    [InlineData("before:2022")]
    public void Where_nothing_can_be_meant_nothing_is_offered(string typed)
        => Assert.Empty(SearchSuggestions.For(typed, Names));

    [Fact]
    public void What_is_offered_as_a_chip_means_exactly_one_thing()
    {
        foreach (var suggestion in SearchSuggestions.For("er", Names).Concat(SearchSuggestions.For("base:ai", Names)).Where(s => s.Term is not null))
        {
            var meaning = SearchMeaning.Of(suggestion.Term!.ToString(), Names);
            Assert.Empty(meaning.Faults);
            Assert.Empty(meaning.Taken);
        }
    }
}
