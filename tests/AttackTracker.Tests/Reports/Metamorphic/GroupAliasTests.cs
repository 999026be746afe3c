using AttackTracker.Core.Actors;
using AttackTracker.Core.Reports;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>A group is the same group under each of its names.</summary>
public sealed class GroupAliasTests
{
    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void Another_name_of_the_group_gives_the_same_records(string fileName)
    {
        var subject = Subject.Named(fileName);
        subject.Check(nameof(GroupAliasTests), Variants(subject));
    }

    internal static IEnumerable<Variant> Variants(Subject subject)
    {
        foreach (var occurrences in subject.Mentions<GroupMention>().Where(m => m.Rule == "group-name" && !m.IsAdjective).GroupBy(m => m.Group))
        {
            var group = ReferenceData.Shipped.Groups.Find(occurrences.Key)!;
            if (group.Kind is GroupKind.Militia or GroupKind.Facade)
            {
                foreach (var alias in group.Aliases.Where(a => a[0] < '\u0600'))
                {
                    yield return new Variant($"{group.Id} as {alias}", EditedText.Of(subject.Text, occurrences.Select(m => new TextEdit(m.Span, alias)))) { ChangesWords = true };
                }
            }
        }
    }
}
