using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Editing;

/// <summary>What the words that a person gives for a value must keep to.</summary>
internal static class CodingRules
{
    /// <summary>One sentence for each thing that is wrong with the words of one field.</summary>
    /// <param name="text">The article's.</param>
    /// <param name="values">With the value that the words are for.</param>
    /// <param name="field">The field.</param>
    /// <param name="spans">The words.</param>
    public static IEnumerable<string> Check(string text, EventValues values, Field field, IReadOnlyList<TextSpan> spans)
    {
        var name = CodebookTerm.Of(field);
        if (spans.Any(span => span.End > text.Length))
        {
            yield return Spoken.Of(Texts.WordsOutside, name);
        }
        else if (spans.Any(span => string.IsNullOrWhiteSpace(span.In(text))))
        {
            yield return Spoken.Of(Texts.WordsNone, name);
        }
        else if (EvidenceRules.NeedsWords(values, field) && spans.Count == 0)
        {
            yield return Spoken.Of(Texts.WordsSelect, name);
        }
        else if (!values.Fills(field) && spans.Count > 0)
        {
            yield return Spoken.Of(Texts.WordsIdle, name);
        }
    }

    /// <summary>In the order of the text and each once; without words for a field that states nothing.</summary>
    public static IReadOnlyList<TextSpan> InOrder(IEnumerable<TextSpan> spans) => [.. spans.Distinct().OrderBy(span => span.Start).ThenBy(span => span.End)];

    /// <summary>The values with what follows from the words: a date keeps them.</summary>
    public static EventValues WithWords(string text, EventValues values, Field field, IReadOnlyList<TextSpan> spans)
        => field == Field.Date && values.Date is { } date && spans.Count > 0
            ? values with { Date = date with { Words = string.Join(" … ", spans.Select(span => span.In(text))) } }
            : values;
}
