using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>What clauses that tell no event say of the events told.</summary>
internal sealed partial class ReportAssembler
{
    private void Continue(Frame frame, List<Draft>? neighbours)
    {
        var clause = frame.Clause;
        if (!SaysSomething(clause) || FrameReader.IsRecord(clause) || CountsManyAttacks(clause) || (clause.Has(CueMeaning.Killed) && _frames.IsOldKilling(clause)) || OnlyWatches(clause) || IsAccusation(clause) || IsOfAnother(clause) || IsOfOtherWar(clause) || IsOfPeriod(clause))
        {
            return;
        }

        if (neighbours is not null && !IsJoint(clause))
        {
            foreach (var draft in neighbours)
            {
                Attach(draft, new Told(clause, neighbours.Count > 1 ? Tie.Joint : Tie.Continues, null), null);
            }

            return;
        }

        if (IsJoint(clause))
        {
            _joint.Add(clause);
            return;
        }

        if (_focus is { Kind: ReportKind.Response } && clause.Casualties.Any(static s => !s.IsZero) && clause.Casualties.All(static s => s.IsZero || s.AreAttackers))
        {
            // "The shelling killed three members of the militia": what the answer did.
            Attach(_focus, new Told(clause, Tie.Continues, null), null);
        }
        else if (EachNamed(frame) is { Count: > 1 } each)
        {
            foreach (var draft in each)
            {
                Attach(draft, new Told(clause, Tie.Joint, null), null);
            }
        }
        else if (Named(frame) is { } named)
        {
            Attach(named.Draft, new Told(clause, Tie.Refers, named.Target), DayOfNamed(frame, named.Draft));
        }
        else if (frame.Targets.Count == 0 || SiteRoles.Rank(frame.Targets[0].Mention) < 4)
        {
            if (Continued(frame) is { } current)
            {
                Attach(current, new Told(clause, Tie.Continues, null), DayOfNamed(frame, current) ?? DayOfWhatGoesOn(frame, current));
            }
        }
    }

    // "claimed the attack on A as well as both on B": every event at the sites that a claim lists.
    private List<Draft>? EachNamed(Frame frame)
        => frame.Targets.Count < 2 || !frame.Clause.HasAny(CueMeaning.Claimed, CueMeaning.Denied, CueMeaning.Blamed, CueMeaning.Unclaimed) ? null : AttacksOn(frame);

    private List<Draft>? AttacksOn(Frame frame)
    {
        var sites = frame.Targets.Where(t => SiteRoles.Rank(t.Mention) == 4).ToList();
        return sites.Count < 2
            ? null
            : _drafts.FindAll(d => d is { Kind: ReportKind.Attack, IsBackground: false } && d.Sites.Any(s => sites.Exists(t => SiteRelation.Of(reading, s.Mention, t.Mention) >= SiteRelation.Same)));
    }

    // "Rockets hit the base. The attack began late on Thursday": the first to give the day.
    private DatedWords? DayOfWhatGoesOn(Frame frame, Draft draft)
        => draft.Date is not { Value.IsBounded: true } && frame.Clause.HasAny(CueMeaning.AttackNoun, CueMeaning.Blast, CueMeaning.Intercepted, CueMeaning.Impact, CueMeaning.Missed, CueMeaning.Hit)
            && _dates.Of(frame.When, null) is { Value: { Precision: DatePrecision.Day } } date && !_dates.IsOld(date) ? date : null;

    // Only once all has been read is it known which events "both attacks" are.
    private void TakeJoint()
    {
        foreach (var clause in _joint)
        {
            var drafts = JointDrafts(clause);
            foreach (var draft in drafts)
            {
                Attach(draft, new Told(clause, drafts.Count > 1 || CountsSoFar(clause) ? Tie.Joint : Tie.Continues, null), null);
            }
        }
    }

    // "The attack in the early hours of Tuesday": the day of an event that was told without one, or in less exact words.
    private DatedWords? DayOfNamed(Frame frame, Draft draft)
        => frame.Clause.Has(CueMeaning.AttackNoun) && frame.When is { Mention.NeedsAnchor: false } && _dates.Of(frame.When, null) is { Value.Precision: Dates.DatePrecision.Day } day
            && (draft.Date is null || draft.Date.Value.Overlaps(day.Value)) && HasSingularNoun(frame.Clause) ? day : null;

