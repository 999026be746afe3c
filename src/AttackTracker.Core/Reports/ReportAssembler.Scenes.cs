using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Places and days that a text sets before it tells what happened there and then.</summary>
internal sealed partial class ReportAssembler
{
    // "It was Jan. 8, a little after nine.", "Then came March 3.": the day of what the paragraph goes on to tell.
    private (DatedWords Date, int Paragraph)? SceneOf(Sentence sentence, List<Clause> clauses)
    {
        if (IsDayOfNext(sentence, clauses) is { } next)
        {
            return (next, sentence.Paragraph);
        }

        if (sentence.TokenCount > LongestScene || clauses.Exists(c => c.HasAny(CueMeaning.Attack, CueMeaning.Hit, CueMeaning.AttackNoun, CueMeaning.Killed, CueMeaning.Wounded, CueMeaning.Blast))
            || !(reading.Word(sentence.FirstToken) is "it" or "that" or "then" && reading.Word(sentence.FirstToken + 1) is "was" or "came" or "is"))
        {
            return null;
        }

        var day = _dates.First(clauses, static d => d.Value.Precision == DatePrecision.Day);
        return day is null ? null : (Onward(day, sentence), sentence.Paragraph);
    }

    // "Then came Jan. 28": the next such day after what was told before, not the latest before publication.
    private DatedWords Onward(DatedWords day, Sentence sentence)
    {
        if (reading.Word(sentence.FirstToken) != "then" || _focus?.Date?.Value.Start is not { } before || day.Value.Start is not { } start || (start.Month, start.Day) == (2, 29))
        {
            return day;
        }

        var next = new DateOnly(before.Year, start.Month, start.Day);
        next = next < before ? next.AddYears(1) : next;
        return next < start ? day with { Value = EventDate.OnDay(next, day.Value.Words) } : day;
    }

    // "The latest attack took place on Wednesday. A rocket was fired at the base."
    private DatedWords? IsDayOfNext(Sentence sentence, List<Clause> clauses)
        => reading.AnyWord(sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + 4), Latest) && reading.AnyWord(sentence.FirstToken, sentence.EndToken, TookPlace)
            && clauses.TrueForAll(c => FrameReader.TargetsOf(c).Count == 0)
                ? _dates.First(clauses, static d => d.Value.Precision == DatePrecision.Day)
                : null;

    internal static readonly WordSet Latest = ["latest", "recent", "last", "first", "second"];

    private static readonly WordSet TookPlace = ["took", "came", "occurred", "happened"];

    private const int LongestScene = 24;

    // "Compare that with Camp A on 3 May. There the attackers used two rockets", "Camp A saw the worst of it on 3 May, when a drone hit a tent": place and day are named before the event is told.
    private (Placed<SiteMention> Site, DatedWords? Day)? Scene(Frame frame)
    {
        var clause = frame.Clause;
        if (frame.Kind != ReportKind.Attack || clause.Role == SentenceRole.Repeat)
        {
            return null;
        }

        return SceneIn(Dateline.End(reading, clause.Sentence), clause.First)
            ?? (clause.First == clause.Sentence.FirstToken || clause.Sentence.Index == 0 || SceneIsBare(clause) ? SceneBefore(clause.Sentence) : null);
    }

    private bool SceneIsBare(Clause clause) => reading.CuesWithin(clause.Sentence.FirstToken, clause.First).Count == 0;

    private (Placed<SiteMention> Site, DatedWords? Day)? SceneBefore(Sentence sentence)
        => reading.SentenceBefore(sentence) is { } before && before.Paragraph >= sentence.Paragraph - 1 && before.Shape == SentenceShape.Prose ? SceneIn(Dateline.End(reading, before), before.EndToken) : null;

    // A place with a day, and no event of its own.
    private (Placed<SiteMention> Site, DatedWords? Day)? SceneIn(int first, int end)
    {
        if (first >= end || reading.Weapons.Within(first, end).Count > 0 || reading.CuesWithin(first, end).Exists(c => FrameReader.IsVerb(c.Mention.Meaning) || c.Mention.Meaning is CueMeaning.Blast or CueMeaning.Killed or CueMeaning.Wounded or CueMeaning.Unreal or CueMeaning.Fiction))
        {
            return null;
        }

        var site = reading.Sites.Within(first, end).Find(s => SiteRoles.Rank(s.Mention) == 4 && s.Mention is { Role: SiteRole.Location, IsPlural: false, Form: not SiteForm.Anaphor });
        if (site.Mention is null || (_focus is { Sites.Count: > 0 } && Relates(_focus, reading.Relations.NumberOf(site.Mention)) >= 2))
        {
            return null;
        }

        foreach (var date in reading.Dates.Within(first, end))
        {
            if (!date.Mention.NeedsAnchor && !date.Mention.IsTimeOnly && _dates.Of(date, null) is { Value: { Start: { } start, End: { } last } } day && last.DayNumber - start.DayNumber <= 1)
            {
                return (site, day);
            }
        }

        return null;
    }

    // "Forces had watched launch sites near the base. They conducted strikes": place and time stand in the sentence before.
    private (Placed<SiteMention> Site, Placed<DateMention>? When)? WatchedBefore(Clause clause)
    {
        if (clause.Has(CueMeaning.LaunchSite) || clause.First != clause.Sentence.FirstToken)
        {
            return null;
        }

        var before = reading.SentenceBefore(clause.Sentence);
        if (before is null)
        {
            return null;
        }

        var sites = reading.Sites.Within(before.FirstToken, before.EndToken).FindAll(s => SiteRoles.Rank(s.Mention) >= 2);
        var isWatched = reading.CuesWithin(before.FirstToken, before.EndToken).TrueForAll(c => c.Mention.Meaning is CueMeaning.LaunchSite or CueMeaning.Another or CueMeaning.Idiom);
        var dates = reading.Dates.Within(before.FirstToken, before.EndToken);
        return isWatched && sites.Count > 0 && reading.CuesWithin(before.FirstToken, before.EndToken).Exists(c => c.Mention.Meaning == CueMeaning.LaunchSite)
            ? (sites[0], dates.Count > 0 ? dates[0] : null)
            : null;
    }
}
