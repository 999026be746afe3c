using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Queries;

/// <summary>Cuts from an article the words that a report rests on.</summary>
internal sealed class SourceWords(Document document, IReadOnlyList<Evidence> evidence)
{
    /// <summary>How much of the sentence stands on either side of the words.</summary>
    private const int Context = 36;

    private readonly string _text = document.Text;

    /// <summary>One entry for each piece of evidence, in its order.</summary>
    public IReadOnlyList<EvidenceWords> Words()
        => [.. evidence.Select(e => new EvidenceWords(e.Field, e.Span, Before(e.Span), e.Span.In(_text), After(e.Span)))];

    /// <summary>Every sentence that evidence begins in, with all the evidence in it marked.</summary>
    public IReadOnlyList<Quote> Excerpts(int articleId, int report, string? publisher)
        =>
        [
            .. evidence.Select(e => (e.Field, e.Span))
                .GroupBy(e => document.SentenceAt(e.Span.Start)?.Index)
                .Where(group => group.Key is not null)
                .OrderBy(group => group.Key)
                .Select(group => Quote.From(document, [.. group], articleId, report, publisher))
                .OfType<Quote>(),
        ];

    private string Before(TextSpan span)
    {
        var from = Math.Max(document.SentenceAt(span.Start)?.Span.Start ?? span.Start, span.Start - Context);
        var words = _text[from..span.Start];
        return from == 0 || char.IsWhiteSpace(_text[from - 1]) ? words.TrimStart() : words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    private string After(TextSpan span)
    {
        var last = Math.Max(span.Start, span.End - 1);
        var to = Math.Min(document.SentenceAt(last)?.Span.End ?? span.End, span.End + Context);
        var words = _text[span.End..Math.Max(to, span.End)];
        return to >= _text.Length || char.IsWhiteSpace(_text[to]) ? words.TrimEnd() : words[..(words.LastIndexOf(' ') + 1)].TrimEnd();
    }
}
