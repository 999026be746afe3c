using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>A site is the same site under each of its names.</summary>
public sealed class SiteAliasTests
{
    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void Another_name_of_the_site_gives_the_same_records(string fileName)
    {
        var subject = Subject.Named(fileName);
        subject.Check(nameof(SiteAliasTests), Variants(subject));
    }

    // A name in a heading of capitals, or at the start of a sentence, is written so.
    private static string AsWritten(string alias, string original)
        => !original.Any(char.IsLower) ? alias.ToUpperInvariant() : char.IsUpper(original[0]) ? char.ToUpperInvariant(alias[0]) + alias[1..] : alias;

    internal static IEnumerable<Variant> Variants(Subject subject)
    {
        foreach (var occurrences in subject.Mentions<SiteMention>().Where(m => m.Rule is "site-name" or "site-in-context").GroupBy(m => m.Placement.Id!))
        {
            var site = ReferenceData.Shipped.Gazetteer.FindSite(occurrences.Key)!;
            foreach (var alias in site.Aliases.Where(a => a[0] < '\u0600'))
            {
                yield return new Variant($"{site.Id} as {alias}", EditedText.Of(subject.Text, occurrences.Select(m => new TextEdit(m.Span, AsWritten(alias, m.Span.In(subject.Text)))))) { ChangesWords = true };
            }
        }
    }
}
