namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>The list of known failures is short and true, and the transformations do change articles.</summary>
public sealed class KnownFailureTests
{
    private const int Longest = 2;

    private static readonly Dictionary<string, Func<Subject, IEnumerable<Variant>>> Transformations = new()
    {
        ["BackgroundOrder"] = BackgroundOrderTests.Variants,
        ["GroupAlias"] = GroupAliasTests.Variants,
        ["NumberForm"] = NumberFormTests.Variants,
        ["PublicationShift"] = PublicationShiftTests.Variants,
        ["SiteAlias"] = SiteAliasTests.Variants,
        ["Typography"] = TypographyTests.Variants,
        ["UnrelatedParagraph"] = UnrelatedParagraphTests.Variants,
        ["Weekday"] = WeekdayTests.Variants,
    };

    [Fact]
    public void The_list_does_not_grow() => Assert.InRange(KnownFailure.All.Count, 0, Longest);

    [Fact]
    public void Each_entry_names_a_transformation_an_article_and_a_reason_once()
    {
        Assert.All(KnownFailure.All, f => Assert.True(Transformations.ContainsKey(f.Transformation) && Subject.Named(f.Article) is not null && f.Reason.Length > 20, $"{f}"));
        Assert.Equal(KnownFailure.All.Count, KnownFailure.All.DistinctBy(f => (f.Transformation, f.Article)).Count());
    }

    /// <summary>A transformation that finds nothing to change would pass for ever.</summary>
    [Theory]
    [InlineData("BackgroundOrder", 3)]
    [InlineData("GroupAlias", 5)]
    [InlineData("NumberForm", 40)]
    [InlineData("PublicationShift", 40)]
    [InlineData("SiteAlias", 30)]
    [InlineData("Typography", 50)]
    [InlineData("UnrelatedParagraph", 45)]
    [InlineData("Weekday", 20)]
    public void Each_transformation_changes_many_articles(string transformation, int articles)
    {
        var changed = Subject.FileNames.Select(row => Subject.Named(row.Data)).Count(subject => Transformations[transformation](subject).Any(v => v.Text.Text != subject.Text || v.Published != subject.Article.Metadata.Published));

        Assert.InRange(changed, articles, int.MaxValue);
    }
}
