using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;

namespace AttackTracker.Core.Reports;

/// <summary>Statements that only count attacks: "more than 150 attacks since October 17".</summary>
internal static class Aggregates
{
    private const int Reach = 14;

    // "a series of attacks that began on Monday": the day is the first of the window, not the whole of it.
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal) { "began", "begun", "begins", "beginning", "started", "starts", "starting" };
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "on", "in", "from", "at" };

    public static IReadOnlyList<AggregateStatement> Find(Reading reading)
    {
        var found = new List<AggregateStatement>();
        foreach (var sentence in reading.Document.Sentences)
        {
            if (!CountedNoun.MayBeAttacks(reading, sentence))
            {
                continue;
            }

            Clause? clause = null;
            foreach (var count in reading.Counts.Within(sentence.FirstToken, sentence.EndToken))
            {
                if (count.Mention.Count != CountRange.Zero && count.Mention.Count is not { Low: 1, High: 1 })
                {
                    clause ??= reading.Space.ClauseOf(reading, sentence, SentenceRole.Body, 0, sentence.FirstToken, sentence.EndToken);
                    Add(clause, count, found);
                }
            }
        }

        return found;
    }

    private static void Add(Clause clause, Placed<QuantityMention> count, List<AggregateStatement> found)
    {
        var (noun, end) = CountedNoun.Of(clause, count);
        if (noun != Counted.Attacks)
        {
            return;
        }

        var reading = clause.Reading;
        var last = Math.Min(end, clause.Sentence.EndToken);
        var (since, until) = ((DateOnly?)null, (DateOnly?)null);
        foreach (var date in clause.Dates.Within(count.First, end + Reach + 1))
        {
            if (date.Mention.Expression is not FromAnchor)
            {
                (since, until) = Window(reading, date.Mention, Begins(reading, date.First));
                last = date.End;
                break;
            }
        }

        found.Add(new AggregateStatement(reading.SpanOf(count.First, Math.Max(last, count.End)), count.Mention.Count, since, until));
    }

    private static (DateOnly? Since, DateOnly? Until) Window(Reading reading, DateMention mention, bool begins)
        => reading.Resolve(mention, null) is { } date ? (date.Start, begins || mention.Bound == DateBound.NotBefore ? null : date.End) : (null, null);

    private static bool Begins(Reading reading, int date)
    {
        var tokens = reading.Document.Tokens;
        var before = date - 1;
        if (before >= 0 && Prepositions.Contains(tokens[before].Form.Lower))
        {
            before--;
        }

        return before >= 0 && Beginnings.Contains(tokens[before].Form.Lower);
    }
}
