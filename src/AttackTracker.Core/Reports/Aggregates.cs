using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;

namespace AttackTracker.Core.Reports;

/// <summary>Statements that only count attacks: "more than 150 attacks since October 17".</summary>
internal static class Aggregates
{
    private const int Reach = 14;

    public static IReadOnlyList<AggregateStatement> Find(Reading reading)
    {
        var found = new List<AggregateStatement>();
        foreach (var sentence in reading.Document.Sentences)
        {
            var clause = new Clause(reading, sentence, SentenceRole.Body, 0, sentence.FirstToken, sentence.EndToken);
            foreach (var count in clause.Counts)
            {
                var (noun, end) = CountedNoun.Of(clause, count);
                if (noun != Counted.Attacks || count.Mention.Count == CountRange.Zero || (count.Mention.Count is { Low: 1, High: 1 }))
                {
                    continue;
                }

                var window = clause.Dates.FindIndex(d => d.First >= count.First && d.First <= end + Reach && d.Mention.Expression is not FromAnchor);
                var (since, until) = window < 0 ? (null, null) : Window(reading, clause.Dates[window].Mention);
                var last = window < 0 ? Math.Min(end, sentence.EndToken) : clause.Dates[window].End;
                found.Add(new AggregateStatement(reading.SpanOf(count.First, Math.Max(last, count.End)), count.Mention.Count, since, until));
            }
        }

        return found;
    }

    private static (DateOnly? Since, DateOnly? Until) Window(Reading reading, DateMention mention)
        => reading.Resolve(mention, null) is { } date ? (date.Start, mention.Bound == DateBound.NotBefore ? null : date.End) : (null, null);
}
