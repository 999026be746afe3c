using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;

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
        { Field: Field.Site, Agreement: Agreement.Agreed } => a.Site?.Id is { } id && id == b.Site?.Id ? "same base" : "same place",
        { Field: Field.Site, Agreement: Agreement.Compatible } => "one place within the other",
        { Field: Field.Date, Agreement: Agreement.Agreed } => IsDay(a.Date) && IsDay(b.Date) ? "same day" : "same dates",
        { Field: Field.Date, Agreement: Agreement.Compatible } => "dates that can be one",
        { Field: Field.Date } => DaysApart(a, b) is > 1 and var days ? string.Create(CultureInfo.InvariantCulture, $"{days} days apart") : "one day apart",
        { Field: Field.Weapons, Agreement: Agreement.Agreed } => $"both {string.Join(" and ", a.Weapons.Select(use => use.Type).Intersect(b.Weapons.Select(use => use.Type)).Select(WeaponWords.Plural).DefaultIfEmpty("of one weapon"))}",
        { Field: Field.Weapons, Agreement: Agreement.Compatible } => "weapons that can be one",
        { Agreement: Agreement.Agreed } => $"same {Name(comparison.Field)}",
        { Agreement: Agreement.Compatible } => $"{Name(comparison.Field)} can be one",
        _ => $"{Name(comparison.Field)} differs",
    };

    private static int DaysApart(EventValues a, EventValues b) => a.Date is { } x && b.Date is { } y ? x.DaysApart(y) : 0;

    private static bool IsDay(EventDate? date) => date?.Precision == DatePrecision.Day;

    private static string Name(Field field) => field switch
    {
        Field.Kind => "kind",
        Field.Background => "background",
        Field.Date => "date",
        Field.Site => "place",
        Field.Weapons => "weapon",
        Field.Munitions => "number of rounds",
        Field.Outcomes => "outcome",
        Field.ClaimedBy => "claim",
        Field.AttributedTo => "blame",
        Field.Killed => "number of killed",
        Field.Wounded => "number of wounded",
        Field.Damage => "damage",
    };
}
