using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Incidents;

/// <summary>The first sentence on an incident: what was used, how many, and what was done with it.</summary>
internal static class WeaponWords
{
    /// <summary>"Eight Katyusha rockets were fired", with the place and the day, which bring the space before them, or are empty.</summary>
    public static void Tell(EventValues values, IReadOnlyList<SentencePhrase> place, IReadOnlyList<SentencePhrase> day, SentencePhrases phrases)
    {
        if (SayNothing(values))
        {
            phrases.Say(values.Kind == ReportKind.Attack ? Texts.AttackMade : Texts.StrikeMade, values.Weapons.Count > 0 ? Field.Weapons : Field.Kind, place, day);
            return;
        }

        var one = values.Munitions == CountRange.Exactly(1) || (values.Munitions is null && values.Weapons.All(use => use.Type is WeaponType.VehicleBomb or WeaponType.Explosion));
        var deeds = values.Weapons.Select(use => Deed(use.Type, values.Kind)).Distinct(StringComparer.Ordinal).ToList();
        phrases.Say(Spoken.Form(deeds is [var only] ? only : Deed(WeaponType.Unknown, values.Kind), one ? 0 : 1), null, Weapons(values, one), place, day);
    }

    /// <summary>Whether nothing is said of the weapon, so that the sentence is about the attack itself.</summary>
    public static bool SayNothing(EventValues values) => values.Weapons.All(use => use.Type == WeaponType.Unknown);

    /// <summary>"drones", "rounds of indirect fire".</summary>
    public static string Plural(WeaponType type) => Spoken.Form(Nouns(type), 1);

    private static IReadOnlyList<SentencePhrase> Weapons(EventValues values, bool one)
    {
        var nouns = SentencePhrases.List([.. values.Weapons.Select(use => Noun(use, one))]);
        var weapons = new SentencePhrase(nouns, Field.Weapons);
        var many = one ? CountWords.Article(nouns) : values.Munitions is { } count ? CountWords.Of(count) : null;
        return many is null ? [weapons]
            : new SentencePhrases().Say(Texts.CountNoun, null, [new SentencePhrase(many, values.Munitions is null ? null : Field.Munitions)], [weapons]).ToList();
    }

    private static string Noun(WeaponUse use, bool one)
    {
        var (singular, plural) = (Spoken.Form(Nouns(use.Type), 0), Plural(use.Type));
        var noun = one ? singular : plural;
        return use.Detail is not { Length: > 0 } detail ? noun
            : detail.EndsWith(plural, StringComparison.OrdinalIgnoreCase) ? detail[..^plural.Length] + noun
            : detail.EndsWith(singular, StringComparison.OrdinalIgnoreCase) ? detail[..^singular.Length] + noun
            : Spoken.Of(Texts.DetailNoun, detail, noun);
    }

    private static string Deed(WeaponType type, ReportKind kind)
    {
        var (inAttack, inResponse) = type switch
        {
            WeaponType.Drone => (Texts.Flown, Texts.FlownInResponse),
            WeaponType.Ied or WeaponType.VehicleBomb => (Texts.SetOff, Texts.SetOffInResponse),
            WeaponType.AirStrike => (Texts.Made, Texts.MadeInResponse),
            WeaponType.Explosion => (Texts.Heard, Texts.HeardInResponse),
            WeaponType.Grenade or WeaponType.Unknown => (Texts.Used, Texts.UsedInResponse),
            WeaponType.Rocket or WeaponType.Mortar or WeaponType.Artillery or WeaponType.IndirectFire or WeaponType.BallisticMissile or WeaponType.CruiseMissile
                or WeaponType.Missile or WeaponType.SmallArms or WeaponType.Rpg => (Texts.Fired, Texts.FiredInResponse),
        };
        return kind == ReportKind.Response ? inResponse : inAttack;
    }

    private static string Nouns(WeaponType type) => type switch
    {
        WeaponType.Rocket => Texts.WeaponRocket,
        WeaponType.Mortar => Texts.WeaponMortar,
        WeaponType.Artillery => Texts.WeaponArtillery,
        WeaponType.IndirectFire => Texts.WeaponIndirectFire,
        WeaponType.Drone => Texts.WeaponDrone,
        WeaponType.BallisticMissile => Texts.WeaponBallisticMissile,
        WeaponType.CruiseMissile => Texts.WeaponCruiseMissile,
        WeaponType.Missile => Texts.WeaponMissile,
        WeaponType.Ied => Texts.WeaponIed,
        WeaponType.VehicleBomb => Texts.WeaponVehicleBomb,
        WeaponType.Grenade => Texts.WeaponGrenade,
        WeaponType.SmallArms => Texts.WeaponSmallArms,
        WeaponType.Rpg => Texts.WeaponRpg,
        WeaponType.AirStrike => Texts.WeaponAirStrike,
        WeaponType.Explosion => Texts.WeaponExplosion,
        WeaponType.Unknown => Texts.WeaponUnknown,
    };
}
