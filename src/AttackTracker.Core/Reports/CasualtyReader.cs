using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Reads what a clause says of people killed or wounded.</summary>
internal static partial class CasualtyReader
{
    private const int Reach = 14;

    private static readonly WordSet OnlyKilled = ["killed", "dead", "died", "deaths", "fatalities", "death", "life", "lives"];

    private static readonly WordSet AlsoWounded = ["hurt", "injured", "wounded", "injuries", "injury", "harmed", "harm", "casualties", "casualty", "losses", "victims", "safe", "unhurt", "unharmed", "uninjured", "unscathed", "injure", "incident", "effect", "wound"];

    internal static readonly WordSet Scopes = ["american", "americans", "us", "u.s.", "coalition", "german", "british", "turkish", "civilian", "civilians", "iraqi", "staff", "soldiers", "troops", "advisers", "them", "personnel", "contractors", "crew", "crews", "guards", "service", "servicemen", "airmen", "syrian", "peshmerga"];

    private static readonly WordSet ActiveForms = ["killed", "kills", "kill", "killing", "wounded", "wounding", "wounds", "injured", "injures", "injuring", "injure", "injury", "injuries", "hurt", "hurts", "hurting", "deaths", "death", "dead", "maimed", "claimed", "claiming", "cost", "costing", "took", "taking", "bodies", "body", "remains", "casualties"];

    private const int SpeakerReach = 12;

    private static readonly WordSet Separators = [",", "and", "or", "of", "in", "at"];

    private static readonly WordSet SpeechVerbs = ["said", "says", "told", "reported", "confirmed", "added", "announced", "according"];

    private static readonly WordSet Verbs = ["was", "were", "been", "be", "is", "are", "being", "suffered", "sustained", "suffering", "sustaining", "had", "has", "have", "diagnosed", "lost", "got", "received", "with"];

    internal static readonly WordSet AttackerWords = ["attacker", "attackers", "assailant", "assailants", "gunman", "gunmen", "militant", "militants", "terrorist", "terrorists", "insurgent", "insurgents", "bomber", "bombers", "militiamen", "militiaman", "militia", "militias", "raiders"];

    public static IReadOnlyList<CasualtyStatement> Read(Clause clause)
    {
        // "An earlier report of three wounded was withdrawn."
        if (!clause.HasAny(CueMeaning.Unharmed, CueMeaning.Killed, CueMeaning.Wounded) || clause.Reading.HasWord(clause.Sentence, Retracted))
        {
            return CasualtyToll.IsOfFigure(clause) && CasualtyToll.Revision(clause, clause.First, Field.Killed) is { } figure
                ? [figure with { IsAnaphoric = true }, figure with { IsAnaphoric = true, Field = Field.Wounded }]
                : [];
        }

        var found = new List<CasualtyStatement>();
        foreach (var cue in clause.Cues)
        {
            switch (cue.Mention.Meaning)
            {
                case CueMeaning.Unharmed when !clause.Has(CueMeaning.CasualtiesUnknown):
                    AddZero(clause, cue, found);
                    break;
                case CueMeaning.Killed:
                    AddCount(clause, cue, Field.Killed, found);
                    break;
                case CueMeaning.Wounded:
                    AddCount(clause, cue, Field.Wounded, found);
                    break;
            }
        }

        if (found.FindLast(s => !s.IsZero) is { } counted && CasualtyToll.Revision(clause, clause.Cues[0].End, counted.Field) is { } revised && !found.Exists(s => s.IsRevision))
        {
            found.Add(revised);
        }

        return found;
    }

    private static void AddZero(Clause clause, Placed<CueMention> cue, List<CasualtyStatement> found)
    {
        var reading = clause.Reading;
        var onlyKilled = reading.AnyWord(cue.First, cue.End, OnlyKilled) && !reading.AnyWord(cue.First, Math.Min(clause.Sentence.EndToken, cue.End + 3), AlsoWounded);
        found.Add(Zero(Field.Killed, clause, cue.First, cue.End, cue.Mention.Rule));
        if (!onlyKilled)
        {
            found.Add(Zero(Field.Wounded, clause, cue.First, cue.End, cue.Mention.Rule));
        }
    }

