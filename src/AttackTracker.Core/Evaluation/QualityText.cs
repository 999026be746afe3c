using System.Globalization;
using System.Text;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>The lists behind a scorecard as aligned text of at most 100 columns; every line ends with a line feed.</summary>
public static class QualityText
{
    private const int Width = 100;
    private const int Lead = 48;

    /// <summary>Field by field: what was wrong, missing or not in the gold, where, and the sentence.</summary>
    public static string ToConfusionList(IReadOnlyList<Confusion> confusions)
    {
        ArgumentNullException.ThrowIfNull(confusions);
        var text = new StringBuilder();
        foreach (var field in confusions.GroupBy(confusion => confusion.Value.Field))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{CodebookTerm.Of(field.Key)}: {field.Count()} not right\n");
            foreach (var confusion in field)
            {
                var place = confusion.Span is { } words ? string.Create(CultureInfo.InvariantCulture, $"{confusion.Value.Article}:{words.Start}-{words.End}") : confusion.Value.Article;
                text.Append(Cut($"  {place}  gold {confusion.Gold}  got {confusion.Predicted}{(confusion.Value.Score > 0 ? "  (half right)" : "")}")).Append('\n');
                if (confusion.Span is not null)
                {
                    // The words are what is looked for, so a long sentence begins shortly before them.
                    var skipped = confusion.Before.Length > Lead ? confusion.Before.Length - Lead + 1 : 0;
                    text.Append(Cut($"      {(skipped > 0 ? "…" : "")}{confusion.Sentence[skipped..]}")).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>How many values were given with which confidence, and how many of them were right.</summary>
    public static string ToCalibrationTable(Calibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var text = new StringBuilder("\nconfidence     values    said   right    apart\n");
        foreach (var bin in calibration.Bins.Where(bin => bin.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{bin.From:F1} to {bin.To:F1}   {bin.Count,8}   {bin.Confidence:F3}   {bin.Truth:F3}   {bin.Truth - bin.Confidence,6:+0.000;-0.000}\n");
        }

        return text.ToString();
    }

    /// <summary>Outlet by outlet.</summary>
    public static string ToPublisherTable(IReadOnlyList<PublisherScore> publishers)
    {
        ArgumentNullException.ThrowIfNull(publishers);
        var text = new StringBuilder($"\n{"publisher",-36} articles       P       R      F1   gold\n");
        foreach (var (publisher, articles, values) in publishers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Cut(publisher ?? "not known", 36),-36} {articles,8}   {values.Precision:F3}   {values.Recall:F3}   {values.F1:F3}   {values.Gold,4}\n");
        }

        return text.ToString();
    }

    /// <summary>Rule by rule, and then the rules that fired in one article alone.</summary>
    public static string ToRuleTable(IReadOnlyList<RuleScore> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var text = new StringBuilder($"\n{"field",-14} {"rule",-36}  fired   right   share   articles\n");
        foreach (var rule in rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"{CodebookTerm.Of(rule.Field),-14} {Cut(rule.Rule, 36),-36} {rule.Fired,6}  {rule.Right,6:0.#}   {rule.Precision:F3}   {rule.Articles.Count,8}\n");
        }

        var lonely = rules.Where(rule => rule.Articles.Count == 1).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n{lonely.Count} of {rules.Count} rules fired in one article alone:\n");
        foreach (var rule in lonely)
        {
            text.Append(CultureInfo.InvariantCulture, $"{CodebookTerm.Of(rule.Field),-14} {Cut(rule.Rule, 36),-36} {rule.Articles[0]}\n");
        }

        return text.ToString();
    }

    private static string Cut(string text, int width = Width) => text.Length <= width ? text : string.Concat(text.AsSpan(0, width - 1), "…");
}
