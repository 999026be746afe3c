using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>Says why two reports may tell of one incident, and what speaks against it: "same base, one day apart, both drones; claim differs".</summary>
public static class AgreementWords
{
    /// <summary>What speaks for it, then after a semicolon what speaks against; fields of which one report says nothing are passed over.</summary>
    /// <param name="a">What one report says.</param>
    /// <param name="b">What the other says.</param>
    /// <param name="comparisons">How the two were weighed.</param>
    public static string Of(EventValues a, EventValues b, IReadOnlyList<FieldComparison> comparisons)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(comparisons);
        var stated = comparisons.Where(c => c.Agreement != Agreement.Silent).OrderBy(c => Rank(c.Field)).ToList();
        var halves = new[] { stated.Where(c => !SpeaksAgainst(c, a, b)), stated.Where(c => SpeaksAgainst(c, a, b)) }
            .Select(half => string.Join(", ", half.Select(c => Say(c, a, b))))
            .Where(words => words.Length > 0);
        return string.Join("; ", halves);
    }

    // One day of slip is a difference that sources have all the time.
    private static bool SpeaksAgainst(FieldComparison comparison, EventValues a, EventValues b)
        => comparison.Agreement == Agreement.Differed && (comparison.Field != Field.Date || DaysApart(a, b) > 1);

    private static int Rank(Field field) => field switch
    {
        Field.Site => 0,
        Field.Date => 1,
        Field.Weapons => 2,
        _ => 3 + (int)field,
    };

    private static string Say(FieldComparison comparison, EventValues a, EventValues b) => comparison switch
    {
        { Field: Field.Site, Agreement: Agreement.Agreed } => a.Site?.Id is { } id && id == b.Site?.Id ? Texts.SameBase : Texts.SamePlace,
        { Field: Field.Site, Agreement: Agreement.Compatible } => Texts.PlaceWithin,
        { Field: Field.Date, Agreement: Agreement.Agreed } => IsDay(a.Date) && IsDay(b.Date) ? Texts.SameDay : Texts.SameDates,
        { Field: Field.Date, Agreement: Agreement.Compatible } => Texts.DatesCanBeOne,
        { Field: Field.Date } => Spoken.Of(Spoken.Form(Texts.DaysApart, DaysApart(a, b) > 1 ? 1 : 0), DaysApart(a, b)),
        { Field: Field.Weapons, Agreement: Agreement.Agreed } => Both(a, b),
        { Field: Field.Weapons, Agreement: Agreement.Compatible } => Texts.WeaponsCanBeOne,
        { Agreement: Agreement.Agreed } => Spoken.Of(Texts.FieldAgrees, Name(comparison.Field)),
        { Agreement: Agreement.Compatible } => Spoken.Of(Texts.FieldCanBeOne, Name(comparison.Field)),
        _ => Spoken.Of(Texts.FieldDiffers, Name(comparison.Field)),
    };

    private static string Both(EventValues a, EventValues b)
    {
        var shared = a.Weapons.Select(use => use.Type).Intersect(b.Weapons.Select(use => use.Type)).Select(WeaponWords.Plural).ToList();
        return shared.Count == 0 ? Texts.BothOfOneWeapon : Spoken.Of(Texts.BothWeapons, SentencePhrases.And(shared));
    }

    private static int DaysApart(EventValues a, EventValues b) => a.Date is { } x && b.Date is { } y ? x.DaysApart(y) : 0;

    private static bool IsDay(EventDate? date) => date?.Precision == DatePrecision.Day;

    private static string Name(Field field) => field switch
    {
        Field.Kind => Texts.FieldKind,
        Field.Background => Texts.FieldBackground,
        Field.Date => Texts.FieldDate,
        Field.Site => Texts.FieldSite,
        Field.Weapons => Texts.FieldWeapons,
        Field.Munitions => Texts.FieldMunitions,
        Field.Outcomes => Texts.FieldOutcomes,
        Field.ClaimedBy => Texts.FieldClaimedBy,
        Field.AttributedTo => Texts.FieldAttributedTo,
        Field.Killed => Texts.FieldKilled,
        Field.Wounded => Texts.FieldWounded,
        Field.Damage => Texts.FieldDamage,
    };
}