    private static bool HasSingularNoun(Clause clause) => clause.Cues.Exists(clause, static (c, clause) => c.Mention.Meaning == CueMeaning.AttackNoun && !clause.Word(c.End - 1).EndsWith('s'));

    private static bool SaysSomething(Clause clause)
        => clause.Cues.Exists(c => c.Mention.TellsOfEvents)
            || clause.Weapons.Count > 0 || clause.Counts.Count > 0 || clause.Sites.Count > 0 || (clause.Groups.Count > 0 && clause.HasWord(FrameReader.Sending));

    // "accused the group | of killing a medic last year": another deed.
    private bool IsAccusation(Clause clause)
        => clause.Has(CueMeaning.Killed) && reading.Word(clause.First - 1) == "of" && reading.CuesWithin(clause.Sentence.FirstToken, clause.First).Exists(c => c.Mention.Meaning == CueMeaning.Blamed);

    private static bool OnlyWatches(Clause clause) => clause.Has(CueMeaning.LaunchSite) && clause.Cues.TrueForAll(c => c.Mention.Meaning is CueMeaning.LaunchSite or CueMeaning.Another or CueMeaning.Idiom);

    // Casualties and damage of a whole campaign belong to no attack.
    private bool CountsManyAttacks(Clause clause)
    {
        var sentence = clause.Sentence;
        return !clause.HasAny(CueMeaning.Unclaimed, CueMeaning.Joint, CueMeaning.Denied) && clause.Claims.Count == 0
            && ((reading.Has(sentence, CueMeaning.Tally) && !clause.Casualties.Any(static s => s.Rule == "toll"))
                || CountsTimes(clause) || IsSumOf(clause)
                || (CountedNoun.MayBeAttacks(reading, sentence) && reading.Counts.Within(sentence.FirstToken, sentence.EndToken).Exists(clause, static (c, clause) => c.Mention.Count is not { High: <= 3 } && CountedNoun.Of(clause, c).Noun == Counted.Attacks)));
    }

    // "66 soldiers have been hurt in the attacks so far": of all of them, told or not.
    private static bool CountsSoFar(Clause clause) => clause.HasWord(Perfect) && clause.HasAny(CueMeaning.Killed, CueMeaning.Wounded);

    internal static readonly WordSet Perfect = ["have", "has"];

    private static bool CountsTimes(Clause clause)
    {
        for (var at = clause.Reading.HasWord(clause.Sentence, FrameReader.Repetitions) ? clause.Sentence.FirstToken : clause.Sentence.EndToken; at < clause.Sentence.EndToken; at++)
        {
            if (FrameReader.IsTimes(clause, at))
            {
                return true;
            }
        }

        return false;
    }

    // "As a result, twenty were wounded", behind a count of attacks; "in all, …".
    private static bool IsSumOf(Clause clause)
        => (CountsSoFar(clause) && clause.Reading.SentenceBefore(clause.Sentence) is { } tally && CountsTimes(clause.Reading.Space.ClauseOf(clause.Reading, tally, SentenceRole.Body, 0, tally.FirstToken, tally.EndToken)))
            || clause.Word(clause.Sentence.FirstToken) is "in" or "as" or "altogether" or "overall" && (clause.Word(clause.Sentence.FirstToken + 1) is "all" or "total" || (clause.Word(clause.Sentence.FirstToken + 1) == "a" && clause.Word(clause.Sentence.FirstToken + 2) == "result"))
            && clause.Reading.SentenceBefore(clause.Sentence) is { } before && CountsTimes(clause.Reading.Space.ClauseOf(clause.Reading, before, SentenceRole.Body, 0, before.FirstToken, before.EndToken));

    // "More than 240 people have been killed since the protests began"
    private static bool IsOfPeriod(Clause clause)
        => CountsSoFar(clause) && clause.Reading.AnyWord(clause.First, clause.Sentence.EndToken, Since);