    private static CasualtyStatement Zero(Field field, Clause clause, int first, int end, string rule)
        => new(field, CountRange.Zero, false, false, false, false, clause.Reading.SpanOf(first, end), rule, clause.Reading.AnyWord(Math.Max(clause.First, first - 10), ScopeEnd(clause, end), Scopes));

    // "no injuries to coalition personnel", "no casualties among US forces"
    private static int ScopeEnd(Clause clause, int end) => clause.Word(end) is "to" or "among" or "of" ? Math.Min(clause.Sentence.EndToken, end + 6) : end;

    private static void AddCount(Clause clause, Placed<CueMention> cue, Field field, List<CasualtyStatement> found)
    {
        if (CasualtyToll.IsToll(clause, cue))
        {
            if (CasualtyToll.Of(clause, cue, field) is { } toll)
            {
                found.Add(toll);
            }

            return;
        }

        // "two lives were lost", but not "saved lives"
        if (clause.Word(cue.End - 1) == "lives" && cue.End - cue.First == 1 && !clause.Reading.AnyWord(Math.Max(clause.First, cue.First - 8), Math.Min(clause.End, cue.End + 4), Losing))
        {
            return;
        }

        // "the point is to hurt the parties": a purpose.
        if (clause.Word(cue.First - 1) == "to" && clause.Word(cue.First) is "hurt" or "kill" or "injure" or "wound")
        {
            return;
        }

        var isOtherDeath = field == Field.Killed && (clause.Has(CueMeaning.OtherDeath) || clause.Reading.CuesWithin(cue.End, Math.Min(clause.Sentence.EndToken, cue.End + 12)).Exists(c => c.Mention.Meaning == CueMeaning.OtherDeath));
        if (clause.Is(cue.First, ActiveForms) && Objects(clause, cue) is { Count: > 0 } objects)
        {
            var end = CountedNoun.Of(clause, objects[^1]).End;
            // "killing three Americans, a soldier and two contractors": the parts of the three.
            if (objects.Count > 1 && clause.Word(CountedNoun.Of(clause, objects[0]).End) is "," or ":" or "–" or "—" && objects.Skip(1).Select(static o => o.Mention.Count).Aggregate(Sum) == objects[0].Mention.Count)
            {
                objects.RemoveRange(1, objects.Count - 1);
            }

            var count = objects.Select(o => o.Mention.Count).Aggregate(Sum);
            count = clause.Word(end) == "and" && clause.Word(end + 1) is "his" or "her" or "their" ? Sum(count, CountRange.Exactly(1)) : count;
            Add(clause, field, objects[0], objects[^1], count, cue.First, end, isOtherDeath, found);
        }
        else if (Subject(clause, cue) is { } subject)
        {
            var (first, count) = WithConjuncts(clause, subject, cue.First);
            Add(clause, field, first, subject, count, first.First, cue.End, isOtherDeath, found);
        }
        else if (ThePerson(clause, cue) is { } person)
        {
            found.Add(new CasualtyStatement(field, CountRange.Exactly(1), IsPart: true, IsMore: false, AreAttackers: false, isOtherDeath, clause.Reading.SpanOf(person.First, person.End), "the-person"));
        }
        else if (IsOneOfThem(clause, cue))
        {
            found.Add(new CasualtyStatement(field, CountRange.Exactly(1), IsPart: false, IsMore: false, AreAttackers: false, isOtherDeath, clause.Reading.SpanOf(cue.First - 3, cue.End), "one-of-them"));
        }
    }

    private static readonly WordSet Comma = [","];

