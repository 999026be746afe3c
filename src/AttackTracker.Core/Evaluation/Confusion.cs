using System.Text.RegularExpressions;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>A value that is not wholly right, with the words that it should be checked against.</summary>
/// <param name="Value">What the coder and the extractor say.</param>
/// <param name="Span">Where the extracted value's first words stand; where none was extracted, the coder's. Null where neither is found in the text.</param>
/// <param name="Before">The sentence up to those words, on one line; empty without them, as are the next two.</param>
/// <param name="Words">The words.</param>
/// <param name="After">The rest of the sentence.</param>
public sealed partial record Confusion(ScoredValue Value, TextSpan? Span, string Before, string Words, string After)
{
    /// <summary>The sentence on one line; empty where the words are not found in the text.</summary>
    public string Sentence => Before + Words + After;

    /// <summary>The coder's value in few words; a dash for none.</summary>
    public string Gold => Value is { InGold: true, Gold: { } gold } ? ValueText.Of(gold, Value.Field) : ValueText.None;

    /// <summary>The extracted value in few words; a dash for none.</summary>
    public string Predicted => Value is { InPrediction: true, Predicted: { } predicted } ? ValueText.Of(predicted, Value.Field) : ValueText.None;

    /// <summary>Every value that is not wholly right, by field, then in the order in which it was scored.</summary>
    /// <param name="scored">All values.</param>
    /// <param name="textOf">The stored text of an article; null where it is not at hand.</param>
    public static IReadOnlyList<Confusion> Of(IEnumerable<ScoredValue> scored, Func<string, string?> textOf)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(textOf);
        var wrong = scored.Where(value => value.Score < 1).ToList();
        var documents = wrong.Select(value => value.Article).Distinct(StringComparer.Ordinal)
            .ToDictionary(article => article, article => textOf(article) is { } text ? Document.Parse(text) : null, StringComparer.Ordinal);
        return [.. wrong.OrderBy(value => value.Field).Select(value => Of(value, documents[value.Article]))];
    }

    private static Confusion Of(ScoredValue value, Document? document)
    {
        if (document is null)
        {
            return new Confusion(value, null, "", "", "");
        }

        var words = value.Evidence.Select(evidence => (TextSpan?)evidence.Span).FirstOrDefault(span => span!.Value.End <= document.Text.Length)
            ?? value.Quotes.Select(quote => Find(document.Text, quote)).FirstOrDefault(span => span is not null);
        if (words is not { } span)
        {
            return new Confusion(value, null, "", "", "");
        }

        var sentence = document.SentenceAt(span.Start)?.Span ?? span;
        var (start, end) = (Math.Min(sentence.Start, span.Start), Math.Max(sentence.End, span.End));
        return new Confusion(
            value,
            span,
            OnOneLine(document.Text[start..span.Start]).TrimStart(),
            OnOneLine(span.In(document.Text)),
            OnOneLine(document.Text[span.End..end]).TrimEnd());
    }

    private static TextSpan? Find(string text, string quote)
        => text.IndexOf(quote, StringComparison.Ordinal) is >= 0 and var start ? new TextSpan(start, start + quote.Length) : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    private static string OnOneLine(string text) => Spaces().Replace(text, " ");
}
