using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Queries;

/// <summary>A sentence of an article, with the words that values rest on marked.</summary>
/// <param name="ArticleId">The article's key.</param>
/// <param name="Report">The ordinal of the report in its article.</param>
/// <param name="Publisher">Null where it is not known.</param>
/// <param name="Pieces">The sentence in order; white space within it is made single blanks.</param>
public sealed record Quote(int ArticleId, int Report, string? Publisher, IReadOnlyList<QuotePiece> Pieces)
{
    /// <summary>Cuts the sentence that says most about the report; null where no evidence lies in a sentence.</summary>
    internal static Quote? From(Document document, IReadOnlyList<(Field Field, TextSpan Span)> evidence, int articleId, int report, string? publisher)
    {
        var best = evidence
            .Select(e => (e.Field, Sentence: document.SentenceAt(e.Span.Start)))
            .Where(e => e.Sentence is not null)
            .GroupBy(e => e.Sentence!.Index)
            .OrderByDescending(sentence => sentence.Select(e => e.Field).Distinct().Sum(Weight))
            .ThenBy(sentence => sentence.Key)
            .FirstOrDefault()?.First().Sentence;
        return best is null ? null : new Quote(articleId, report, publisher, Cut(document.Text, best.Span, [.. evidence.Select(e => e.Span)]));
    }

    // What was used against what makes a reader know the incident; the rest only adds to it.
    private static int Weight(Field field) => field switch
    {
        Field.Weapons or Field.Site => 3,
        Field.Outcomes => 2,
        _ => 1,
    };

    /// <summary>The pieces of a sentence, those of <paramref name="evidence"/> marked.</summary>
    internal static List<QuotePiece> Cut(string text, TextSpan sentence, IReadOnlyList<TextSpan> evidence)
    {
        var pieces = new List<QuotePiece>();
        var at = sentence.Start;
        foreach (var span in evidence.Where(sentence.Overlaps).OrderBy(s => s.Start).ThenByDescending(s => s.End))
        {
            var start = Math.Max(at, span.Start);
            var end = Math.Min(sentence.End, span.End);
            if (end <= start)
            {
                continue;
            }

            Add(text[at..start], isMarked: false);
            Add(text[start..end], isMarked: true);
            at = end;
        }

        Add(text[at..sentence.End], isMarked: false);
        return pieces;

        void Add(string words, bool isMarked)
        {
            if (words.Length > 0)
            {
                pieces.Add(new QuotePiece(string.Join(' ', words.Split('\n')), isMarked));
            }
        }
    }
}

/// <summary>Words of a quote.</summary>
/// <param name="Words">As they stand in the text, line ends as blanks.</param>
/// <param name="IsMarked">Whether a value rests on them.</param>
public sealed record QuotePiece(string Words, bool IsMarked);
