using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The material damage of a draft, only as stated.</summary>
internal static class Damages
{
    private static readonly WordSet Negations = ["no", "not", "without", "neither", "nor", "any"];

    public static Finding<Damage>? Resolve(Draft draft)
    {
        if (draft.Kind == ReportKind.Response)
        {
            return null;
        }

        (Damage Damage, Told Told, Placed<CueMention> Cue)? best = null;
        foreach (var told in draft.Told)
        {
            if (!told.Clause.HasAny(CueMeaning.DamageNone, CueMeaning.Unharmed, CueMeaning.DamageMinor, CueMeaning.DamageMajor, CueMeaning.Damage))
            {
                continue;
            }

            foreach (var cue in told.Clause.Cues)
            {
                if (Read(told.Clause, cue) is { } damage && (told.Tie != Tie.Joint || damage == Damage.None) && (best is not { } known || Rank(damage) > Rank(known.Damage)))
                {
                    best = (damage, told, cue);
                }
            }
        }

        return best is not { } b ? null : new Finding<Damage>(
            b.Damage,
            [new Evidence(Field.Damage, b.Told.Clause.Reading.SpanOf(b.Cue.First, Math.Min(b.Told.Clause.End, b.Cue.End + 2)), b.Cue.Mention.Rule)],
            Certainty.Phrase * Certainty.Of(b.Told.Tie));
    }

    private static Damage? Read(Clause clause, Placed<CueMention> cue)
    {
        var reading = clause.Reading;
        if (clause.Cues.Exists(cue, static (c, cue) => c.Mention.Meaning == CueMeaning.CasualtiesUnknown && c.First <= cue.First))
        {
            return null;
        }

        var isNegated = reading.AnyWord(Math.Max(clause.First, cue.First - 4), cue.First, Negations);
        return cue.Mention.Meaning switch
        {
            // "injuries and damage was being assessed" denies nothing.
            CueMeaning.DamageNone => clause.Is(cue.First, Joining) && !reading.AnyWord(Math.Max(clause.Sentence.FirstToken, cue.First - 8), cue.First, Negations) ? Damage.Unknown : Damage.None,
            CueMeaning.Unharmed when IsBoth(reading, cue) => Damage.None,
            CueMeaning.DamageMinor => isNegated ? Damage.None : Damage.Minor,
            CueMeaning.DamageMajor => isNegated ? null : IsOfMunitions(clause, cue) ? null : Damage.Major,
            CueMeaning.Damage => isNegated ? Damage.None : Damage.Unknown,
            _ => null,
        };
    }

    private static readonly WordSet Joining = ["and", "or", "nor", "casualties", "injuries", "losses", "deaths", "fatalities", "victims"];

    private static bool IsBoth(Reading reading, Placed<CueMention> cue)
    {
        for (var at = cue.First; at < cue.End + 3; at++)
        {
            if (reading.Word(at) is "damage" or "material")
            {
                return true;
            }
        }

        return false;
    }

    // "two drones were destroyed", "they were destroyed": munitions; "a hangar was destroyed": the target's.
    private static bool IsOfMunitions(Clause clause, Placed<CueMention> cue)
    {
        if (clause.Word(cue.First) is not ("was" or "were" or "been" or "destroyed"))
        {
            return false;
        }

        for (var at = cue.End - 1; at >= clause.First; at--)
        {
            if (clause.Is(at, Things))
            {
                return clause.Has(CueMeaning.LaunchSite);
            }

            if (clause.Weapons.Covering(at) is { Mention: not null })
            {
                return true;
            }
        }

        return clause.Has(CueMeaning.LaunchSite) || clause.Is(cue.First - 1, Pronouns) || clause.Counts.Exists(cue, static (c, cue) => c.End >= cue.First - 1 && c.First < cue.First);
    }

    // What attackers damage.
    private static readonly WordSet Things =
        ["building", "buildings", "hangar", "hangars", "barracks", "tent", "tents", "vehicle", "vehicles", "truck", "trucks", "car", "cars", "helicopter", "helicopters", "aircraft", "plane", "planes", "jet", "jets", "radar", "radars", "depot", "depots", "warehouse", "warehouses",
            "storehouse", "storehouses", "store", "stores", "tank", "tanks", "tanker", "tankers", "hall", "house", "houses", "system", "antenna", "antennas", "generator", "generators", "structure", "structures", "facility", "facilities", "runway", "tower", "roof", "wall", "walls",
            "gate", "container", "containers", "trailer", "trailers", "shed", "sheds", "workshop", "workshops", "office", "offices", "room", "canteen", "dormitory", "shop", "shops", "bunker", "bunkers", "humvee", "humvees", "equipment", "fuel", "block", "quarters", "clinic", "armoury", "dome", "bus", "lorry", "lorries"];

    private static readonly WordSet Pronouns = ["it", "they", "both", "all", "which"];

    // The extent beats damage without one; "none" only stands alone.
    private static int Rank(Damage damage) => damage switch
    {
        Damage.Major => 4,
        Damage.Minor => 3,
        Damage.Unknown => 2,
        _ => 1,
    };
}
