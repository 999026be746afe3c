using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Search;

namespace AttackTracker.Tests.Queries;

public sealed class FacetSearchTests
{
    private static readonly NameIndex Names = SearchNames.IndexOf(ReferenceData.Shipped);

    // "karwan" and "erbil-old" are in no reference data: what was taken away since, or was made up.
    private static readonly FacetCount<string>[] Bases =
    [
        new("karwan", "Karwan Air Base", 90), new("ain-al-asad", "Ain al-Asad Air Base", 80), new("erbil-air-base", "Erbil Air Base", 70),
        new("al-tanf", "al-Tanf garrison", 60), new("erbil-old", "Old Erbīl Depot", 50), new("green-village", "Green Village", 40),
    ];

    [Theory]
    [InlineData("air", "karwan ain-al-asad erbil-air-base")]
    [InlineData("ASAD", "ain-al-asad")]
    [InlineData("base ain", "ain-al-asad")]
    [InlineData("erbil", "erbil-air-base erbil-old")]
    [InlineData("old érbil", "erbil-old")]
    [InlineData("ayn al assad", "ain-al-asad")]
    [InlineData("greenvillage", "green-village")]
    [InlineData("tanf", "al-tanf")]
    [InlineData("kar", "karwan")]
    public void A_part_of_a_name_narrows_the_values_in_their_order(string typed, string expected)
        => Assert.Equal(expected, Found(typed));

    [Fact]
    public void Another_name_of_the_reference_data_finds_a_base_too()
        => Assert.All(
            ReferenceData.Shipped.Gazetteer.Sites.Single(site => site.Id == "ain-al-asad").Aliases,
            alias => Assert.Contains("ain-al-asad", Found(alias), StringComparison.Ordinal));

    [Fact]
    public void What_is_called_exactly_that_stands_first()
        => Assert.Equal("dar ain", string.Join(' ', FacetSearch.Find([new("ain", "Dar East", 9), new("dar", "Dar", 1)], "dar", NameKind.Base, Names)!.Select(f => f.Value)));

    [Theory]
    [InlineData("karwna air base", "karwan")]
    [InlineData("gren vilage", "green-village")]
    [InlineData("zzzzqqq", "")]
    public void A_slip_of_the_finger_counts_where_nothing_has_the_name_without_one(string typed, string expected)
        => Assert.Equal(expected, Found(typed));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("al")]
    [InlineData("al-")]
    public void An_article_alone_could_be_any(string typed)
        => Assert.Null(FacetSearch.Find(Bases, typed, NameKind.Base, Names));

    [Fact]
    public void Only_names_of_the_kind_are_looked_through()
        => Assert.Equal(["IQ"], FacetSearch.Find([new("SY", "Syria", 5), new("IQ", "Iraq", 3)], "iraqi", NameKind.Country, Names)!.Select(f => f.Value));

    private static string Found(string typed) => string.Join(' ', FacetSearch.Find(Bases, typed, NameKind.Base, Names)!.Select(f => f.Value));
}
