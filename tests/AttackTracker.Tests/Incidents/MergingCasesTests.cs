using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Incidents;

public sealed class MergingCasesTests
{
    public static TheoryData<MergingCase> Cases() => [.. CaseFile.Read<MergingCase>("merging.json")];

    [Theory, MemberData(nameof(Cases))]
    public void Reports_of_several_articles_fall_into_their_incidents(MergingCase row)
        => Assert.Equal(row.Expected, MergingCase.Grouping(GoldReports.Builder.Build(row.Sources()).Incidents));

    [Theory, MemberData(nameof(Cases))]
    public void And_do_so_in_every_order_and_whatever_the_articles_are_called(MergingCase row)
    {
        var names = row.Sources().Select(source => source.Article).Distinct().ToList();
        Prop.ForAll(Gen.Shuffle(names.ToArray()).Zip(Gen.Shuffle(row.Sources().ToArray())).ToArbitrary(), pair =>
        {
            var (renamed, shuffled) = pair;
            var incidents = GoldReports.Builder.Build([.. shuffled.Select(source => source with { Article = "x" + Array.IndexOf(renamed, source.Article) })]).Incidents;
            var grouping = string.Join(" | ", incidents
                .Select(incident => string.Join(' ', incident.Members
                    .Select(member => $"{renamed[int.Parse(member.Source.Article[1..], System.Globalization.CultureInfo.InvariantCulture)]}#{member.Source.Report.Ordinal}").Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal));
            Assert.Equal(row.Expected, grouping);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }
}
