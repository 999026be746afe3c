using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Works out when the event of a draft took place.</summary>
internal sealed class DraftDates(Reading reading)
{
    private const int NewsDays = 14;

    /// <summary>The days that a mention means; null where it means none without an anchor that is not there.</summary>
    public DatedWords? Of(Placed<DateMention>? mention, DatedWords? anchor)
    {
        if (mention is not { } placed)
        {
            return null;
        }

        var date = placed.Mention;
        if (date.NeedsAnchor && anchor is null)
        {
            return null;
        }

        // "came 12 days after rockets were fired", "on Tuesday, two days after rockets were fired": the words count from the event that they stand before.
        if (date.Rule == DateRules.AfterOther && date.Expression is FromAnchor away && IsCountedBack(placed.First))
        {
            date = date with { Expression = new FromAnchor(away.Unit, -away.To, -away.From) };
        }

        // "Hours earlier" than an evening, "hours later" than a morning, is the same day.
        if (date.Rule == DateRules.FromOther && date.Words.StartsWith("hours", StringComparison.OrdinalIgnoreCase) && anchor?.Mentions is [.., var told]
            && (date.Words.EndsWith("earlier", StringComparison.OrdinalIgnoreCase) ? told.Part is DayPart.Evening or DayPart.Night or DayPart.Afternoon : told.Part is DayPart.Morning or DayPart.Early or DayPart.Middle && told.Expression is not CalendarMonth))
        {
            date = date with { Expression = FromAnchor.SameDay };
        }

        var value = reading.Resolve(date, anchor?.Value);
        value = NotAfterPublication(value);
        return value is null ? null : new DatedWords(value, date.NeedsAnchor ? [placed.Mention, .. anchor!.Mentions.Take(Draft.MostWords - 1)] : [placed.Mention], date.NeedsAnchor ? Certainty.Combined : Certainty.Named);
    }

    /// <summary>The first days of the clause that <paramref name="match"/>, of those words that <paramref name="isAsked"/>; null where none do.</summary>
    public DatedWords? First(Clause clause, Func<Clause, Placed<DateMention>, bool> isAsked, Predicate<DatedWords> match)
    {
        foreach (var date in clause.Dates)
        {
            if (isAsked(clause, date) && Of(date, null) is { } found && match(found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The same of several clauses and all their dates.</summary>
    public DatedWords? First(List<Clause> clauses, Predicate<DatedWords> match)
    {
        foreach (var clause in clauses)
        {
            if (First(clause, static (_, _) => true, match) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // "came a day after", "came less than a month after", ", just two days after", "and two days after"
    private bool IsCountedBack(int date)
    {
        var before = date - 1;
        while (reading.Is(before, Hardly))
        {
            before--;
        }

        return reading.Is(before, Happened) || reading.Word(before) is "," or "and";
    }

    private static readonly WordSet Hardly = ["less", "more", "than", "just", "only", "barely", "nearly", "about", "some", "almost"];

    internal static readonly WordSet Since = ["since"];

    internal static readonly WordSet Happened = ["came", "comes", "come", "coming", "happened", "occurred"];

    // "hours later" cannot reach beyond the day of the news.
    private EventDate? NotAfterPublication(EventDate? date)
        => date is { Start: { } start, End: { } end } && reading.Published.Date is { } published && end > published && start <= published
            ? date with { End = published, Precision = start == published ? DatePrecision.Day : date.Precision }
            : date;

    /// <summary>Whether a date lies before the days that the article is news about.</summary>
    public bool IsOld(DatedWords? date)
        => reading.Published.Date is { } published && (date?.Value.End ?? date?.Value.Start) is { } last && last.DayNumber < published.DayNumber - NewsDays;

    /// <summary>CODEBOOK: background is what happened more than about two weeks before publication, or is told only as context.</summary>
    public bool IsHistory(Draft draft)
    {
        if (draft.Date is { Value.IsBounded: true } date)
        {
            return reading.Published.Date is not null ? IsOld(date) : date.Value.Precision is DatePrecision.Year or DatePrecision.Month;
        }

        return draft.IsToldAs(IsHistory);
    }

    private bool IsHistory(Told told) => told.Tie == Tie.Tells && (told.Clause.Has(CueMeaning.History) || IsKnownPast(told.Clause));

    // An event that the reference data dates, long before the article.
    private bool IsKnownPast(Clause clause)
    {
        // "the worst since the war began": the known event is only what is counted from.
        if (reading.Published.Date is not { } published || reading.AnyWord(clause.Sentence.FirstToken, clause.Sentence.EndToken, Since))
        {
            return false;
        }

        return reading.NamesEventBefore(clause.Sentence, published.DayNumber - NewsDays);
    }
}