    private static readonly WordSet Also = ["also"];

    private static readonly WordSet Including = ["include", "included", "includes", "including"];

    private static readonly WordSet Losing = ["lost", "losing", "claimed", "claiming", "cost", "costing", "took", "taken", "taking", "loss", "lose"];

    // "The blast injured the driver", "the driver was killed": one, unless the text counts.
    private static (int First, int End)? ThePerson(Clause clause, Placed<CueMention> cue)
    {
        for (var at = cue.End; at < Math.Min(clause.End, cue.End + 4) && clause.Is(cue.First, ActiveForms) && clause.Word(cue.End) is "the" or "its" or "their" or "his"; at++)
        {
            if (clause.Is(at, Persons))
            {
                return (cue.First, at + 1);
            }
        }

        if (clause.Word(cue.First - 1) is "was" or "been" && clause.Is(clause.Word(cue.First - 1) == "been" ? cue.First - 3 : cue.First - 2, Persons))
        {
            for (var at = cue.First - 3; at >= Math.Max(clause.First, cue.First - 6); at--)
            {
                if (clause.Word(at) is "the" or "its" or "their" or "his")
                {
                    return (at, cue.End);
                }
            }
        }

        return null;
    }

    private static readonly WordSet Persons = ["driver", "guard", "pilot", "contractor", "soldier", "interpreter", "translator", "officer", "commander", "policeman", "civilian", "sailor", "marine", "airman", "engineer", "cook", "farmer", "shepherd", "passenger", "captain", "gunner", "medic", "worker", "employee"];

    // "killed a policeman and two members of the militia"
    private static List<Placed<QuantityMention>> Objects(Clause clause, Placed<CueMention> cue)
    {
        var objects = new List<Placed<QuantityMention>>();
        var next = cue.End;
        // "killed the two men in the truck"
        if (clause.Word(next) is "the" or "both" or "all" && clause.Reading.Counts.At(next + 1).Mention is not null)
        {
            next++;
        }

        while (clause.Word(next) is "to" or "in" or "among" or "of" or "at" or "by" or "," or "were" or "was" or "reported" or "include" or "included" or "are" or "numbered" or "totalled" or "totaled" or ":" && IsNoun(clause, cue))
        {
            next++;
        }

        foreach (var count in clause.Reading.Counts.Within(cue.End, Math.Min(clause.Sentence.EndToken, cue.End + Reach)))
        {
            // "injured three soldiers, one of them critically": a part adds nothing.
            if (count.First != next || (objects.Count > 0 && clause.Word(count.End) == "of" && clause.Word(count.End + 1) is "them" or "whom" or "those" or "these"))
            {
                break;
            }

            var (noun, end) = CountedNoun.Of(clause, count);
            if (noun is not (Counted.People or Counted.Unnamed) && !(noun == Counted.Other && count.Mention.Rule != "article"))
            {
                break;
            }

            if (noun == Counted.Unnamed && objects.Count == 0 && count.Mention.Rule == "article")
            {
                break;
            }

            objects.Add(count);
            next = AfterConjunct(clause, end);
            if (next < 0)
            {
                break;
            }
        }

        return objects;
    }

    // "injuries to two soldiers", "the dead were two soldiers"
    private static bool IsNoun(Clause clause, Placed<CueMention> cue)
        => clause.Word(cue.First) is "injury" or "injuries" or "deaths" or "death" or "wounds" or "casualties" or "bodies" or "body"
            || (clause.Word(cue.First) is "dead" or "wounded" or "injured" or "killed" && clause.Word(cue.First - 1) is "the");

