using AttackTracker.Core.Actors;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Reads a clause as the account of an event.</summary>
internal sealed partial class FrameReader(Reading reading)
{
    internal static readonly WordSet PluralTargets = ["bases", "sites", "locations", "positions", "facilities", "places", "posts", "camps", "installations", "embassies", "airbases", "troops", "forces", "personnel", "convoys", "outposts"];

    private static readonly WordSet BareVerbs = ["launched", "launches", "launch", "launching", "fired", "fires", "firing", "fire", "aimed", "shot", "approaching", "heading", "headed", "targeting", "set", "falls", "fell", "fall", "crashed", "dropped", "was", "were", "hit", "hits", "directed"];

    // "rockets fired by militias": blame that tells the attack too.
    private static readonly WordSet Passives = ["fired", "launched", "sent", "planted", "laid"];

    private static readonly WordSet MilitantsOwn = ["workshop", "workshops", "hideout", "hideouts", "cell", "cells", "launcher", "launchers", "depot", "depots"];

    internal static readonly WordSet Again = ["again"];

    private static readonly WordSet Denials = ["denied", "denies", "deny", "denying"];

    private static readonly WordSet Negations = ["no", "not", "never", "nor", "neither", "nothing"];

    public Frame Read(Clause clause)
    {
        var trigger = clause.Cues.FindIndex(c => IsVerb(c.Mention.Meaning) || c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast or CueMeaning.Claimed or CueMeaning.Denied or CueMeaning.Unclaimed or CueMeaning.Blamed or CueMeaning.Unharmed or CueMeaning.DamageMajor);
        var isUnreal = IsUnreal(clause, trigger);
        var targets = Targets(clause, ReportKind.Attack);
        var isBase = targets.Exists(t => t.Mention.Placement.Id is not null && !StandGuns(clause, t)) && !clause.Has(CueMeaning.LaunchSite) && !clause.Has(CueMeaning.Reply);
        var kind = !isBase && ResponseTest.IsResponse(clause) && OwnAccount.In(clause) is null ? ReportKind.Response : ReportKind.Attack;
        targets = kind == ReportKind.Response ? WithoutAnswered(clause, Listed(clause, WithoutGuns(clause, SiteRoles.Targets(clause, kind)))) : targets;
        var isForeign = IsOfThirdState(clause) || IsBetweenStates(clause, kind, targets);
        var force = isUnreal || isForeign ? FrameForce.None : ForceOf(clause, kind, targets);
        var frame = reading.Space.FrameOf(clause);
        frame.Kind = kind;
        frame.IsUnreal = isUnreal;
        frame.IsForeign = isForeign;
        frame.Force = force;
        frame.Targets = targets;
        frame.When = When(clause);
        frame.IsAnother = clause.Has(CueMeaning.Another) || IsAgain(clause);
        frame.IsSubordinate = clause.Word(clause.First) is "after" or "since" or "following" or "for" or "to" or "including";
        return frame;
    }

    // "Iran fired missiles at a villa outside Erbil": a state's strike on no site of ours.
    private static bool IsBetweenStates(Clause clause, ReportKind kind, List<Placed<SiteMention>> targets)
        => kind == ReportKind.Attack && targets.Count > 0 && targets.TrueForAll(t => SiteRoles.Rank(t.Mention) <= 2) && !HasSingleBase(clause) && !clause.HasWord(PluralTargets)
            && clause.Cues.Find(static c => c.Mention.Meaning is CueMeaning.Attack or CueMeaning.Hit) is { Mention: not null } verb
            && clause.Groups.Exists(verb.First, static (g, verb) => g.Mention.Side == GroupSide.State && g.End <= verb && verb - g.End <= 3);

