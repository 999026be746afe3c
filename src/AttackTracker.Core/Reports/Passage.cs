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

/// <summary>Sentences that are read together: a paragraph, a headline, an item of a list.</summary>
internal sealed record Passage(SentenceRole Role, IReadOnlyList<Sentence> Sentences)
{
    private const int LongestLabel = 4;

    private static readonly WordSet SummaryWords = ["takeaways", "takeaway", "points", "summary", "highlights", "glance", "brief", "developments"];

    /// <summary>Cuts an article into passages, in the order of the text.</summary>
    public static IReadOnlyList<Passage> Of(Reading reading)
    {
        var passages = new List<Passage>();
        var isHead = true;
        var isSummary = false;
        foreach (var paragraph in reading.Document.Sentences.Where(s => s.TokenCount > 0).GroupBy(s => s.Paragraph).Select(g => g.ToList()))
        {
            if (IsForm(reading, paragraph))
            {
                passages.Add(new Passage(SentenceRole.Entry, paragraph));
                isHead = false;
                continue;
            }

            var body = new List<Sentence>();
            foreach (var line in paragraph.GroupBy(s => s.Line).Select(g => g.ToList()))
            {
                var isLine = line.Count == 1 && line[0].Shape == SentenceShape.Line;
                var isItem = line[0].Shape == SentenceShape.ListItem;
                if (IsDated(reading, line[0], line))
                {
                    Flush(passages, body);
                    passages.Add(new Passage(SentenceRole.Entry, line));
                    isHead = false;
                }
                else if (isLine || (isItem && (isSummary || isHead) && !BeginsWithDay(reading, line[0])))
                {
                    Flush(passages, body);
                    isSummary |= reading.AnyWord(line[0].FirstToken, line[0].EndToken, SummaryWords);
                    passages.Add(new Passage(SentenceRole.Repeat, line));
                }
                else
                {
                    isHead = false;
                    isSummary &= isItem;
                    body.AddRange(line);
                }
            }

            Flush(passages, body);
        }

        return passages;
    }

    // "On 10 January, …": an item that tells a day of its own is no summary.
    private static bool BeginsWithDay(Reading reading, Sentence sentence)
        => reading.Dates.Within(sentence.FirstToken, sentence.FirstToken + 2) is [{ Mention: var date }, ..] && reading.Resolve(date) is { Precision: Dates.DatePrecision.Day };

    private static void Flush(List<Passage> passages, List<Sentence> body)
    {
        if (body.Count > 0)
        {
            passages.Add(new Passage(SentenceRole.Body, [.. body]));
            body.Clear();
        }
    }

    // "11/18/2023 – Camp A. Two rockets.", "Mo. 27.06.: …", "BAGHDAD. 16 June, 2250 hrs: …"
    private static bool IsDated(Reading reading, Sentence first, List<Sentence> line)
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
    private static bool IsForm(Reading reading, List<Sentence> paragraph)
    {
        var lines = paragraph.GroupBy(s => s.Line).Select(g => g.First()).ToList();
        return lines.Count >= 3 && lines.Count(s => IsLabelled(reading, s)) >= 3;
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
