using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Which values rest on words. Codebook: kind, background and the value unknown need none.</summary>
public static class EvidenceRules
{
    /// <summary>The rule of evidence that a person gave.</summary>
    public const string Person = "person";

    /// <summary>Whether a field says something that no report may say without words.</summary>
    public static bool NeedsWords(EventValues values, Field field)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Fills(field) && field switch
        {
            Field.Kind or Field.Background => false,
            Field.Weapons => values.Weapons.Any(w => w.Type != WeaponType.Unknown),
            Field.Damage => values.Damage != Damage.Unknown,
            _ => true,
        };
    }
}
