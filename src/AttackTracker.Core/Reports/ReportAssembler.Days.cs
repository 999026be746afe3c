using AttackTracker.Core.Dates;

namespace AttackTracker.Core.Reports;

/// <summary>The day of what a clause tells: its own, that of a clause beside it, or of what was told before.</summary>
internal sealed partial class ReportAssembler
{
    // "the first since November 14, | when three rockets struck the quarter": the day that the clause hangs on.
    private DatedWords? DayBefore(Clause clause)
    {
        if (clause.Word(clause.First) != "when" || reading.Dates.Within(Math.Max(clause.Sentence.FirstToken, clause.First - 8), clause.First) is not [.., { Mention: { NeedsAnchor: false, IsTimeOnly: false } } date] || clause.First - date.End > 1)
        {
            return null;
        }

        return _dates.Of(date with { Mention = date.Mention with { Bound = DateBound.None } }, null) is { Value.Precision: DatePrecision.Day } day ? day : null;
    }

    private DatedWords? DayOf(List<Frame> frames, int index, List<Draft>?[] earlier, DatedWords? entryDate)
    {
        var frame = frames[index];
        // "came a day after A was hit and two days after B was": both count from what the sentence began with.
        var main = frame.When?.Mention.Rule == DateRules.AfterOther ? Array.Find(earlier, d => d is { Count: > 0 })?[0].Date : null;
        var scene = _scene is { } set && set.Paragraph == frame.Clause.Sentence.Paragraph ? set.Date : null;
        var other = main ?? (frame.When is { Mention.IsTimeOnly: true } ? entryDate : null) ?? scene ?? _focus?.Date ?? Lead?.Date ?? NewsDate(frame.Clause);
        var date = WithAllWords(frame.Clause, DayBefore(frame.Clause) ?? ThatDay(frame) ?? InYearOfStory(frame, _dates.Of(frame.When, other)) ?? entryDate ?? DateBeside(frames, index, other) ?? scene);

        if (frame.Kind == ReportKind.Attack && frame.When is null && _focus is { Kind: ReportKind.Response, Date.Value.End: { } answer } && _focus.Paragraph == reading.StoryParagraph(frame.Clause.Sentence)
            && frame.Clause.First > frame.Clause.Sentence.FirstToken && frame.Clause.Word(frame.Clause.First) is "for" or "to")
        {
            // "bombed a camp in retaliation for an attack on the base"
            return new DatedWords(new EventDate(null, answer, DatePrecision.Range, _focus.Date.Value.Words), _focus.Date.Mentions, Certainty.Inherited);
        }

        // The answer to last night's attack, told with an hour only, came on the day of the news.
        return frame is { Kind: ReportKind.Response, When.Mention.IsTimeOnly: true } && reading.Published.Date is { } today && date?.Value.End is { } eve && eve.DayNumber == today.DayNumber - 1
            ? date with { Value = EventDate.OnDay(today, date.Value.Words) }
            : date;
    }

    // "On the 14th he was in the bunker. Two rockets came down that Sunday": the Sunday is the day named before.
    private DatedWords? ThatDay(Frame frame)
    {
        if (frame.When is not { Mention: { Expression: NamedWeekday weekday } when } || (reading.Word(frame.When.Value.First) != "that" && reading.Word(frame.When.Value.First - 1) != "that") || reading.SentenceBefore(frame.Clause.Sentence) is not { } before)
        {
            return null;
        }

        foreach (var date in reading.Dates.Within(before.FirstToken, before.EndToken))
        {
            if (_dates.Of(date, null) is { Value: { Precision: DatePrecision.Day, Start: { } day } } named && day.DayOfWeek == weekday.Day)
            {
                return named.With([when]);
            }
        }

        return null;
    }

    // A story of the past tells on in its year: "On July 5, 2022 rockets fell on the base. … On June 28 two had fallen short."
    private DatedWords? InYearOfStory(Frame frame, DatedWords? date)
    {
        if (date?.Value is not { Precision: DatePrecision.Day, Start: { } day } || frame.When?.Mention.Expression is not CalendarDays { Year: { Year: null, Offset: null } }
            || _focus is not { IsBackground: true, Date.Value: { Precision: DatePrecision.Day, Start: { } told } } || _drafts.Exists(static d => !d.IsBackground) || (day.Month, day.Day) == (2, 29))
        {
            return date;
        }

        var years = new[] { told.Year - 1, told.Year, told.Year + 1 };
        var nearest = years.Select(y => new DateOnly(y, day.Month, day.Day)).MinBy(d => Math.Abs(d.DayNumber - told.DayNumber));
        return nearest < day ? date with { Value = EventDate.OnDay(nearest, date.Value.Words) } : date;
    }

    // "a Jan. 5 statement … this morning": every word for the same day is evidence of it.
    private DatedWords? WithAllWords(Clause clause, DatedWords? date)
    {
        if (date is not { Value.IsBounded: true })
        {
            return date;
        }

        foreach (var placed in clause.Dates)
        {
            if (!date.Mentions.Contains(placed.Mention) && !placed.Mention.NeedsAnchor && reading.Resolve(placed.Mention) is { IsBounded: true } other && other.Start == date.Value.Start && other.End == date.Value.End)
            {
                date = date.With([placed.Mention]);
            }
        }

        return date;
    }

    // "Two were hurt on Thursday night when rockets fell": the day stands in a clause that tells no event of its own.
    private DatedWords? DateBeside(List<Frame> frames, int index, DatedWords? anchor)
    {
        for (var away = 1; away < frames.Count; away++)
        {
            if ((DateIn(frames, index - away, anchor) ?? DateIn(frames, index + away, anchor)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private DatedWords? DateIn(List<Frame> frames, int index, DatedWords? anchor)
        => index >= 0 && index < frames.Count && frames[index] is { Force: not FrameForce.Tells, IsUnreal: false, When: { } when } && !IsAnswered(frames[index].Clause) && _dates.Of(when, anchor) is { Value.IsBounded: true } date ? date : null;

    // "hit the base in answer | to Friday's raids": the day of what was answered.
    private bool IsAnswered(Clause clause) => clause.Word(clause.First) is "to" or "for" && reading.CuesWithin(clause.First - 4, clause.First).Exists(static c => c.Mention.Meaning == CueMeaning.Reply);
}