    private static readonly WordSet Since = ["since"];

    // "a war that began when gunmen killed 1,200 people in Israel"
    private bool IsOfOtherWar(Clause clause)
        => (clause.HasAny(CueMeaning.Killed, CueMeaning.Wounded) && _foreign == clause.Sentence.Paragraph) || clause.HasAny(CueMeaning.Killed, CueMeaning.Wounded) && reading.HasWord(clause.Sentence, OtherWars);

    internal static readonly WordSet OtherWars = ["hamas", "gaza", "israel", "israeli", "israelis", "palestinian", "palestinians", "ukraine", "gazans"];

    // "just days after a similar attack killed three": of another event, which the text does not tell.
    private bool IsOfAnother(Clause clause)
        => clause.HasAny(CueMeaning.Killed, CueMeaning.Wounded) && clause.Cues.Exists(clause, static (c, clause) => c.Mention.Meaning is CueMeaning.AttackNoun && clause.Reading.AnyWord(Math.Max(clause.First, c.First - 3), c.First, OtherWords))
            && reading.AnyWord(Math.Max(clause.Sentence.FirstToken, clause.First - 2), clause.First + 2, AfterWords);

    private static readonly WordSet OtherWords = ["similar", "previous", "earlier", "another"];

    private static readonly WordSet AfterWords = ["after", "since", "following"];

    // "in either attack", "the attacks": more than one is meant.
    private static bool IsJoint(Clause clause)
        => clause.Has(CueMeaning.Joint)
            || clause.Cues.Exists(clause, static (c, clause) => c.Mention.Meaning == CueMeaning.Unharmed && clause.Word(c.First) is "neither" or "none" && clause.Word(c.First + 1) is not ("was" or "were" or "is"))
            || (clause.HasAny(CueMeaning.Blamed, CueMeaning.Claimed, CueMeaning.Denied, CueMeaning.Unclaimed, CueMeaning.Unharmed, CueMeaning.Wounded, CueMeaning.Killed)
                && clause.Cues.Exists(clause, static (c, clause) => c.Mention.Meaning == CueMeaning.AttackNoun && c.End - c.First == 1 && clause.Word(c.First).EndsWith('s') && clause.Word(c.First - 1) is "the" or "these" or "both"));

    // "in either attack", "both places", "in the barrages": the news events that the words can mean.
    private List<Draft> JointDrafts(Clause clause)
    {
        var attacks = _drafts.FindAll(d => d.Kind == ReportKind.Attack && !d.IsBackground && !d.IsSubordinate);
        var day = _dates.First(clause, static (clause, d) => !FrameReader.IsSpeech(clause, d), static d => d.Value.IsBounded);
        if (day is not null && attacks.FindAll(d => d.Date is null || d.Date.Value.Overlaps(day.Value)) is { Count: > 0 } onDay)
        {
            attacks = onDay;
        }

        var number = NumberOfEvents(clause);
        if (number > 0 && attacks.FindAll(d => d.First.Index < clause.Index) is var before && before.Count == number)
        {
            return before;
        }

        // "No one was hurt at either place", of the past: the events told right before.
        if (number > 0 && _drafts.FindAll(d => d.Kind == ReportKind.Attack && d.First.Index < clause.Index && d.First.Sentence.Paragraph == clause.Sentence.Paragraph) is var beside && beside.Count == number)
        {
            return beside;
        }

        if (attacks.Count <= number)
        {
            return attacks;
        }

        var lead = attacks.Find(d => d.Date is not null)?.Date;
        var sameDay = attacks.FindAll(d => d.Date is null || lead is null || d.Date.Value.Overlaps(lead.Value));
        return sameDay.Count > 1 ? sameDay : attacks;
    }

    private static int NumberOfEvents(Clause clause)
    {
        for (var at = clause.First; at < clause.End; at++)
        {
            switch (clause.Spoken(at))
            {
                case "either" or "both" or "two" or "neither":
                    return 2;
                case "three":
                    return 3;
                case "four":
                    return 4;
            }
        }

        return 0;
    }

