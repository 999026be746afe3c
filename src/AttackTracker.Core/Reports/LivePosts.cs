using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The posts of a live page, each under the hour at which it appeared: "23:20 GMT — Sirens at the base".</summary>
/// <remarks>Only the newest post is of the publication day for certain. Read from it to the oldest, the day before begins wherever the hour jumps up.</remarks>
internal sealed class LivePosts
{
    private const int Fewest = 3;

    private readonly bool _isNewestFirst;

    // Lines that begin with an hour, in the order of the text: the sentence, and the day with the words of the hour.
    private readonly List<(int Sentence, DatedWords Day)> _posts = [];

    /// <summary>The posts; null where the text is no live page, or its day is not known.</summary>
    public static LivePosts? Of(Reading reading)
    {
        if (reading.Published.Date is not { } published)
        {
            return null;
        }

        var heads = new List<(int Sentence, TimeOnly Time, DateMention Words)>();
        foreach (var sentence in reading.Document.Sentences)
        {
            if (sentence.TokenCount > 1 && StampOf(reading.Document, sentence) is { } stamp)
            {
                heads.Add((sentence.Index, stamp.Time!.Value, stamp));
            }
        }

        return heads.Count < Fewest ? null : new LivePosts(heads, published);
    }

    private LivePosts(List<(int Sentence, TimeOnly Time, DateMention Words)> heads, DateOnly newest)
    {
        var falls = heads.Zip(heads.Skip(1)).Count(p => p.Second.Time < p.First.Time);
        _isNewestFirst = falls > (heads.Count - 1) / 2;
        if (!_isNewestFirst)
        {
            heads.Reverse();
        }

        var day = newest;
        for (var i = 0; i < heads.Count; i++)
        {
            day = i > 0 && heads[i].Time > heads[i - 1].Time ? day.AddDays(-1) : day;
            _posts.Add((heads[i].Sentence, new DatedWords(EventDate.OnDay(day, heads[i].Words.Words), [heads[i].Words], Certainty.Inherited)));
        }

        _posts.Sort(static (a, b) => a.Sentence.CompareTo(b.Sentence));
    }

    /// <summary>The day of the post that the sentence stands in; null before the first.</summary>
    public DatedWords? DayOf(Sentence sentence)
        => IndexOf(sentence) is >= 0 and var index ? _posts[index].Day : null;

    /// <summary>The passages in the order in which the posts appeared: what a post denies was told before it.</summary>
    public List<Passage> OldestFirst(List<Passage> passages)
        => _isNewestFirst ? [.. passages.OrderBy(p => -1 - IndexOf(p.Sentences[0]))] : passages;

    private int IndexOf(Sentence sentence) => _posts.FindLastIndex(p => p.Sentence <= sentence.Index);

    // The hour opens its line, and a dash, a colon or a bar stands behind it.
    private static DateMention? StampOf(Document document, Sentence sentence)
    {
        var tokens = new TokenRun(document.TokensOf(sentence));
        if (ClockReader.Read(tokens, 0) is not { Time: not null } clock || !(tokens.Lower(clock.End) is "—" or "–" or "-" or ":" or "|"))
        {
            return null;
        }

        var span = new TextSpan(tokens[clock.Start].Start, tokens[clock.End - 1].End);
        return new DateMention(span, DateRules.Clock, clock.Expression, span.In(document.Text)) { Time = clock.Time, Zone = clock.Zone };
    }
}
