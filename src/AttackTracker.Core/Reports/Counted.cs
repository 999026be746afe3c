using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>What a count counts.</summary>
internal enum Counted
{
    /// <summary>Rockets, rounds, drones.</summary>
    Munitions,

    /// <summary>People.</summary>
    People,

    /// <summary>Attacks: an aggregate.</summary>
    Attacks,

    /// <summary>Nothing that is named: "two of them", "three hit the base".</summary>
    Unnamed,

    /// <summary>Anything else: buildings, kilometres, launchers.</summary>
    Other,
}

/// <summary>Looks for the noun behind a count.</summary>
internal static class CountedNoun
{
    private const int Reach = 7;

    internal static readonly WordSet People =
    [
        "people", "person", "persons", "soldier", "soldiers", "troops", "troop", "trooper", "troopers", "personnel", "member", "members", "servicemember", "servicemembers", "serviceman", "servicemen",
        "contractor", "contractors", "civilian", "civilians", "driver", "drivers", "fighter", "fighters", "guard", "guards", "policeman", "policemen", "policewoman", "officer", "officers", "commando", "commandos",
        "farmer", "farmers", "villager", "villagers", "seafarer", "seafarers", "sailor", "sailors", "crewman", "crew", "american", "americans", "iraqi", "iraqis", "syrian", "syrians", "briton", "britons", "dane", "danes",
        "frenchman", "german", "germans", "turk", "turks", "kurd", "kurds", "afghan", "afghans", "man", "men", "woman", "women", "child", "children", "boy", "girl", "son", "father", "family", "resident", "residents",
        "militant", "militants", "militiaman", "militiamen", "gunman", "gunmen", "attacker", "attackers", "assailant", "assailants", "terrorist", "terrorists", "reservist", "reservists", "adviser", "advisers", "advisor", "advisors",
        "worker", "workers", "employee", "employees", "staff", "cook", "engineer", "engineers", "victim", "victims", "marine", "marines", "airman", "airmen", "peshmerga", "bystander", "bystanders", "passenger", "passengers",
        "citizen", "citizens", "national", "nationals", "life", "lives", "casualty", "casualties", "invaders", "trainer", "trainers", "interpreter", "interpreters", "shepherd", "teenager", "teenagers", "insurgent", "insurgents", "bomber", "bombers", "pilot", "pilots", "medic", "medics", "students", "student", "pilgrims",
    ];

    internal static readonly WordSet Munitions = ["projectile", "projectiles", "round", "rounds", "munition", "munitions", "shell", "shells", "warhead", "warheads", "salvo", "salvos", "salvoes", "device", "devices", "bomb", "bombs", "unit", "units"];

    internal static readonly WordSet Others = ["launcher", "launchers", "vehicles", "hours", "days", "weeks", "months", "years", "minutes", "kilometres", "kilometers", "miles", "metres", "meters"];

    internal static readonly WordSet Attacks = ["attack", "attacks", "strike", "strikes", "assaults", "incidents", "bombings", "raids", "attempts", "times", "occasions", "airstrikes"];

    internal static readonly WordSet Ends = ["was", "were", "is", "are", "had", "has", "have", "been", "that", "which", "who", "at", "in", "on", "from", "toward", "towards", "near", "against", "by", "with", "and", "or", "while", "but", "said", ",", ";", ".", ":", "(", ")", "—", "–", "to", "into", "over", "after", "before", "when", "for", "as", "did", "could"];

    /// <summary>Whether a count of the sentence can count attacks, which only a word for them says, or a weapon that is one.</summary>
    public static bool MayBeAttacks(Reading reading, Sentence sentence)
        => reading.HasWord(sentence, Attacks) || reading.Is(sentence.EndToken, Attacks) || reading.NamesEvent(sentence);