    // The index after the "and" that joins a further victim; negative where none follows.
    private static int AfterConjunct(Clause clause, int end)
    {
        for (var at = end; at < Math.Min(clause.Sentence.EndToken, end + 6); at++)
        {
            if (clause.Reading.CueAt(at) is { Mention.Meaning: CueMeaning.Killed or CueMeaning.Wounded })
            {
                return -1;
            }

            if (clause.Word(at) is "and" or ",")
            {
                var next = clause.Word(at) == "," && clause.Word(at + 1) == "and" ? at + 2 : at + 1;
                return IsSpeaker(clause, next) || clause.Reading.CueAt(next) is { Mention.Meaning: CueMeaning.Killed or CueMeaning.Wounded } ? -1 : next;
            }

            if (clause.Word(at) is "." or ";" or "when" or "while" or "in" or "at" or "near")
            {
                return -1;
            }
        }

        return -1;
    }

    // "wounding 11, a military officer said": who says so is no victim.
    private static bool IsSpeaker(Clause clause, int first)
    {
        for (var at = first; at < Math.Min(clause.Sentence.EndToken, first + SpeakerReach) && clause.Word(at) is not ("and" or "," or "."); at++)
        {
            if (clause.Is(at, SpeechVerbs))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(Clause clause, Field field, Placed<QuantityMention> firstCount, Placed<QuantityMention> lastCount, CountRange count, int first, int end, bool isOtherDeath, List<CasualtyStatement> found)
    {
        var reading = clause.Reading;
        var nounEnd = Math.Max(CountedNoun.Of(clause, lastCount).End, lastCount.End);
        var areAttackers = reading.AnyWord(firstCount.First, Math.Min(nounEnd + 5, clause.Sentence.EndToken), AttackerWords)
            || AttackerGroup(clause, firstCount.First, Math.Min(nounEnd + 5, clause.Sentence.EndToken))
            || (clause.Word(firstCount.First) is "the" && reading.AnyWord(firstCount.First, nounEnd, AttackerWords));
        var span = reading.SpanOf(Math.Min(first, firstCount.First), Math.Max(end, first + 1));
        if (count == CountRange.Zero)
        {
            if (areAttackers)
            {
                return;
            }

            found.Add(new CasualtyStatement(Field.Killed, CountRange.Zero, false, false, false, false, span, "none-of-people", reading.AnyWord(first, end, Scopes)));
            if (field == Field.Wounded || reading.AnyWord(first, Math.Min(end + 3, clause.Sentence.EndToken), AlsoWounded))
            {
                found.Add(new CasualtyStatement(Field.Wounded, CountRange.Zero, false, false, false, false, span, "none-of-people", reading.AnyWord(first, end, Scopes)));
            }

            return;
        }

        var isMore = false;
        for (var at = firstCount.End; at < nounEnd; at++)
        {
            isMore |= reading.Word(at) is "other" or "others" or "more" or "another" or "also";
        }

        isMore |= clause.Word(lastCount.First - 1) != "including" && reading.AnyWord(nounEnd, first > nounEnd ? first : end, Also);
        var isPart = firstCount.Mention.OutOf is not null || clause.Word(lastCount.End) == "with" || (clause.Word(first - 1) == "the" && clause.Word(first - 2) == "among") || reading.AnyWord(first, firstCount.First, Including) || clause.Word(firstCount.First - 1) is "the"
            || (reading.Word(firstCount.End) == "of" && reading.Word(firstCount.End + 1) is "the" or "them" or "those" or "whom" or "these" && reading.Word(firstCount.End + 2) is not ("militants" or "attackers" or "drivers"));
        found.Add(new CasualtyStatement(field, count, isPart, isMore, areAttackers, isOtherDeath, span, firstCount.First < first ? "people-before-verb" : "people-after-verb") { IsRevision = clause.Word(firstCount.First - 1) == "among" });
    }

    private static bool AttackerGroup(Clause clause, int first, int end)
        => clause.Reading.Groups.Within(first, end).Exists(g => GroupSides.IsAttacker(g.Mention));

    private static CountRange Sum(CountRange a, CountRange b) => new((a.Low ?? 0) + (b.Low ?? 0), a.High + b.High);
}
