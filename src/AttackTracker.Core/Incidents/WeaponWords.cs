using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Incidents;

/// <summary>The beginning of an incident's sentence: what was used, how many, and what was done with it.</summary>
internal static class WeaponWords
{
    private enum Verb
    {
        Fired,
        Flown,
        SetOff,
        Directed,
        Occurred,
        Made,
    }

    /// <summary>"Eight Katyusha rockets were fired", ready for the place.</summary>
    public static void Tell(EventValues values, SentencePhrases phrases)
    {
        if (SayNothing(values))
        {
            phrases.Add(values.Kind == ReportKind.Attack ? "An attack was made" : "A strike was made in response", values.Weapons.Count > 0 ? Field.Weapons : Field.Kind);
            return;
        }

        var one = values.Munitions == CountRange.Exactly(1) || (values.Munitions is null && values.Weapons.All(use => use.Type is WeaponType.VehicleBomb or WeaponType.Explosion));
        var verb = One(values.Weapons.Select(use => Words(use.Type).Verb)) ?? Verb.Directed;
        var nouns = Join([.. values.Weapons.Select(use => Noun(use, one))]);
        if (values.Munitions is { } count && !(count == CountRange.Exactly(1)))
        {
            phrases.Add(CountWords.Capitalized(count), Field.Munitions).Add(" ", null).Add(nouns, Field.Weapons);
        }
        else if (one)
        {
            phrases.Add("aeiou".Contains(nouns[0], StringComparison.OrdinalIgnoreCase) ? "An" : "A", values.Munitions is null ? null : Field.Munitions).Add(" ", null).Add(nouns, Field.Weapons);
        }
        else
        {
            phrases.Add(char.ToUpperInvariant(nouns[0]) + nouns[1..], Field.Weapons);
        }

        phrases.Add($" {(one ? "was" : "were")} {Participle(verb)}{(values.Kind == ReportKind.Response ? " in response" : "")}", null);
    }

    /// <summary>Whether nothing is said of the weapon, so that the sentence is about the attack itself.</summary>
    public static bool SayNothing(EventValues values) => values.Weapons.All(use => use.Type == WeaponType.Unknown);

    /// <summary>"drones", "rounds of indirect fire".</summary>
    public static string Plural(WeaponType type) => Words(type).Plural;

    private static string Participle(Verb verb) => verb switch
    {
        Verb.Fired => "fired",
        Verb.Flown => "flown",
        Verb.SetOff => "set off",
        Verb.Directed => "used",
        Verb.Occurred => "heard",
        Verb.Made => "made",
    };

    private static string Noun(WeaponUse use, bool one)
    {
        var (singular, plural, _) = Words(use.Type);
        var noun = one ? singular : plural;
        return use.Detail is not { Length: > 0 } detail ? noun
            : detail.EndsWith(plural, StringComparison.OrdinalIgnoreCase) ? detail[..^plural.Length] + noun
            : detail.EndsWith(singular, StringComparison.OrdinalIgnoreCase) ? detail[..^singular.Length] + noun
            : $"{detail} {noun}";
    }

    private static (string Singular, string Plural, Verb Verb) Words(WeaponType type) => type switch
    {
        WeaponType.Rocket => ("rocket", "rockets", Verb.Fired),
        WeaponType.Mortar => ("mortar round", "mortar rounds", Verb.Fired),
        WeaponType.Artillery => ("artillery round", "artillery rounds", Verb.Fired),
        WeaponType.IndirectFire => ("round of indirect fire", "rounds of indirect fire", Verb.Fired),
        WeaponType.Drone => ("drone", "drones", Verb.Flown),
        WeaponType.BallisticMissile => ("ballistic missile", "ballistic missiles", Verb.Fired),
        WeaponType.CruiseMissile => ("cruise missile", "cruise missiles", Verb.Fired),
        WeaponType.Missile => ("missile", "missiles", Verb.Fired),
        WeaponType.Ied => ("roadside bomb", "roadside bombs", Verb.SetOff),
        WeaponType.VehicleBomb => ("vehicle bomb", "vehicle bombs", Verb.SetOff),
        WeaponType.Grenade => ("grenade", "grenades", Verb.Directed),
        WeaponType.SmallArms => ("shot", "shots", Verb.Fired),
        WeaponType.Rpg => ("rocket-propelled grenade", "rocket-propelled grenades", Verb.Fired),
        WeaponType.AirStrike => ("air strike", "air strikes", Verb.Made),
        WeaponType.Explosion => ("explosion", "explosions", Verb.Occurred),
        WeaponType.Unknown => ("weapon of unknown kind", "weapons of unknown kind", Verb.Directed),
    };

    private static Verb? One(IEnumerable<Verb> verbs) => verbs.Distinct().ToList() is [var only] ? only : null;

    private static string Join(List<string> words) => words.Count == 1 ? words[0] : string.Join(", ", words.SkipLast(1)) + " and " + words[^1];
}
