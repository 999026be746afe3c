using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Reads a clause as the account of an event.</summary>
internal sealed class FrameReader(Reading reading)
{
    private static readonly WordSet SpeechVerbs =
        ["said", "says", "say", "told", "announced", "reported", "confirmed", "wrote", "tweeted", "stated", "statement", "repeated", "added", "reporters", "briefing", "released", "issued", "acknowledged", "called", "telephone", "message", "posted", "published", "declared", "claimed"];

    private static readonly WordSet PluralTargets = ["bases", "sites", "locations", "positions", "facilities", "places", "posts", "camps", "installations", "embassies", "airbases", "troops", "forces", "personnel", "convoys", "outposts"];

    private static readonly WordSet BareVerbs = ["launched", "launches", "launch", "launching", "fired", "fires", "firing", "fire", "aimed", "shot", "approaching", "heading", "headed", "targeting", "set", "falls", "fell", "fall", "crashed", "dropped", "was", "were", "hit", "hits", "directed"];

    // "rockets fired by militias": blame that tells the attack too.
    private static readonly WordSet Passives = ["fired", "launched", "sent", "planted", "laid"];

    private static readonly WordSet Began = ["began", "begun", "started", "starting", "beginning", "founded", "formed", "established", "created", "adopted", "emerged", "appeared", "coined"];

    private static readonly WordSet NotInLists = ["that", "which", "who", "whose", "where", "when", "from", "is", "was", "were", "are", "km", "miles", "kilometres", "kilometers", "south", "north", "east", "west"];

    private static readonly WordSet Again = ["again"];

    private static readonly WordSet Denials = ["denied", "denies", "deny", "denying"];

    private static readonly WordSet Negations = ["no", "not", "never", "nor", "neither", "nothing"];

    public Frame Read(Clause clause)
    {
        var trigger = clause.Cues.FindIndex(c => IsVerb(c.Mention.Meaning) || c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast or CueMeaning.Claimed or CueMeaning.Denied or CueMeaning.Unclaimed or CueMeaning.Blamed or CueMeaning.Unharmed or CueMeaning.DamageMajor);
        var isUnreal = IsUnreal(clause, trigger);
        var targets = Targets(clause, ReportKind.Attack);
        var isBase = targets.Exists(static t => t.Mention.Placement.Id is not null) && !clause.Has(CueMeaning.LaunchSite) && !clause.Has(CueMeaning.Reply);
        var kind = !isBase && ResponseTest.IsResponse(clause) ? ReportKind.Response : ReportKind.Attack;
        targets = kind == ReportKind.Response ? WithoutAnswered(clause, Targets(clause, kind)) : targets;
        var force = isUnreal || ForceWords.AnyThirdState(reading, clause.First, clause.End) ? FrameForce.None : ForceOf(clause, kind, targets);
        return new Frame(clause)
        {
            Kind = kind,
            IsUnreal = isUnreal,
            Force = force,
            Targets = targets,
            When = When(clause),
            IsAnother = clause.Has(CueMeaning.Another) || IsAgain(clause),
            IsSubordinate = clause.Word(clause.First) is "after" or "since" or "following" or "for" or "to" or "including",
        };
    }

    // "hit three sites in response to an attack on troops in Hasakah": the place of the attack.
    private static List<Placed<SiteMention>> WithoutAnswered(Clause clause, List<Placed<SiteMention>> targets)
        => clause.Has(CueMeaning.Reply) ? targets.FindAll(t => !IsWhatWasAnswered(clause, t)) : targets;

    private static bool IsWhatWasAnswered(Clause clause, Placed<SiteMention> site)
        => clause.Cues.Exists(c => c.Mention.Meaning == CueMeaning.Reply && clause.Word(c.First) == "in" && clause.Word(c.End) == "to" && c.End <= site.First);

    public static bool IsVerb(CueMeaning meaning) => meaning is CueMeaning.Attack or CueMeaning.Hit or CueMeaning.Impact or CueMeaning.Missed or CueMeaning.Intercepted or CueMeaning.Failed or CueMeaning.ForceStrike or CueMeaning.Reply;