    // "Israeli jets struck", "was bombed by Israel"; a war of Israel's that a group gives as its reason makes no attack Israel's.
    private bool IsOfThirdState(Clause clause)
    {
        if (!clause.HasWord(ForceWords.ThirdStates))
        {
            return false;
        }

        var trigger = clause.Cues.FindIndex(c => IsVerb(c.Mention.Meaning) || c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast);
        if (ForceWords.AnyThirdState(reading, clause.First, trigger < 0 ? clause.End : clause.Cues[trigger].First))
        {
            return true;
        }

        for (var at = clause.HasWord(By) ? clause.First : clause.End; at < clause.End - 1; at++)
        {
            if (clause.Is(at, By) && ForceWords.AnyThirdState(reading, at + 1, Math.Min(clause.End, at + 3)))
            {
                return true;
            }
        }

        return false;
    }

    internal static readonly WordSet By = ["by"];

    // A country that a response is not flown in but by, or over what happens there.
    public static bool IsAbroad(Placed<SiteMention> site) => site.Mention.Placement.Country is "US" or "GB" or "IL" or "PS" || (site.Mention is { Form: SiteForm.Country, Placement.Country: "IR" });

    public static bool IsVerb(CueMeaning meaning) => meaning is CueMeaning.Attack or CueMeaning.Hit or CueMeaning.Impact or CueMeaning.Missed or CueMeaning.Intercepted or CueMeaning.Failed or CueMeaning.ForceStrike or CueMeaning.Reply;

    private bool IsUnreal(Clause clause, int trigger)
    {
        if (!reading.Has(clause.Sentence, CueMeaning.Fiction) && !reading.Has(clause.Sentence, CueMeaning.Unreal) && !clause.Has(CueMeaning.Unused))
        {
            return false;
        }

        var first = trigger < 0 ? clause.End : clause.Cues[trigger].First;
        foreach (var cue in reading.CuesWithin(clause.Sentence.FirstToken, clause.End))
        {
            var isHere = cue.First >= clause.First;
            if (cue.Mention.Meaning == CueMeaning.Fiction || (cue.Mention.Meaning == CueMeaning.Unreal && cue.First <= first && (isHere || cue.First <= clause.Sentence.FirstToken + 2)))
            {
                return true;
            }

            if (cue.Mention.Meaning == CueMeaning.Unused && isHere && (clause.Has(CueMeaning.LaunchSite) || clause.Weapons.Count > 0))
            {
                return true;
            }
        }

        return false;
    }

    // A strike of the past that killed somebody is only the reason for something else.
    public bool IsOldKilling(Clause clause)
        => (reading.Has(clause.Sentence, CueMeaning.Killed) || reading.Has(clause.Sentence, CueMeaning.History))
            && reading.NamesKillingBefore(clause.Sentence, (reading.Published.Date ?? DateOnly.MaxValue).DayNumber - 14);

