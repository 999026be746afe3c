using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>What the drafts take over from one another once all has been read.</summary>
internal sealed partial class ReportAssembler
{
    private List<Draft> Finish()
    {
        if (BlastsAreExplained())
        {
            _drafts.RemoveAll(d => d is { Kind: ReportKind.Attack, IsBackground: false } && (d.Weapons.Without(Weapons.WeaponType.Explosion).IsEmpty || d.Told.All(t => !FrameReader.HasVerb(t.Clause))));
        }

        foreach (var draft in _drafts.Where(d => d.Date is null or { Value.IsBounded: false }))
        {
            InheritDate(draft);
            draft.IsBackground |= _dates.IsHistory(draft);
        }

        foreach (var draft in _drafts)
        {
            TakeFloor(draft);
        }

        JoinNameless();
        TakeJoint();
        AdoptNames();

        foreach (var draft in _drafts.Where(d => d is { Kind: ReportKind.Attack, IsBackground: false } && IsUnarmed(d)))
        {
            InheritWeapons(draft);
        }

        foreach (var draft in _drafts.Where(static d => d.Kind == ReportKind.Attack && d.Told.All(t => Armament.TypesIn(t.Clause, d.Kind).IsEmpty)))
        {
            TakeWeaponOfPronoun(draft);
        }

        foreach (var draft in _drafts.Where(d => d.Kind == ReportKind.Response && d.Sites.Count == 0))
        {
            InheritSite(draft);
        }

        // A story that never names its place is set where it was written.
        foreach (var draft in _drafts.Where(d => d is { Kind: ReportKind.Attack, IsBackground: false, Sites.Count: 0 }))
        {
            if (reading.Dateline is { Mention.Form: not SiteForm.UnlistedSite } dateline)
            {
                draft.Add(dateline, reading.Relations);
            }
        }

        // "A wave of strikes ended it": somebody struck somewhere at some time.
        return _drafts.FindAll(d => d.Date is not null || (d.Sites.Count > 0 && (d.Kind == ReportKind.Attack || d.Sites.Exists(static s => SiteRoles.Rank(s.Mention) > 1))));
    }