    private bool IsUnreal(Clause clause, int trigger)
    {
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
        => (clause.HasAny(CueMeaning.Killed, CueMeaning.History) || reading.CuesWithin(clause.Sentence.FirstToken, clause.Sentence.EndToken).Exists(c => c.Mention.Meaning is CueMeaning.Killed or CueMeaning.History))
            && reading.NamesKillingBefore(clause.Sentence, (reading.Published.Date ?? DateOnly.MaxValue).DayNumber - 14);

    private FrameForce ForceOf(Clause clause, ReportKind kind, List<Placed<SiteMention>> targets)
    {
        if (clause.Has(CueMeaning.ForceStrike) || clause.Weapons.Exists(w => w.Mention.Role == WeaponRole.Friendly))
        {
            if (IsOldKilling(clause))
            {
                return FrameForce.None;
            }
        }

        var isExact = targets.Exists(t => SiteRoles.Rank(t.Mention) >= 3);
        var hasWeapon = clause.Weapons.Exists(w => w.Mention.Role is WeaponRole.Attack or WeaponRole.Friendly);
        var verb = VerbOf(clause);
        var isTally = IsTally(clause);
        if (kind == ReportKind.Response)
        {
            return (targets.Count == 0 && ResponseTest.IsGeneral(clause)) || IsDenied(clause) ? FrameForce.None
                : (isTally && targets.Count == 0) || IsOldKilling(clause) ? FrameForce.None : FrameForce.Tells;
        }

        var isPlural = !isExact && (targets.Count < 2 || targets.TrueForAll(t => t.Mention.Placement.Admin1 is null))
            && (targets.Exists(t => t.Mention.IsPlural) || (clause.HasWord(PluralTargets) && !HasSingleBase(clause)));
        if (verb >= 0)
        {
            var isDowned = clause.Cues[verb].Mention.Meaning == CueMeaning.DamageMajor;
            var needsMore = !isDowned && !IsAgain(clause) && !(targets.Count > 0 && HasSingleBase(clause)) && clause.Is(clause.Cues[verb].First, BareVerbs) && !hasWeapon && !isExact && !clause.HasAny(CueMeaning.Blast);
            return needsMore ? FrameForce.None
                : isTally && !isExact ? FrameForce.Gathers
                : isPlural ? FrameForce.Gathers
                : !isExact && hasWeapon && !clause.Dates.Exists(d => d.Mention.IsTimeOnly) && AreDefinite(clause) ? FrameForce.Refers
                : isExact || hasWeapon || targets.Count > 0 || IsAgain(clause) || (isDowned && clause.Sites.Count > 0) ? FrameForce.Tells
                : FrameForce.None;
        }

        if (clause.HasAny(CueMeaning.AttackNoun, CueMeaning.Blast))
        {
            return NounForce(clause, isExact || (!isTally && HasDay(clause) && (targets.Exists(t => SiteRoles.Rank(t.Mention) >= 2) || clause.Sites.Exists(s => s.Mention.Form == SiteForm.Anaphor))), isTally, isPlural, targets.Exists(t => SiteRoles.Rank(t.Mention) >= 2));
        }

        if (clause.Has(CueMeaning.Claimed) && isExact)
        {
            return hasWeapon || HasDay(clause) ? FrameForce.Tells : FrameForce.Refers;
        }

        return isExact && !isTally && clause.Casualties.Any(s => !s.IsZero && !s.AreAttackers) ? FrameForce.Tells : FrameForce.None;
    }

    // "It was attacked again in the afternoon": one more event.
    private static bool IsAgain(Clause clause) => clause.HasWord(Again) && clause.Dates.Count > 0 && clause.Cues.Exists(c => c.Mention.Meaning is CueMeaning.Attack or CueMeaning.Hit);

    private static int VerbOf(Clause clause)
    {
        for (var i = 0; i < clause.Cues.Count; i++)
        {
            var cue = clause.Cues[i];
            if ((IsVerb(cue.Mention.Meaning) && !IsNegated(clause, cue)) || Outcomes.IsDestroyedInFlight(clause, cue) || (cue.Mention.Meaning == CueMeaning.Blamed && clause.Is(cue.First, Passives)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsTally(Clause clause)
    {
        if (clause.Has(CueMeaning.Tally))
        {
            return true;
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

    public static bool HasSingleBase(Clause clause) => HasSingleBase(clause.Reading, clause.First, clause.End);

    public static bool HasSingleBase(Reading reading, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (SiteRoles.IsBaseNoun(reading, at) && !reading.Word(at).EndsWith('s') && reading.Word(at + 1) is not ("'s" or "defense" or "defence"))
            {
                return true;
            }
        }

        return false;
    }

    // "the rockets": told before.
    private static bool AreDefinite(Clause clause)
    {
        foreach (var weapon in clause.Weapons)
        {
            if (clause.Word(weapon.First - 1) != "the")
            {
                return false;
            }
        }

        return true;
    }

    private static FrameForce NounForce(Clause clause, bool isExact, bool isTally, bool isPlural, bool hasPlace)
    {
        var noun = clause.Cues.Find(c => c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast);
        var word = clause.Word(noun.End - 1);
        if (word.EndsWith('s') && word != "clashes")
        {
            return isPlural || isTally || isExact ? FrameForce.Gathers : FrameForce.Refers;
        }

        return isTally && !isExact ? FrameForce.Refers
            : isExact && (clause.Dates.Count > 0 || IsIndefinite(clause, noun)) ? FrameForce.Tells
            : clause.Has(CueMeaning.Blast) && (isExact || (hasPlace && IsIndefinite(clause, noun))) ? FrameForce.Tells
            : FrameForce.Refers;
    }

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

    private static bool IsNegated(Clause clause, Placed<CueMention> cue)
        => cue.Mention.Meaning is CueMeaning.Attack or CueMeaning.ForceStrike or CueMeaning.Reply && clause.Reading.AnyWord(Math.Max(clause.First, cue.First - 3), cue.First, Negations);

    /// <summary>The best-named places that the clause says were hit; one, unless it lists several.</summary>
    private static List<Placed<SiteMention>> Targets(Clause clause, ReportKind kind)
    {
        var targets = SiteRoles.Targets(clause, kind);
        return targets.Count <= 1 ? targets : Listed(clause, targets);
    }

    private static List<Placed<SiteMention>> Listed(Clause clause, List<Placed<SiteMention>> targets)
    {
        var best = targets.Max(static t => SiteRoles.Rank(t.Mention));
        var top = targets.FindAll(t => SiteRoles.Rank(t.Mention) == best);
        var listed = new List<Placed<SiteMention>> { top[0] };
        for (var i = 1; i < top.Count && best >= 2; i++)
        {
            var next = top[i];
            if (IsListed(clause, listed[^1], next) && !listed.Exists(t => SiteRelation.Of(clause.Reading, t.Mention, next.Mention) > 0))
            {
                listed.Add(next);
            }
        }

        return listed;
    }

    // "A, B and C", "near A and at B": nothing but names and little words between.
    private static bool IsListed(Clause clause, Placed<SiteMention> a, Placed<SiteMention> b)
    {
        var joins = false;
        for (var at = a.End; at < b.First; at++)
        {
            var word = clause.Word(at);
            joins |= word is "and" or "," or "or" or "as" or "&";
            if (NotInLists.Contains(word) || (clause.Reading.IsNumber(at) && !IsDealt(clause, at)) || (clause.Reading.CueAt(at) is { } cue && IsVerb(cue.Mention.Meaning)))
            {
                return false;
            }
        }

        return joins && b.First - a.End <= 16;
    }

    // "3 at A and 2 at B"
    private static bool IsDealt(Clause clause, int number) => clause.Is(number + 1, SharePrepositions) || clause.Is(number + 2, SharePrepositions);

    private static readonly WordSet SharePrepositions = ["at", "on", "in", "near", "against", "toward", "towards", "inside", "outside"];

    /// <summary>The date of the event; a date that goes with a verb of speech is when somebody spoke.</summary>
    private Placed<DateMention>? When(Clause clause)
    {
        Placed<DateMention>? found = null;
        foreach (var date in clause.Dates)
        {
            if (!IsSpeech(clause, date) && !clause.Is(date.First - 1, Began) && (found is null || IsDay(found.Value.Mention) < IsDay(date.Mention)))
            {
                found = date;
            }
        }

        return found;
    }

    private bool HasDay(Clause clause) => When(clause) is { } when && (when.Mention.NeedsAnchor || reading.Resolve(when.Mention) is { Precision: DatePrecision.Day or DatePrecision.Month } or { Start: not null, End: not null, Precision: DatePrecision.Range });

    private int IsDay(DateMention mention) => reading.Resolve(mention) is { IsBounded: true } date ? date.Precision == DatePrecision.Day ? 2 : 1 : 0;

    public static bool IsSpeech(Clause clause, Placed<DateMention> date)
    {
        for (var at = date.First - 1; at >= Math.Max(clause.Sentence.FirstToken, date.First - 4); at--)
        {
            if (clause.Is(at, SpeechVerbs))
            {
                return clause.Reading.CueAt(at) is not { Mention.Meaning: CueMeaning.Hit or CueMeaning.Attack };
            }

            if (clause.Word(at) is "that" or "," or "." || clause.Reading.CueAt(at) is { } cue && (IsVerb(cue.Mention.Meaning) || cue.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast))
            {
                return false;
            }
        }

        return false;
    }
}
