using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>What a passage is for in its article.</summary>
internal enum SentenceRole
{
    /// <summary>Tells.</summary>
    Body,

    /// <summary>Headlines, captions, summaries: say again what the body tells, and never add a report to it.</summary>
    Repeat,

    /// <summary>An item of a list of incidents: begins with its date, or is a form with a line for each field.</summary>
    Entry,
}

/// <summary>Sentences that are read together: a paragraph, a headline, an item of a list; none without a token.</summary>
internal readonly record struct Passage(SentenceRole Role, ArraySegment<Sentence> Sentences)
{
    private const int LongestLabel = 4;

    private static readonly WordSet SummaryWords = ["takeaways", "takeaway", "points", "summary", "highlights", "glance", "brief", "developments"];

    /// <summary>Cuts an article into passages, in the order of the text.</summary>
    public static List<Passage> Of(Reading reading)
    {
        var passages = new List<Passage>();
        var isHead = true;
        var isSummary = false;
        ArraySegment<Sentence> rest = reading.Document.Sentences.Where(s => s.TokenCount > 0).ToArray();
        while (rest.Count > 0)
        {
            var paragraph = Together(rest, static s => s.Paragraph);
            rest = rest[paragraph.Count..];
            if (IsForm(reading, paragraph))
            {
                passages.Add(new Passage(SentenceRole.Entry, paragraph));
                isHead = false;
                continue;
            }

            var body = paragraph[..0];
            while (body.Count < paragraph.Count)
            {
                var line = Together(paragraph[body.Count..], static s => s.Line);
                var isLine = line.Count == 1 && line[0].Shape == SentenceShape.Line;
                var isItem = line[0].Shape == SentenceShape.ListItem;
                var isDated = IsDated(reading, line[0], line);
                if (isDated || isLine || (isItem && (isSummary || isHead) && !BeginsWithDay(reading, line[0])))
                {
                    AddBody(passages, body);
                    passages.Add(new Passage(isDated ? SentenceRole.Entry : SentenceRole.Repeat, line));
                    isHead &= !isDated;
                    isSummary |= !isDated && reading.AnyWord(line[0].FirstToken, line[0].EndToken, SummaryWords);
                    paragraph = paragraph[(body.Count + line.Count)..];
                    body = paragraph[..0];
                }
                else
                {
                    isHead = false;
                    isSummary &= isItem;
                    body = paragraph[..(body.Count + line.Count)];
                }
            }

            AddBody(passages, body);
        }

        return passages;
    }

    // The sentences that share the first one's paragraph or line.
    private static ArraySegment<Sentence> Together(ArraySegment<Sentence> sentences, Func<Sentence, int> of)
    {
        var count = 1;
        while (count < sentences.Count && of(sentences[count]) == of(sentences[0]))
        {
            count++;
        }

        return sentences[..count];
    }

    // "On 10 January, …": an item that tells a day of its own is no summary.
    private static bool BeginsWithDay(Reading reading, Sentence sentence)
        => reading.Dates.Within(sentence.FirstToken, sentence.FirstToken + 2) is [{ Mention: var date }, ..] && reading.Resolve(date) is { Precision: Dates.DatePrecision.Day };

    private static void AddBody(List<Passage> passages, ArraySegment<Sentence> body)
    {
        if (body.Count > 0)
        {
            passages.Add(new Passage(SentenceRole.Body, body));
        }
    }

    // "11/18/2023 – Camp A. Two rockets.", "Mo. 27.06.: …", "BAGHDAD. 16 June, 2250 hrs: …"
    private static bool IsDated(Reading reading, Sentence first, ArraySegment<Sentence> line)
    {
        var end = line[^1].EndToken;
        var dates = reading.Dates.Within(first.FirstToken, Math.Min(end, first.FirstToken + 6));
        if (dates.Count == 0)
        {
            return false;
        }

        // A date line of its own says when the article appeared, not when an attack took place.
        for (var at = dates[0].End; at < Math.Min(end - 1, dates[0].End + 7); at++)
        {
            if (reading.Word(at) == ":" || (reading.Word(at) is "–" or "—" or "-" && reading.IsSpaced(at)))
            {
                return dates[0].First <= first.FirstToken + 3 && !OnlyCapitalsBefore(reading, first.FirstToken, dates[0].First, at);
            }

            if (reading.CueAt(at) is not null)
            {
                return false;
            }
        }

        return false;
    }

    // "BAGHDAD, Feb 13 (Agency) - …" is where and when the story was written.
    private static bool OnlyCapitalsBefore(Reading reading, int first, int date, int separator)
    {
        var isDateline = date > first;
        for (var at = first; at < date; at++)
        {
            isDateline &= reading.Word(at) is "," or "/" || reading.Document.Tokens[at].Form.IsAllCaps;
        }

        for (var at = date; isDateline && at <= separator; at++)
        {
            if (reading.Word(at) is "(" or "-" or "–" or "—")
            {
                return true;
            }
        }

        return false;
    }

    // "Place: Tower 22", "Claim: none seen"
    private static bool IsForm(Reading reading, ArraySegment<Sentence> paragraph)
    {
        var labelled = 0;
        var line = -1;
        foreach (var sentence in paragraph)
        {
            labelled += sentence.Line != line && IsLabelled(reading, sentence) ? 1 : 0;
            line = sentence.Line;
        }

        return labelled >= 3;
    }

    private static bool IsLabelled(Reading reading, Sentence sentence)
    {
        // "January 27: …" opens an item of its own.
        if (reading.DateAt(sentence.FirstToken) is not null)
        {
            return false;
        }

        for (var at = sentence.FirstToken + 1; at < Math.Min(sentence.EndToken, sentence.FirstToken + LongestLabel); at++)
        {
            if (reading.Word(at) == ":")
            {
                return true;
            }
        }

        return false;
    }
}