    private FrameForce ForceOf(Clause clause, ReportKind kind, List<Placed<SiteMention>> targets)
    {
        if (clause.Has(CueMeaning.ForceStrike) || clause.Weapons.Exists(w => w.Mention.Role == WeaponRole.Friendly))
        {
            if (!clause.Weapons.Exists(w => w.Mention.Role == WeaponRole.Attack) && IsOldKilling(clause))
            {
                return FrameForce.None;
            }
        }

        var isExact = targets.Exists(t => SiteRoles.Rank(t.Mention) >= 3);
        var hasWeapon = clause.Weapons.Exists(w => w.Mention.Role is WeaponRole.Attack or WeaponRole.Friendly);
        var verb = VerbOf(clause);
        var sends = verb < 0 && kind == ReportKind.Attack && hasWeapon && Sends(clause);
        var isTally = IsTally(clause);
        if (kind == ReportKind.Response)
        {
            // A state's reactors are no militants'.
            return clause.HasWord(OfStates) || (targets.Count == 0 && (ResponseTest.IsGeneral(clause) || ResponseTest.IsOfMonths(clause) || clause.Word(clause.First) is "to" or "for")) || IsDenied(clause) ? FrameForce.None
                : (isTally && targets.TrueForAll(static t => SiteRoles.Rank(t.Mention) <= 1)) || IsOldKilling(clause) ? FrameForce.None : FrameForce.Tells;
        }

        var isPlural = !isExact && (targets.Count < 2 || targets.TrueForAll(t => t.Mention.Placement.Admin1 is null))
            && (targets.Exists(t => t.Mention.IsPlural) || (HasPluralTarget(clause) && !HasSingleBase(clause)));
        if (IsHabit(clause))
        {
            return FrameForce.Gathers;
        }

        if (verb >= 0)
        {
            var isDowned = clause.Cues[verb].Mention.Meaning == CueMeaning.DamageMajor;
            var needsMore = !isDowned && !IsAgain(clause) && !(targets.Count > 0 && HasSingleBase(clause)) && clause.Is(clause.Cues[verb].First, BareVerbs) && !hasWeapon && !isExact && !clause.HasAny(CueMeaning.Blast);
            return needsMore ? FrameForce.None
                : (isTally || IsOfLongPeriod(clause)) && !isExact ? FrameForce.Gathers
                : isPlural ? FrameForce.Gathers
                : !isExact && hasWeapon && !clause.Dates.Exists(d => d.Mention.IsTimeOnly) && AreDefinite(clause) ? FrameForce.Refers
                : isExact || hasWeapon || targets.Count > 0 || IsAgain(clause) || (isDowned && clause.Sites.Count > 0) ? FrameForce.Tells
                : FrameForce.None;
        }

        if (sends)
        {
            return isTally && !isExact || isPlural ? FrameForce.Gathers : FrameForce.Tells;
        }

        if (clause.HasAny(CueMeaning.AttackNoun, CueMeaning.Blast) || AnotherNoun(clause) >= 0)
        {
            if (!isExact && AreHearers(clause, targets))
            {
                return NounForce(clause, isExact: false, isTally, isPlural, hasPlace: false);
            }

            return NounForce(clause, isExact || (!isTally && HasDay(clause) && (targets.Exists(t => SiteRoles.Rank(t.Mention) >= 2) || (targets.Count > 0 && hasWeapon && clause.Casualties.Any(static s => !s.IsZero)) || clause.Sites.Exists(s => s.Mention.Form == SiteForm.Anaphor))), isTally, isPlural, targets.Exists(t => SiteRoles.Rank(t.Mention) >= 2));
        }

        if (clause.Has(CueMeaning.Claimed) && isExact)
        {
            return hasWeapon || HasDay(clause) ? FrameForce.Tells : FrameForce.Refers;
        }

        return isExact && !isTally && clause.Casualties.Any(s => !s.IsZero && !s.AreAttackers) ? FrameForce.Tells : FrameForce.None;
    }

    private static readonly WordSet OfStates = ["nuclear", "reactor", "enrichment"];

    // "Residents of the town heard blasts": where those who heard them were.
    private static bool AreHearers(Clause clause, List<Placed<SiteMention>> targets)
        => targets.Count > 0 && clause.HasWord(Hearing) && AreBeforeHearing(clause, targets);

    private static bool AreBeforeHearing(Clause clause, List<Placed<SiteMention>> targets)
    {
        for (var at = clause.First; at < clause.End; at++)
        {
            if (clause.Is(at, Hearing) && !clause.Is(at - 1, Was) && targets.TrueForAll(t => t.End <= at))
            {
                return true;
            }
        }

        return false;
    }

    internal static readonly WordSet Hearing = ["heard", "hear"];

    private static readonly WordSet Was = ["was", "were", "be", "been", "being"];

    // "Dozens of rockets have been fired over the past year"
    private static bool IsOfLongPeriod(Clause clause)
        => clause.Dates.Exists(d => d.Mention.Expression is PeriodBeforePublication or PeriodFromPublication { Unit: PeriodUnit.Month or PeriodUnit.Year } or CalendarYear)
            && clause.Counts.Exists(c => c.Mention.Count is { Low: >= 20, High: null });

