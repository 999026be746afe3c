using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>What is no part of the story changes nothing of it.</summary>
public sealed class UnrelatedParagraphTests
{
    private static readonly (string Name, string Words)[] Paragraphs =
    [
        ("sport", "The national football team beat its visitors 2-1 in a friendly at a sold-out stadium, with both goals coming in the last ten minutes. The coach praised the young striker and said that the next match, in three weeks, would be harder."),
        ("weather", "Forecasters expect a dry week with temperatures above 40 degrees and light winds from the north-west. A dust front may cut visibility on the roads on two afternoons, the meteorological office said."),
        ("economy", "The dinar gained slightly against the dollar, traders said, after the central bank sold some 250 million dollars at its daily auction. Wheat prices were unchanged, and the budget committee put off its vote for the third time."),
    ];

    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void An_unrelated_paragraph_changes_no_record(string fileName)
    {
        var subject = Subject.Named(fileName);
        subject.Check(nameof(UnrelatedParagraphTests), Variants(subject));
    }

    private static bool IsProse(string paragraph) => paragraph.TrimEnd().TrimEnd('"', '”', '’', ')') is [.., '.' or '!' or '?'];

    internal static IEnumerable<Variant> Variants(Subject subject)
    {
        // A heading and its list stay together.
        var paragraphs = subject.Paragraphs();
        var starts = Enumerable.Range(1, Math.Max(0, paragraphs.Count - 2)).Where(i => IsProse(paragraphs[i].In(subject.Text))).Select(i => paragraphs[i + 1].Start).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var (name, words) = Paragraphs[i % Paragraphs.Length];
            yield return new Variant($"{name} before: {subject.Text.AsSpan(starts[i], Math.Min(20, subject.Text.Length - starts[i]))}", EditedText.Of(subject.Text, [new TextEdit(new TextSpan(starts[i], starts[i]), words + "\n\n")]));
        }

        yield return new Variant("weather at the end", EditedText.Of(subject.Text, [new TextEdit(new TextSpan(subject.Text.Length, subject.Text.Length), "\n\n" + Paragraphs[1].Words)]));
    }
}
