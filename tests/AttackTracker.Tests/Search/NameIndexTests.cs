using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Search;

namespace AttackTracker.Tests.Search;

public sealed class NameIndexTests
{
    private static readonly NameIndex Names = SearchNames.IndexOf(ReferenceData.Shipped);

    [Theory]
    [InlineData("Ain al-Asad Air Base", NameKind.Base, "ain-al-asad", NameFit.Exact)]
    [InlineData("ayn al assad", NameKind.Base, "ain-al-asad", NameFit.Exact)]
    [InlineData("ain as", NameKind.Base, "ain-al-asad", NameFit.Prefix)]
    [InlineData("asad ain", NameKind.Base, "ain-al-asad", NameFit.Words)]
    [InlineData("ain al-asda", NameKind.Base, "ain-al-asad", NameFit.Typo)]
    [InlineData("greenvillage", NameKind.Base, "green-village", NameFit.Exact)]
    [InlineData("katib hezbolah", NameKind.Group, "kataib-hezbollah", NameFit.Typo)]
    [InlineData("Hizballah Kataib", NameKind.Group, "kataib-hezbollah", NameFit.Typo)]
    [InlineData("syira", NameKind.Country, "SY", NameFit.Typo)]
    [InlineData("syrian", NameKind.Country, "SY", NameFit.Exact)]
    [InlineData("katyusha", NameKind.Weapon, "rocket", NameFit.Exact)]
    [InlineData("cruise missile", NameKind.Weapon, "cruise-missile", NameFit.Exact)]
    public void A_name_is_found_however_it_is_typed(string typed, NameKind kind, string id, NameFit fit)
    {
        var found = Names.Find(typed, kind, 5);

        Assert.NotEmpty(found);
        Assert.Equal((id, fit), (found[0].Id, found[0].Fit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-–‘’")]
    [InlineData("zzzzqqq")]
    [InlineData("qz")]
    public void What_is_like_no_name_finds_nothing(string typed)
        => Assert.Empty(Names.Find(typed, null, 5));

    [Fact]
    public void The_better_fit_stands_before_the_worse_and_the_same_search_gives_the_same_order()
    {
        var found = Names.Find("erbil", null, 50);

        Assert.Equal(found.OrderBy(f => f.Fit).ThenBy(f => f.Slips).Select(f => f.Id), found.Select(f => f.Id));
        Assert.Equal(found, Names.Find("Erbil", null, 50));
    }

    [Fact]
    public void Every_name_of_every_entry_finds_it()
    {
        var lost = ReferenceData.Shipped.Gazetteer.Sites
            .SelectMany(s => s.Aliases.Append(s.Name).Select(name => (s.Id, Name: name)))
            .Where(s => !Names.Find(s.Name, NameKind.Base, 40).Any(f => f.Id == s.Id && f.Fit == NameFit.Exact));

        Assert.Empty(lost);
    }
}