    /// <summary>The event that a clause names by place, day or weapon.</summary>
    private (Draft Draft, Placed<Places.SiteMention>? Target)? Named(Frame frame)
    {
        var date = _dates.Of(frame.When, null) is { Value: { Start: { } start, End: { } end } } found && end.DayNumber - start.DayNumber <= 31 ? found : null;
        var isAbout = frame.Force != FrameForce.None || frame.Clause.Cues.Exists(c => IsAboutEvents(c.Mention.Meaning)) || IsNaming(frame.Clause);
        if (!isAbout)
        {
            return null;
        }

        foreach (var target in frame.Targets)
        {
            if (SiteRoles.Rank(target.Mention) >= 2 && Best(frame, target, date, mustMatch: true) is { } draft)
            {
                return (draft, target);
            }
        }

        if (frame.Targets is [var country, ..] && (NamesAttack(frame.Clause) || frame.Clause.Has(CueMeaning.Denied)) && frame.Clause.HasAny(CueMeaning.Blamed, CueMeaning.Claimed, CueMeaning.Denied, CueMeaning.Unharmed))
        {
            return FirstIn(country) is { } there ? (there, null) : null;
        }

        return (OnlyOn(date, frame.Kind) ?? OnlyOnWords(frame) ?? OnlyArmed(frame.Clause)) is { } only ? (only, null) : null;
    }

    private Draft? FirstIn(Placed<Places.SiteMention> country)
    {
        Draft? first = null;
        var place = reading.Relations.NumberOf(country.Mention);
        foreach (var (draft, _, _, _) in _looks.Groups)
        {
            if (draft.Kind == ReportKind.Attack && !draft.IsBackground && (first is null || draft.Order < first.Order) && Relates(draft, place) >= 2)
            {
                first = draft;
            }
        }

        return first;
    }

    private Draft? OnlyOn(DatedWords? date, ReportKind kind)
        => date is not { Value.IsBounded: true } ? null
            : OnlyOne((Day: date.Value, Kind: kind), static (draft, asked) => draft.Kind == asked.Kind && draft.Date is { } known && known.Value.Overlaps(asked.Day));

    // "claimed Thursday's bombing", in a text that does not say which Thursday.
    private Draft? OnlyOnWords(Frame frame)
        => frame.When?.Mention.Expression is Dates.NamedWeekday weekday && reading.Published.Date is null
            ? OnlyOne((Weekday: weekday, frame.Kind), static (draft, asked) => draft.Kind == asked.Kind && draft.Date is { } known && known.Mentions.Any(m => m.Expression is Dates.NamedWeekday told && told.Day == asked.Weekday.Day)) : null;

    private Draft? OnlyArmed(Clause clause)
        => !clause.HasAny(CueMeaning.Claimed, CueMeaning.Denied, CueMeaning.Unclaimed, CueMeaning.Unharmed, CueMeaning.Blamed, CueMeaning.AttackNoun, CueMeaning.Attack) || Armament.TypesIn(clause, ReportKind.Attack) is not { IsEmpty: false } weapons ? null
            : OnlyOne(weapons, static (draft, types) => draft.Kind == ReportKind.Attack && !draft.IsBackground && draft.Weapons.CanMean(types));

    // "explosions pointed to large stocks" blames nobody.
    private bool Blames(Clause clause) => clause.Has(CueMeaning.Blamed) && reading.Groups.Within(clause.Sentence.FirstToken, clause.Sentence.EndToken).Count > 0;

    // "claimed the attack" names it too.
    private static bool NamesAttack(Clause clause)
        => clause.HasAny(CueMeaning.AttackNoun, CueMeaning.Blast) || clause.Cues.Exists(clause, static (c, clause) => c.Mention.Meaning == CueMeaning.Claimed && clause.Word(c.End - 1) is "attack" or "strike" or "barrage" or "operation" or "bombing" or "shelling");

