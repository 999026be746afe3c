using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Evaluation;

/// <summary>One field of an aligned pair, scored as in the MUC evaluations.</summary>
/// <param name="Score">1 right, 0.5 partly right, 0 wrong or not comparable.</param>
/// <param name="InGold">Whether the gold fills the field.</param>
/// <param name="InPrediction">Whether the prediction does.</param>
/// <remarks>Not scored: precision of date and place, details of weapons, who blames, a date's words.</remarks>
internal readonly record struct FieldScore(double Score, bool InGold, bool InPrediction)
{
    // The pairs that earn half of the score; the reference scorer's list, which is not the incident builder's.
    private static readonly (WeaponType, WeaponType)[] Kin =
    [
        (WeaponType.Rocket, WeaponType.IndirectFire), (WeaponType.Mortar, WeaponType.IndirectFire), (WeaponType.Missile, WeaponType.BallisticMissile),
        (WeaponType.Missile, WeaponType.CruiseMissile), (WeaponType.Rocket, WeaponType.Missile), (WeaponType.Explosion, WeaponType.Ied),
    ];

    // Neighbouring sites that articles take for one another, as the reference scorer counts them.
    private static readonly (string, string)[] Complexes =
    [
        ("rumaylan", "kharab-al-jir"), ("victoria-base", "baghdad-international-airport"), ("union-iii", "green-zone"), ("us-embassy-baghdad", "green-zone"),
    ];

    /// <summary>The best over the gold value and the values that it accepts too; an accepted silence matches silence.</summary>
    public static FieldScore Of(Field field, GoldReport gold, EventValues predicted)
    {
        var best = Of(field, gold.Values, predicted);
        foreach (var accepted in gold.Accepted.GetValueOrDefault(field) ?? [])
        {
            var score = Of(field, accepted, predicted);
            best = score.Rank > best.Rank ? score : best;
        }

        return best;
    }

    /// <summary>Whether the field counts as filled: a date of words only and a place without id, name and country do not.</summary>
    public static bool IsFilled(Field field, EventValues values) => field switch
    {
        Field.Date => values.Date is { IsBounded: true },
        Field.Site => values.Site is { } site && (!string.IsNullOrEmpty(site.Id) || !string.IsNullOrEmpty(site.Name) || !string.IsNullOrEmpty(site.Country)),
        _ => values.Fills(field),
    };

    private double Rank => InGold && InPrediction ? Score : !InGold && !InPrediction ? 1 : 0;

    private static FieldScore Of(Field field, EventValues gold, EventValues predicted)
    {
        var (inGold, inPrediction) = (IsFilled(field, gold), IsFilled(field, predicted));
        return new FieldScore(inGold && inPrediction ? Compare(field, gold, predicted) : 0, inGold, inPrediction);
    }

    private static double Compare(Field field, EventValues gold, EventValues predicted) => field switch
    {
        Field.Kind => gold.Kind == predicted.Kind ? 1 : 0,
        Field.Background => gold.Background == predicted.Background ? 1 : 0,
        Field.Damage => gold.Damage == predicted.Damage ? 1 : 0,
        Field.Date => (gold.Date!.Start, gold.Date.End) == (predicted.Date!.Start, predicted.Date.End) ? 1 : gold.Date.Overlaps(predicted.Date) ? 0.5 : 0,
        Field.Site => CompareSites(gold.Site!, predicted.Site!),
        Field.Weapons => CompareWeapons([.. gold.Weapons.Select(use => use.Type)], [.. predicted.Weapons.Select(use => use.Type)]),
        Field.Outcomes => CompareSets(gold.Outcomes.ToHashSet(), predicted.Outcomes.ToHashSet()),
        Field.Munitions => CompareCounts(gold.Munitions!.Value, predicted.Munitions!.Value),
        Field.Killed => CompareCounts(gold.Killed!.Value, predicted.Killed!.Value),
        Field.Wounded => CompareCounts(gold.Wounded!.Value, predicted.Wounded!.Value),
        Field.ClaimedBy => CompareClaims(gold.ClaimedBy, predicted.ClaimedBy),
        Field.AttributedTo => CompareSets(gold.AttributedTo.Select(blame => Folded(blame.Group)).ToHashSet(), predicted.AttributedTo.Select(blame => Folded(blame.Group)).ToHashSet()),
    };

    private static double CompareSites(SitePlacement gold, SitePlacement predicted)
    {
        var (goldProvince, province) = (Folded(gold.Admin1), Folded(predicted.Admin1));
        if (gold.Id is not null && predicted.Id is not null)
        {
            return Folded(gold.Id) == Folded(predicted.Id) || Complexes.Contains((gold.Id, predicted.Id)) || Complexes.Contains((predicted.Id, gold.Id)) ? 1 : 0;
        }

        if (gold.Id is not null)
        {
            return Folded(predicted.Name).Length > 0 && Folded(predicted.Name) == Folded(gold.Name) ? 1
                : predicted.Country == gold.Country && (province.Length == 0 || goldProvince.Length == 0 || province == goldProvince) ? 0.5
                : 0;
        }

        if (predicted.Id is not null)
        {
            return predicted.Country == gold.Country && (goldProvince.Length == 0 || province == goldProvince) ? 0.5 : 0;
        }

        return gold.Country is not null && predicted.Country != gold.Country ? 0
            : goldProvince.Length > 0 && province != goldProvince ? 0.5
            : 1;
    }

    private static double CompareWeapons(HashSet<WeaponType> gold, HashSet<WeaponType> predicted)
    {
        var score = CompareSets(gold, predicted);
        return score > 0 ? score
            : Array.Exists(Kin, kin => Meets(gold, kin) && Meets(predicted, kin)) ? 0.5
            : 0;

        static bool Meets(HashSet<WeaponType> types, (WeaponType First, WeaponType Second) kin) => types.Contains(kin.First) || types.Contains(kin.Second);
    }

    private static double CompareCounts(CountRange gold, CountRange predicted)
        => gold == predicted ? 1
            : (gold.Low is not null && gold.Low == predicted.Low) || (gold.High is not null && gold.High == predicted.High) ? 0.5
            : 0;

    private static double CompareClaims(IReadOnlyList<Claim> gold, IReadOnlyList<Claim> predicted)
    {
        var score = CompareSets(gold.Select(claim => Folded(claim.Group)).ToHashSet(), predicted.Select(claim => Folded(claim.Group)).ToHashSet());
        var sameStatus = gold.Select(claim => (Folded(claim.Group), claim.Status)).ToHashSet().SetEquals(predicted.Select(claim => (Folded(claim.Group), claim.Status)));
        return score == 1 && !sameStatus ? 0.5 : score;
    }

    private static double CompareSets<T>(HashSet<T> gold, HashSet<T> predicted)
        => gold.SetEquals(predicted) ? 1 : gold.Overlaps(predicted) ? 0.5 : 0;

    private static string Folded(string? name)
        => string.Concat((name ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
