using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Finds the line that says when an article appeared: "Updated: January 06, 2022", a date by itself under the headline, a bulletin's head, a dateline with a year.</summary>
internal static class StatedDay
{
    /// <summary>A date line without a label stands in the head of the text.</summary>
    private const int HeadLines = 8;

    private const int LongestLabelledLine = 30;
    private const int LongestHeadLine = 16;
    private const int MostPlainWords = 2;
    private const int LabelReach = 4;

    private static readonly WordSet FirstLabels = new(["published", "issued", "posted", "publication", "date", "dated", "released", "filed"]);
    private static readonly WordSet LaterLabels = new(["updated", "update", "modified", "revised"]);

    /// <summary>Words of captions: what they date is a picture.</summary>
    private static readonly WordSet CaptionWords = new(["photo", "photograph", "picture", "pictured", "image", "file", "courtesy", "getty", "afp", "reuters", "ap", "handout", "screengrab", "video", "credit", "photographer", "illustration", "event", "time", "incident", "occurred"]);

    private enum Rank
    {
        Published,
        HeadLine,
        Updated,
        Dateline,
    }

    public static PublicationDate? Find(Document document, IReadOnlyList<DateMention> mentions)
    {
        (Rank Rank, PublicationDate Date)? best = null;
        foreach (var mention in mentions)
        {
            if (mention is { Bound: DateBound.None, Expression: CalendarDays { Year.Year: not null } days } && days.First == days.Last
                && document.SentenceAt(mention.Span.Start) is { } sentence && RankOf(document, sentence, mention) is { } rank && (best is null || rank < best.Value.Rank)
                && DateResolver.Resolve(mention, null).Start is { } day)
            {
                best = (rank, new PublicationDate(day, PublicationBasis.Stated, [mention.Span]));
            }
        }

        return best?.Date;
    }

    private static Rank? RankOf(Document document, Sentence sentence, DateMention mention)
    {
        if (mention.Rule == DateRules.Dateline)
        {
            return Rank.Dateline;
        }

        var tokens = new TokenRun(document.TokensOf(sentence));
        if (tokens.Length <= LongestLabelledLine && LabelBefore(tokens, document.FirstTokenFrom(mention.Span.Start) - sentence.FirstToken) is { } label)
        {
            return label;
        }

        return sentence.Line < HeadLines && sentence.Shape == SentenceShape.Line && tokens.Length <= LongestHeadLine && IsHeadLine(document, sentence, mention) ? Rank.HeadLine : null;
    }

    // The label opens its line or follows a bar: "Published: 19.09.2022 – 11:40 | Last update: 19.09.2022".
    private static Rank? LabelBefore(TokenRun tokens, int date)
    {
        for (var at = date - 1; at >= 0 && date - at <= LabelReach; at--)
        {
            var word = tokens.Lower(at);
            var isFirst = FirstLabels.Contains(word);
            if (isFirst || LaterLabels.Contains(word))
            {
                var opening = tokens.Lower(at - 1) is "last" or "first" or "release" or "new" ? at - 2 : at - 1;
                return opening < 0 || tokens[opening].Kind == TokenKind.Mark ? isFirst ? Rank.Published : Rank.Updated : null;
            }

            if (tokens[at].Kind == TokenKind.Word && word is not ("on" or "at" or "last"))
            {
                return null;
            }
        }

        return null;
    }

    // A date between the line's ends and dashes or bars, with hardly a plain word beside it: no caption, no sentence, no headline.
    private static bool IsHeadLine(Document document, Sentence sentence, DateMention mention)
    {
        var plain = 0;
        foreach (var token in document.TokensOf(sentence))
        {
            if (token.Kind == TokenKind.Word && !mention.Span.Contains(token.Span))
            {
                plain += token.Form.IsCapitalized ? 0 : 1;
                if (CaptionWords.Contains(token.Form))
                {
                    return false;
                }
            }
        }

        var line = sentence.Span;
        return plain <= MostPlainWords
            && IsEdge(document.Text.AsSpan(line.Start, mention.Span.Start - line.Start).TrimEnd(), isBefore: true)
            && IsEdge(document.Text.AsSpan(mention.Span.End, line.End - mention.Span.End).TrimStart(), isBefore: false);
    }

    private static bool IsEdge(ReadOnlySpan<char> text, bool isBefore)
        => text.IsEmpty || (isBefore ? text[^1] : text[0]) is '|' or '·' or '•' or '/' or '—' or '–' or '-';
}