    private static bool IsUnarmed(Draft draft)
    {
        foreach (var told in draft.Told)
        {
            if (!Armament.TypesIn(told.Clause, draft.Kind).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    // "The airbase was attacked with rockets, an official tweeted": what was told before the place was named is the event told first.
    private void JoinNameless()
    {
        var lead = _drafts.Find(static d => d is { Kind: ReportKind.Attack, IsBackground: false, Sites.Count: > 0 });
        var nameless = _drafts.FindAll(d => d is { Kind: ReportKind.Attack, IsBackground: false, Sites.Count: 0, Date: null } && lead is not null && d.Order < lead.Order);
        if (lead is null || nameless.Count != 1 || (!nameless[0].Weapons.IsEmpty && !lead.Weapons.IsEmpty && !nameless[0].Weapons.CanMean(lead.Weapons)))
        {
            return;
        }

        foreach (var told in nameless[0].Told)
        {
            lead.Add(told);
        }

        _drafts.Remove(nameless[0]);
    }

    // "The sounds resulted from a controlled detonation": explosions that the article tells of were no attack.
    private bool BlastsAreExplained()
    {
        foreach (var cue in reading.Cues)
        {
            if (cue.Mention.Meaning == CueMeaning.Fiction && reading.AnyWord(cue.First - 5, cue.First, Causes))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly Text.WordSet Causes = ["resulted", "result", "results", "caused", "due", "because", "were", "was", "from"];

    // "The base, known to soldiers as Camp A": a name that comes late, for the one event that lacks one.
    private void AdoptNames()
    {
        foreach (var site in reading.Sites)
        {
            if (site.Mention.Form == SiteForm.NamedSite && (site.Mention.Rule == "known-as" || IsNamed(site)) && Nameless(site) is { } draft)
            {
                draft.Add(site, reading.Relations);
            }
        }
    }

    // The words that name stand right before the name, and a base before them; "the airport, where …, known as …" names somebody else.
    private bool IsNamed(Placed<SiteMention> site)
        => reading.AnyWord(site.First - LongestNaming, site.First, NamingWords) && reading.Document.SentenceAt(site.Span.Start) is { } sentence && FrameReader.HasSingleBase(reading, Math.Max(sentence.FirstToken, site.First - LongestSubject), site.First);

    private const int LongestNaming = 6;

    private const int LongestSubject = 30;

    private Draft? Nameless(Placed<SiteMention> site)
        => OnlyOne((Assembler: this, Place: reading.Relations.NumberOf(site.Mention)), static (draft, asked) => draft is { Kind: ReportKind.Attack, IsBackground: false, Sites.Count: > 0 }
            && draft.Sites.TrueForAll(static s => SiteRoles.Rank(s.Mention) < 4) && asked.Assembler.Relates(draft, asked.Place) > 0);

    // The only one that matches; null where several do, or none.
    private Draft? OnlyOne<T>(T asked, Func<Draft, T, bool> matches)
    {
        Draft? only = null;
        foreach (var (draft, _, _, count) in _looks.Groups)
        {
            if (matches(draft, asked))
            {
                if (only is not null || count > 1)
                {
                    return null;
                }

                only = draft;
            }
        }

        return only;
    }

    // "As of Thursday", among attacks that "follow" Monday: Monday to Thursday.
    private void TakeFloor(Draft draft)
    {
        if (draft is { Kind: ReportKind.Attack, IsBackground: false, Date: { Value: { Start: null, End: { } end } open } date } && _floor is { Value.Start: { } start } floor && start <= end)
        {
            draft.Date = date.With(floor.Mentions) with { Value = new Dates.EventDate(start, end, start == end ? Dates.DatePrecision.Day : Dates.DatePrecision.Range, open.Words), Confidence = Certainty.Inherited };
        }
    }

    // "The attacks of recent days follow Monday's anniversary": the day before which none of them was.
    private DatedWords? FloorOf(Clause clause)
        => clause.Dates.Count > 0 && clause.Cues.Exists(clause, static (c, clause) => c.Mention.Meaning == CueMeaning.AttackNoun && clause.Word(c.End - 1).EndsWith('s'))
            && clause.Dates.Find(clause, static (d, clause) => clause.Reading.AnyWord(Math.Max(clause.First, d.First - 2), d.First, Follow)) is { Mention: not null } after
            && _dates.Of(after, null) is { Value.Precision: Dates.DatePrecision.Day } day && IsRecent(day) ? day : null;

    private static readonly Text.WordSet Follow = ["follow", "follows", "followed"];

    // The day of the nearest words that speak of all events, else of the first event that has one.
    private DatedWords? NewsDate(Clause clause)
        => _gatherings.Nearest(clause) ?? _drafts.Find(static d => d is { Kind: ReportKind.Attack, IsBackground: false, Date.Value.IsBounded: true } && !IsOfMonth(d.Date.Value))?.Date;

    // "Earlier this month" dates no other event.
    private static bool IsOfMonth(Dates.EventDate date) => date is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > 14;

    private void InheritDate(Draft draft)
    {
        if (draft.IsBackground || draft.IsSubordinate)
        {
            return;
        }

        var source = draft.Answers is { Date: { } answered } ? answered : null;
        if (source is null || !source.Value.IsBounded)
        {
            source = NewsDate(draft.First);
        }

        if (source is null && draft.Date is null && NamedDay(draft) is { } named)
        {
            source = named;
        }

        if (source is null && draft.Date is null && LeadDay() is { } lead)
        {
            source = lead;
        }

        if (source is null && draft.Date is null && SaidOn(draft) is { } said)
        {
            // "The group said on Thursday that it had hit the base": no later than that.
            draft.Date = EveOf(draft, said) ?? said with { Value = new Dates.EventDate(null, said.Value.End, Dates.DatePrecision.Range, said.Value.Words), Confidence = Certainty.Inherited };
        }

        if (source is not null)
        {
            draft.Date = source with { Confidence = Math.Min(source.Confidence, Certainty.Inherited) };
        }
    }

    // "launched shortly before midnight, the army said on Sunday": on Saturday.
    private static DatedWords? EveOf(Draft draft, DatedWords said)
    {
        foreach (var told in draft.Told)
        {
            if (told.Tie == Tie.Tells && told.Clause.Dates.Find(static d => d.Mention.IsTimeOnly && d.Mention.Words.Contains("before midnight", StringComparison.OrdinalIgnoreCase)) is { Mention: { } time } && said.Value.End is { } day)
            {
                return said with { Value = Dates.EventDate.OnDay(day.AddDays(-1), time.Words), Mentions = [time, .. said.Mentions], Confidence = Certainty.Inherited };
            }
        }

        return null;
    }

    // "No group has claimed Wednesday's attack": the day stands in what is said of it.
    private DatedWords? NamedDay(Draft draft)
    {
        foreach (var told in draft.Told)
        {
            if (_dates.First(told.Clause, static (clause, d) => !FrameReader.IsSpeech(clause, d) && clause.Reading.AnyWord(d.End, d.End + 4, AttackNouns), static d => d.Value.Precision == Dates.DatePrecision.Day) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private static readonly Text.WordSet AttackNouns = ["attack", "attacks", "strike", "strikes", "barrage", "shelling", "bombardment", "incident", "assault"];

    // "At ten to three on the 14th, soldiers ran for the shelter": the day that a story sets before it tells what happened.
    private DatedWords? LeadDay()
    {
        foreach (var date in reading.Dates)
        {
            if (date.Mention.Expression is Dates.DayOfMonth && reading.Document.SentenceAt(date.Span.Start) is { } sentence && reading.StoryParagraph(sentence) <= 1
                && _dates.Of(date, null) is { Value.Precision: Dates.DatePrecision.Day } day && IsRecent(day))
            {
                return day;
            }
        }

        return null;
    }

    private bool IsRecent(DatedWords date) => reading.Published.Date is not { } published || date.Value.End is not { } end || (end <= published && end.DayNumber >= published.DayNumber - 14);

    private DatedWords? SaidOn(Draft draft)
        => _dates.First(draft.First, static (clause, d) => FrameReader.IsSpeech(clause, d), static d => d.Value is { End: not null, Precision: Dates.DatePrecision.Day });

    // "Rockets rained down near three bases on Wednesday. The barrages targeted …": the weapon of the sentence that speaks of all.
    private void InheritWeapons(Draft draft)
    {
        if (draft.IsSubordinate || draft.Told.Exists(static t => t.Clause.Has(CueMeaning.Blast)))
        {
            return;
        }

        var before = _gatherings.Armed(draft.First);
        if (before is not null)
        {
            draft.Add(new Told(before, Tie.Refers, null));
        }
        else if (draft.First.Has(CueMeaning.Another) && _drafts.FindLast(d => d.Kind == ReportKind.Attack && d.Order < draft.Order && !d.Weapons.IsEmpty) is { } previous)
        {
            // "A second convoy was hit in the same manner."
            draft.Add(previous.Told.First(t => !Armament.TypesIn(t.Clause, ReportKind.Attack).IsEmpty) with { Tie = Tie.Joint, Target = previous.Sites.FirstOrDefault() });
        }
    }

    // "Drones flew at bases in the south. One struck a radar, another hit a camp": what the sentence before names.
    private void TakeWeaponOfPronoun(Draft draft)
    {
        var first = draft.First;
        if (first.HasWord(Pronouns) && reading.SentenceBefore(first.Sentence) is { } before && before.Paragraph == first.Sentence.Paragraph)
        {
            var named = reading.Space.ClauseOf(reading, before, SentenceRole.Body, first.Index, before.FirstToken, before.EndToken);
            if (Armament.TypesIn(named, ReportKind.Attack).IsSingle)
            {
                draft.Add(new Told(named, Tie.Joint, draft.Sites.Count > 0 ? draft.Sites[0] : null));
            }
        }
    }

    private static readonly Text.WordSet Pronouns = ["one", "another", "two", "three", "four", "several", "some"];

    private bool IsLaunchSite(Placed<Places.SiteMention> site)
        => SiteRoles.Rank(site.Mention) >= 2 && (site.Mention.Role == Places.SiteRole.Launch || (reading.Document.SentenceAt(site.Span.Start) is { } sentence
            && SiteRoles.IsOrigin(reading.Space.ClauseOf(reading, sentence, SentenceRole.Body, 0, sentence.FirstToken, sentence.EndToken), site)));

    // Where the article says that the rounds of the attack came from.
    private Placed<SiteMention>? LaunchedFrom(Draft attack)
    {
        foreach (var told in attack.Told)
        {
            foreach (var site in told.Clause.Sites)
            {
                if (told.Clause.Role != SentenceRole.Repeat && IsLaunchSite(site))
                {
                    return site;
                }
            }
        }

        return null;
    }

    // "Forces watched launch sites near the base. They struck them": the place of the sentence before.
    private void InheritSite(Draft draft)
    {
        var sentence = draft.First.Sentence;
        foreach (var before in new[] { sentence, reading.SentenceBefore(sentence) }.OfType<Sentence>())
        {
            var sites = reading.Sites.Within(Dateline.End(reading, before), before.EndToken).FindAll(static s => SiteRoles.CanBeHit(s.Mention));
            if (sites.Exists(IsLaunchSite))
            {
                // "Rockets were fired from a town. Aircraft destroyed the launcher": where they came from.
                draft.Add(sites.Find(IsLaunchSite), reading.Relations);
                return;
            }

            var isLaunch = reading.CuesWithin(before.FirstToken, before.EndToken).Exists(c => c.Mention.Meaning == CueMeaning.LaunchSite);
            if ((isLaunch || before == sentence) && sites.Exists(s => SiteRoles.Rank(s.Mention) > 0 && !FrameReader.IsAbroad(s)))
            {
                draft.Add(sites.FindAll(s => !FrameReader.IsAbroad(s)).MaxBy(s => SiteRoles.Rank(s.Mention)), reading.Relations);
                return;
            }
        }

        if (draft.Answers is { } answered && LaunchedFrom(answered) is { } origin)
        {
            draft.Add(origin, reading.Relations);
        }
        else if (draft.Answers is { Sites: [var site, ..] })
        {
            draft.Add(site, reading.Relations);
        }
    }
}
