using AttackTracker.Core.Articles;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Articles;

public sealed class BoilerplateTableTests
{
    private const int Samples = 400;

    public static TheoryData<string> Rules =>
        [.. Tables.SelectMany(t => t.Table.Rules.Select(r => $"{t.Name} {r.Name}"))];

    private static readonly (string Name, BoilerplateTable Table)[] Tables =
    [
        ("lines", BoilerplateRules.Lines), ("offers", BoilerplateRules.Offers), ("endings", BoilerplateRules.Endings), ("link-headings", BoilerplateRules.LinkHeadings),
    ];

    /// <summary>A rule whose words are not listed beside it would never be tried.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Whatever_a_rule_matches_is_tried(string rule)
    {
        var table = Tables.Single(t => rule.StartsWith(t.Name + " ", StringComparison.Ordinal));
        var wording = table.Table.Rules.Single(r => $"{table.Name} {r.Name}" == rule).Wording;
        var random = new Random(17);
        var matched = 0;
        for (var i = 0; i < Samples; i++)
        {
            var text = RegexSample.Of(wording, random).Trim();
            foreach (var words in new[] { text, char.ToUpperInvariant(text.FirstOrDefault('a')) + text[Math.Min(1, text.Length)..], "He said so, " + text })
            {
                if (wording.IsMatch(words))
                {
                    matched++;
                    Assert.True(table.Table.MayMatch(words), words);
                }
            }
        }

        Assert.True(matched > Samples / 10, $"only {matched} samples match {wording}");
    }
}