    // "It was attacked again in the afternoon": one more event.
    private static bool IsAgain(Clause clause) => IsAnotherOne(clause) || clause.HasWord(Again) && !IsHabit(clause) && clause.Dates.Count > 0 && clause.Cues.Exists(c => c.Mention.Meaning is CueMeaning.Attack or CueMeaning.Hit);

    // "On July 3 another was brought down"
    private static bool IsAnotherOne(Clause clause)
    {
        for (var at = clause.Dates.Count > 0 ? clause.First : clause.End; at < clause.End - 1; at++)
        {
            if (clause.Word(at) == "another" && clause.Dates.Exists(at, static (d, at) => d.End == at || d.End == at - 1) && clause.Reading.CueAt(at + 1) is { Mention.Meaning: CueMeaning.Intercepted or CueMeaning.Hit or CueMeaning.Attack or CueMeaning.Impact or CueMeaning.Missed })
            {
                return true;
            }
        }

        return false;
    }

    // "directed three rockets", "flew two drones": verbs that say an attack only with a weapon.
    private static bool Sends(Clause clause)
    {
        for (var at = clause.HasWord(Sending) ? clause.First : clause.End; at < clause.End; at++)
        {
            if (clause.Is(at, Sending) && clause.Weapons.Exists(at, static (w, at) => w.First > at && w.First <= at + 5 && w.Mention.Role == WeaponRole.Attack))
            {
                return true;
            }
        }

        return false;
    }

    internal static readonly WordSet Sending = ["directed", "sent", "flew", "dispatched", "lobbed", "unleashed", "hurled", "released", "aimed", "steered", "piloted", "drove", "rammed"];

    private static int VerbOf(Clause clause)
    {
        for (var i = 0; i < clause.Cues.Count; i++)
        {
            var cue = clause.Cues[i];
            if ((IsVerb(cue.Mention.Meaning) && !IsNegated(clause, cue) && !ResponseTest.IsCraft(clause, cue)) || Outcomes.IsDestroyedInFlight(clause, cue) || (cue.Mention.Meaning == CueMeaning.Blamed && clause.Is(cue.First, Passives)))
            {
                return i;
            }
        }

        return -1;
    }

    // "has come under attack several times", "have targeted troops since October": a record, and no event.
    private static bool IsHabit(Clause clause)
    {
        for (var at = clause.HasWord(Repetitions) ? clause.First : clause.End; at < clause.End; at++)
        {
            if (IsTimes(clause, at))
            {
                return true;
            }
        }

        if (IsRecord(clause))
        {
            return true;
        }

        return clause.HasWord(Perfect) && clause.Dates.Exists(static d => d.Mention.Bound == DateBound.NotBefore) && clause.HasWord(Since) && !clause.Counts.Exists(static c => c.Mention.Count is { Low: 1, High: 1 });
    }

    /// <summary>"38 times", "on several occasions", "again and again".</summary>
    public static bool IsTimes(Clause clause, int at)
        => clause.Is(at, Repetitions) && ((clause.Word(at) is "times" or "occasions" && (clause.Reading.IsNumber(at - 1) || clause.Is(at - 1, Many)))
        || (clause.Word(at) == "again" && clause.Word(at - 1) == "and" && clause.Word(at - 2) is "again" or "time"));

    /// <summary>The words that <see cref="IsTimes"/> can be true of.</summary>
    internal static readonly WordSet Repetitions = ["times", "occasions", "again"];

