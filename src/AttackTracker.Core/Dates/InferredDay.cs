using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Works out the publication day from an anniversary that falls on a named weekday.</summary>
/// <remarks>
/// "The two-year anniversary of the killing … on Monday" with the event's date gives that Monday, if the calendar agrees.
/// The article appeared within the week from then on; its latest weekday is the day itself where the same text also says "today".
/// </remarks>
internal static class InferredDay
{
    private const int LeadSentences = 2;

    private static readonly WordTable<int> Ordinals = WordTable.Of(
    [
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("twentieth", 20),
    ]);

    public static PublicationDate? Find(Document document, IReadOnlyList<DateMention> mentions, IReadOnlyList<DatedEvent> events)
    {
        var today = mentions.FirstOrDefault(m => m is { Rule: DateRules.NamedDay, Expression: DaysFromPublication { From: 0, To: 0 } } && !IsQuoted(document, m));
        if (today is null)
        {
            return null;
        }

        PublicationDate? found = null;
        foreach (var (day, evidence) in Anniversaries(document, mentions, events))
        {
            if (LatestWeekday(mentions, day) is (var published, { } mention) && IsInLead(document, mentions, mention))
            {
                // Two clocks that disagree tell nothing.
                if (found is not null && found.Date != published)
                {
                    return null;
                }

                found ??= new PublicationDate(published, PublicationBasis.Inferred, [.. new[] { evidence, mention.Span, today.Span }.Distinct().OrderBy(s => s.Start)]);
            }
        }

        return found;
    }

    private static IEnumerable<(DateOnly Day, TextSpan Evidence)> Anniversaries(Document document, IReadOnlyList<DateMention> mentions, IReadOnlyList<DatedEvent> events)
    {
        foreach (var sentence in document.Sentences)
        {
            if (YearsIn(document, sentence) is not { } years)
            {
                continue;
            }

            foreach (var day in events.Where(e => e.IsNamedIn(document, sentence)).Select(e => e.Date.AddYears(years)).Distinct())
            {
                if (mentions.Any(m => sentence.Span.Contains(m.Span) && m.Expression is NamedWeekday { WeekOffset: null } weekday && weekday.Day == day.DayOfWeek))
                {
                    yield return (day, sentence.Span);
                }
            }
        }
    }

    // "two-year anniversary", "second anniversary", "2nd anniversary", "anniversary … two years ago", "three years since"
    private static int? YearsIn(Document document, Sentence sentence)
    {
        var tokens = new TokenRun(document.TokensOf(sentence));
        var hasAnniversary = false;
        int? years = null;
        for (var at = 0; at < tokens.Length; at++)
        {
            hasAnniversary |= tokens.Is(at, "anniversary");
            if (tokens.Is(at + 1, "anniversary") && Ordinals.TryGetValue(tokens.Lower(at), out var ordinal))
            {
                years = ordinal;
            }
            else if (NumberWords.TryRead(tokens.Tokens, at, out var count, out var next) && count is > 0 and < 100)
            {
                var noun = tokens.IsHyphen(next) ? next + 1 : next;
                var isYearly = tokens.Is(noun, "year") && tokens.Is(noun + 1, "anniversary");
                var isOrdinal = tokens.Lower(next) is "st" or "nd" or "rd" or "th" && tokens.Is(next + 1, "anniversary");
                var isAgo = tokens.Is(next, "years") && (tokens.Lower(next + 1) is "since" or "after" || (hasAnniversary && tokens.Is(next + 1, "ago")));
                years = isYearly || isOrdinal || isAgo ? count : years;
            }
        }

        return years;
    }

    private static (DateOnly Day, DateMention? Mention) LatestWeekday(IReadOnlyList<DateMention> mentions, DateOnly from)
    {
        (DateOnly Day, DateMention? Mention) latest = (from, null);
        foreach (var mention in mentions)
        {
            if (mention is { Bound: DateBound.None, Expression: NamedWeekday { WeekOffset: null, IsLast: false } weekday })
            {
                var day = from.AddDays((weekday.Day - from.DayOfWeek + 7) % 7);
                latest = latest.Mention is null || day > latest.Day ? (day, mention) : latest;
            }
        }

        return latest;
    }

    // The news comes first; a weekday that only the body has may lie before the anniversary.
    private static bool IsInLead(Document document, IReadOnlyList<DateMention> mentions, DateMention latest)
    {
        var lead = document.Sentences.Where(s => s.Shape == SentenceShape.Prose).Take(LeadSentences).ToList();
        return mentions.Any(m => m.Expression == latest.Expression && lead.Exists(s => s.Span.Contains(m.Span)));
    }

    // In a quotation "today" is the speaker's day.
    private static bool IsQuoted(Document document, DateMention mention)
    {
        if (document.SentenceAt(mention.Span.Start) is not { } sentence)
        {
            return true;
        }

        var before = document.Text.AsSpan(sentence.Span.Start, mention.Span.Start - sentence.Span.Start);
        return before.Count('“') > before.Count('”') || before.Count('"') % 2 == 1;
    }
}