    private static bool IsAboutEvents(CueMeaning meaning) => meaning is CueMeaning.AttackNoun or CueMeaning.Blast or CueMeaning.Unharmed or CueMeaning.Killed or CueMeaning.Wounded or CueMeaning.Claimed
        or CueMeaning.Denied or CueMeaning.Blamed or CueMeaning.Missed or CueMeaning.Intercepted or CueMeaning.Failed or CueMeaning.Impact or CueMeaning.Hit or CueMeaning.Attack or CueMeaning.Unclaimed or CueMeaning.Disputed
        or CueMeaning.DamageNone or CueMeaning.DamageMinor or CueMeaning.DamageMajor or CueMeaning.Damage;

    // "The base, known as Camp A", "which soldiers still call B"
    private bool IsNaming(Clause clause) => clause.HasWord(NamingWords) && clause.Sites.Exists(IsNamed);

    private static readonly WordSet Responsibility = ["responsibility", "credit", "involvement", "role", "part", "behind", "responsible", "adopted"];

    private static readonly WordSet Civilians = ["civilian", "civilians"];

    internal static readonly WordSet NamingWords = ["known", "called", "call", "named", "calls"];

    private Draft? Continued(Frame frame)
    {
        var clause = frame.Clause;
        if (_focus is { Kind: ReportKind.Response, Answers: { } answered } && clause.Casualties is { Count: > 0 } said && said.All(s => s.IsZero) && !clause.HasWord(Civilians))
        {
            return answered;
        }

        if (frame.When is not null && !clause.HasAny(CueMeaning.Claimed, CueMeaning.Denied) && clause.HasAny(CueMeaning.Attack, CueMeaning.AttackNoun, CueMeaning.Killed, CueMeaning.Wounded) && _dates.Of(frame.When, null) is { Value.IsBounded: true } date && _focus?.Date is { Value.IsBounded: true } known && !known.Value.Overlaps(date.Value))
        {
            return null;
        }

        if (_focus is { Kind: ReportKind.Response, Answers: { } first } && clause.HasAny(CueMeaning.Attack, CueMeaning.Hit) && clause.Groups.Exists(clause, static (g, clause) => g.Mention.Side == Actors.GroupSide.Attacker && g.End <= clause.Cues[0].First))
        {
            return first;
        }

        if (clause.HasAny(CueMeaning.Claimed, CueMeaning.Denied, CueMeaning.Unclaimed, CueMeaning.Disputed) || Blames(clause))
        {
            var isTied = clause.HasAny(CueMeaning.Unclaimed, CueMeaning.AttackNoun, CueMeaning.Blast, CueMeaning.Disputed) || clause.Weapons.Count > 0 || clause.HasWord(Responsibility) || (_focus is { Kind: ReportKind.Attack, IsBackground: false } && reading.StoryParagraph(clause.Sentence) <= _focus.Paragraph + 1);
            if (_focus is { Kind: ReportKind.Attack, IsBackground: true } && reading.StoryParagraph(clause.Sentence) == _focus.Paragraph)
            {
                return _focus;
            }

            return !isTied || (clause.Has(CueMeaning.Tally) && !clause.Has(CueMeaning.Unclaimed)) ? null : _focus is { Kind: ReportKind.Attack, IsBackground: false } ? _focus : Lead;
        }

        if (frame.Targets is [var place, ..] && _focus is { Sites.Count: > 0 } && Relates(_focus, reading.Relations.NumberOf(place.Mention)) < 0)
        {
            return OnlyOne((Assembler: this, Place: reading.Relations.NumberOf(place.Mention)), static (draft, asked) => asked.Assembler.Relates(draft, asked.Place) > 0);
        }

        var isNear = (_focus is not null && reading.StoryParagraph(clause.Sentence) <= _focus.Paragraph + 1) || clause.HasAny(CueMeaning.AttackNoun, CueMeaning.Blast);
        if (_focus is { Kind: ReportKind.Response } && reading.StoryParagraph(clause.Sentence) != _focus.Paragraph)
        {
            return Lead;
        }

        return isNear ? _focus : clause.HasAny(CueMeaning.Unharmed, CueMeaning.Killed, CueMeaning.Wounded) && !clause.Has(CueMeaning.Tally) && !clause.Has(CueMeaning.History) ? Lead : null;
    }
}