    private static readonly WordSet Many = ["several", "multiple", "many", "numerous", "dozens", "hundreds", "scores", "countless", "of", "other", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty"];

    internal static readonly WordSet Perfect = ["has", "have", "had"];

    internal static readonly WordSet Since = ["since"];

    private static bool IsTally(Clause clause)
    {
        if (clause.Has(CueMeaning.Tally))
        {
            return true;
        }

        if (clause.Counts.Count == 0 || !CountedNoun.MayBeAttacks(clause.Reading, clause.Sentence))
        {
            return false;
        }

        foreach (var count in clause.Counts)
        {
            if (count.Mention.Count is not { Low: 1, High: 1 } && CountedNoun.Of(clause, count).Noun == Counted.Attacks)
            {
                return true;
            }
        }

        return false;
    }

    // "denied having struck", "did not strike"
    private static bool IsDenied(Clause clause)
    {
        foreach (var cue in clause.Cues)
        {
            if (cue.Mention.Meaning is CueMeaning.ForceStrike or CueMeaning.Reply
                && (clause.Reading.AnyWord(Math.Max(clause.First, cue.First - 3), cue.First + 1, Negations) || clause.Reading.AnyWord(clause.Sentence.FirstToken, cue.First, Denials)))
            {
                return true;
            }
        }

        return false;
    }

    private static FrameForce NounForce(Clause clause, bool isExact, bool isTally, bool isPlural, bool hasPlace)
    {
        var index = clause.Cues.FindIndex(c => c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast);
        var noun = clause.Cues[index >= 0 ? index : AnotherNoun(clause)];
        var word = clause.Word(noun.End - 1);
        if (word is "clash" or "clashes" && clause.HasWord(Between) && !ForceWords.AnyNamedForce(clause.Reading, clause.First, clause.End))
        {
            // "clashes between rival factions" are nobody's attack on a base.
            return FrameForce.None;
        }

        if (noun.Mention.Meaning == CueMeaning.Another && isExact && clause.Dates.Count > 0)
        {
            return FrameForce.Tells;
        }

        if (word.EndsWith('s') && word != "clashes" && !(noun.Mention.Meaning == CueMeaning.Blast && isExact && !isPlural && !isTally && clause.Dates.Count > 0))
        {
            return isPlural || isTally || isExact ? FrameForce.Gathers : FrameForce.Refers;
        }

        // "a raid on a workshop": not on the place that is named besides.
        if (clause.Word(noun.End) is "on" or "against" && clause.Reading.AnyWord(noun.End + 1, Math.Min(clause.End, noun.End + 4), MilitantsOwn))
        {
            return FrameForce.None;
        }

        return isTally && !isExact ? FrameForce.Refers
            : isExact && (clause.Dates.Count > 0 || IsIndefinite(clause, noun)) ? FrameForce.Tells
            : clause.Has(CueMeaning.Blast) && (isExact || (hasPlace && IsIndefinite(clause, noun))) ? FrameForce.Tells
            : FrameForce.Refers;
    }

    // "a second attack", "another strike": the cue that sets it apart is the noun as well.
    private static int AnotherNoun(Clause clause) => !clause.Has(CueMeaning.Another) ? -1 : clause.Cues.FindIndex(clause, static (c, clause) => c.Mention.Meaning == CueMeaning.Another && clause.Is(c.End - 1, AttackNouns));

    private static readonly WordSet AttackNouns = ["attack", "strike", "barrage", "wave", "salvo", "volley", "incident", "blast", "explosion", "bombing"];

    private static readonly WordSet Between = ["between"];

    private static bool IsIndefinite(Clause clause, Placed<CueMention> noun)
    {
        for (var at = noun.First - 1; at >= Math.Max(clause.First, noun.First - 4); at--)
        {
            if (clause.Word(at) is "a" or "an" or "one" or "another")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause says by a verb, and does not deny, that somebody or something struck.</summary>
    public static bool HasVerb(Clause clause) => clause.Cues.Exists(clause, static (c, clause) => c.Mention.Meaning is CueMeaning.Attack or CueMeaning.Hit or CueMeaning.Impact or CueMeaning.Missed or CueMeaning.Intercepted && !clause.Reading.AnyWord(Math.Max(clause.First, c.First - 4), c.First, Negations));

    private static bool IsNegated(Clause clause, Placed<CueMention> cue)
        => cue.Mention.Meaning is CueMeaning.Attack or CueMeaning.ForceStrike or CueMeaning.Reply && clause.Reading.AnyWord(Math.Max(clause.First, cue.First - 3), cue.First, Negations);
}