    /// <summary>What the count counts, and the index after its noun; the index of the noun's phrase where it is unnamed.</summary>
    public static (Counted Noun, int End) Of(Clause clause, Placed<QuantityMention> count)
    {
        if (count.Mention.FollowsHead)
        {
            var weapon = clause.Weapons.Overlapping(count.First - 3, count.End + 1);
            if (weapon.Mention is not null)
            {
                return (Counted.Munitions, Math.Max(count.End, weapon.End));
            }
        }

        // "put the number of rockets at 33"
        if (clause.Word(count.First - 1) is "at" or "as" or "to" && clause.Weapons.FindIndex(count.First, static (w, first) => w.End <= first && first - w.End <= 2) is >= 0 and var counted && clause.Word(clause.Weapons[counted].First - 2) is "number" or "total" or "count")
        {
            return (Counted.Munitions, count.End);
        }

        var reading = clause.Reading;
        var head = count.Mention.HeadStart;
        for (var at = head; at < Math.Min(head + Reach, clause.Sentence.EndToken); at++)
        {
            if (reading.CueAt(at) is { Mention.Meaning: CueMeaning.LaunchSite } || reading.Is(at, Others))
            {
                return (Counted.Other, at + 1);
            }

            var weapon = reading.Weapons.Covering(at);
            if (weapon.Mention is { Part: WeaponPart.Agent })
            {
                return (Counted.People, weapon.End);
            }

            if (weapon.Mention is { Part: WeaponPart.Carrier or WeaponPart.Aircraft } or { Role: WeaponRole.Launcher or WeaponRole.Defence or WeaponRole.Surveillance or WeaponRole.Topic })
            {
                return (Counted.Other, weapon.End);
            }

            // "a long burst of gunfire"
            if (weapon.Mention is { Part: WeaponPart.Fire, Weapon.Type: WeaponType.SmallArms })
            {
                return (Counted.Other, weapon.End);
            }

            if (weapon.Mention is { Part: WeaponPart.Event, Weapon.Type: WeaponType.Explosion })
            {
                // "four explosions were heard" counts no attacks.
                return (Counted.Other, weapon.End);
            }

            if (weapon.Mention is { Part: WeaponPart.Event } && !IsHyphened(clause, count))
            {
                return (Counted.Attacks, weapon.End);
            }

            if (reading.Word(at) == "aircraft" && IsDamaged(clause, at))
            {
                return (Counted.Other, at + 1);
            }

            if (weapon.Mention is not null || reading.Is(at, Munitions))
            {
                var end = weapon.Mention is null ? at + 1 : weapon.End;

                // "a three-rocket attack": the number is of rockets.
                if (IsHyphened(clause, count))
                {
                    return (Counted.Munitions, end);
                }

                return (reading.Is(end, Attacks) && !IsVerbAfter(count, reading.Word(end))) || reading.Is(end - 1, Attacks) ? (Counted.Attacks, end + 1) : (Counted.Munitions, end);
            }

            if (reading.Is(at, People))
            {
                return (Counted.People, at + 1);
            }

            if (reading.Is(at, Attacks))
            {
                return (Counted.Attacks, at + 1);
            }

            if (reading.Is(at, Ends) || reading.CueAt(at) is { Mention.Meaning: not (CueMeaning.Attackers or CueMeaning.Another or CueMeaning.Blamed) })
            {
                return (at == head || IsPronounlike(reading, head, at) ? Counted.Unnamed : Counted.Other, at);
            }
        }

        return (head >= clause.Sentence.EndToken ? Counted.Unnamed : Counted.Other, head);
    }

    private static bool IsHyphened(Clause clause, Placed<QuantityMention> count)
        => clause.Word(count.End) == "-" && !clause.Reading.IsSpaced(count.End) && count.Mention.Rule != QuantityRules.Article;

    // "Four shells strike a base": after more than one, the bare form is the verb.
    private static bool IsVerbAfter(Placed<QuantityMention> count, string word)
        => word is "strike" or "attack" && count.Mention.Count is not { High: 1 };

    // "Six aircraft were damaged": the target's, not the attackers'.
    private static bool IsDamaged(Clause clause, int aircraft)
        => clause.Reading.CuesWithin(aircraft, Math.Min(clause.Sentence.EndToken, aircraft + 6)).Exists(c => c.Mention.Meaning is CueMeaning.DamageMajor or CueMeaning.DamageMinor or CueMeaning.Damage);

    private static bool IsPronounlike(Reading reading, int head, int end)
    {
        for (var at = head; at < end; at++)
        {
            if (reading.Word(at) is not ("of" or "the" or "them" or "these" or "those" or "other" or "others" or "more" or "it" or "two" or "three" or "rest" or "all" or "also" or "reportedly" or "later" or "slightly" or "lightly" or "seriously" or "badly"))
            {
                return false;
            }
        }

        return true;
    }
}
