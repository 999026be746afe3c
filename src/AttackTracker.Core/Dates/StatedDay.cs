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

    /// <summary>Words of a bulletin's own number: "Issue 13, 15 January 2024", "Situation Report No. 7, 3 May 2021".</summary>
    private static readonly WordSet IssueWords = new(["issue", "no", "nr", "number", "vol", "volume", "edition", "bulletin", "report", "sitrep", "newsletter", "digest", "log", "update", "briefing", "roundup", "watch", "monitor", "review", "assessment", "tracker"]);

    /// <summary>Words of the line that says which days a bulletin covers; the last of them is the earliest day it can have appeared.</summary>
    private static readonly WordSet PeriodWords = new(["period", "covering", "covers", "week", "weekly"]);

    private static readonly WordSet InLabels = new(["on", "at", "last", "of", "issue", "publication", "release", "this", "report"]);

    private enum Rank
    {
        Published,
        HeadLine,
        Updated,
        Dateline,
        Period,
    }

    public static PublicationDate? Find(Document document, IReadOnlyList<DateMention> mentions)
    {
        (Rank Rank, PublicationDate Date)? best = null;
        foreach (var found in mentions)
        {
            var mention = IsAsOf(found) ? found with { Bound = DateBound.None } : found;
            if (mention is { Bound: DateBound.None, Expression: CalendarDays { Year.Year: not null } days }
                && document.SentenceAt(mention.Span.Start) is { } sentence && (days.First == days.Last ? RankOf(document, sentence, mention) : null) is var stated
                && (stated ?? (IsPeriodLine(document, sentence, mention) ? Rank.Period : null)) is { } rank && (best is null || rank < best.Value.Rank)
                && DateResolver.Resolve(mention, null).End is { } day)
            {
                best = (rank, new PublicationDate(day, rank == Rank.Period ? PublicationBasis.Inferred : PublicationBasis.Stated, [mention.Span]));
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
        if (IsAsOf(mention) && sentence.Shape == SentenceShape.Line && sentence.Line < HeadLines && tokens.Length <= LongestHeadLine)
        {
            return Rank.Updated;
        }

        if (tokens.Length <= LongestLabelledLine && LabelBefore(tokens, document.FirstTokenFrom(mention.Span.Start) - sentence.FirstToken) is { } label)
        {
            return label;
        }

        return sentence.Line < HeadLines && sentence.Shape == SentenceShape.Line && tokens.Length <= LongestHeadLine && IsHeadLine(document, sentence, mention) ? Rank.HeadLine : null;
    }

    private static bool IsAsOf(DateMention mention) => mention.Words.StartsWith("as of ", StringComparison.OrdinalIgnoreCase);

    // The label opens its line or follows a bar: "Published: 19.09.2022 – 11:40 | Last update: 19.09.2022".
    private static Rank? LabelBefore(TokenRun tokens, int date)
    {
        for (var at = date - 1; at >= 0 && date - at <= LabelReach; at--)
        {
            var word = tokens.Lower(at);
            var isFirst = FirstLabels.Contains(word);
            if (isFirst || LaterLabels.Contains(word))
            {
                var opening = tokens.Lower(at - 1) is "last" or "first" or "release" or "new" or "report" or "issue" or "publication" ? at - 2 : at - 1;
                return opening < 0 || tokens[opening].Kind == TokenKind.Mark ? isFirst ? Rank.Published : Rank.Updated : null;
            }

            if (tokens[at].Kind == TokenKind.Word && !InLabels.Contains(word))
            {
                return null;
            }
        }

        return null;
    }

    // "Reporting period: 3 - 16 February 2021", "Covering 29 January to 4 February 2021": the last day is followed by nothing.
    private static bool IsPeriodLine(Document document, Sentence sentence, DateMention mention)
    {
        if (sentence.Line >= HeadLines || sentence.TokenCount > LongestHeadLine || mention.Span.End < sentence.Span.End - 1)
        {
            return false;
        }

        // "Incidents, 5 - 11 June 2023"
        if (sentence.Shape == SentenceShape.Line && mention.Expression is CalendarDays days && days.First < days.Last
            && document.Text.AsSpan(sentence.Span.Start, mention.Span.Start - sentence.Span.Start).TrimEnd() is [] or [.., ',' or ':' or '|' or '–' or '-' or '—' or '('])
        {
            return true;
        }

        foreach (var token in document.TokensOf(sentence))
        {
            if (token.Start >= mention.Span.Start)
            {
                return false;
            }

            if (PeriodWords.Contains(token.Form))
            {
                return true;
            }
        }

        return false;
    }

    // A date between the line's ends and dashes or bars, with hardly a plain word beside it: no caption, no sentence, no headline.
    private static bool IsHeadLine(Document document, Sentence sentence, DateMention mention)
    {
        var plain = 0;
        var isNumbered = false;
        foreach (var token in document.TokensOf(sentence))
        {
            if (token.Kind == TokenKind.Word && !mention.Span.Contains(token.Span))
            {
                plain += token.Form.IsCapitalized ? 0 : 1;
                isNumbered |= IssueWords.Contains(token.Form);
                if (CaptionWords.Contains(token.Form))
                {
                    return false;
                }
            }
        }

        var line = sentence.Span;
        var before = document.Text.AsSpan(line.Start, mention.Span.Start - line.Start).TrimEnd();
        return plain <= MostPlainWords
            && (IsEdge(before, isBefore: true, isNumbered) || (plain == 0 && before.StartsWith("By ", StringComparison.Ordinal)))
            && IsEdge(document.Text.AsSpan(mention.Span.End, line.End - mention.Span.End).TrimStart(), isBefore: false, isNumbered);
    }

    private static bool IsEdge(ReadOnlySpan<char> text, bool isBefore, bool isNumbered)
        => text.IsEmpty || (isBefore ? text[^1] : text[0]) is '|' or '·' or '•' or '/' or '—' or '–' or '-' || (!isBefore && text[0] == ',' && text[1..].Trim() is [_, _, _, .., 'd', 'a', 'y'] rest && !rest.Contains(' ')) || (isNumbered && (isBefore ? text[^1] : text[0]) is ',' or ':' or '(' or ')');
}
