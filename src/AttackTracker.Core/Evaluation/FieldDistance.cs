using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>How far two coders' values of one field are apart, from 0 for one value to 1 for two that have nothing in common.</summary>
/// <remarks>
/// To say that a text states nothing is a judgement as any other: silence is at 0 from silence and at 1 from every value, and nothing is left out as missing. What
/// the codebook does not score (precision, details of weapons, who blames, a date's words) is not compared.
/// </remarks>
public static class FieldDistance
{
    /// <summary>How values of a field are compared.</summary>
    public static DistanceMeasure MeasureOf(Field field) => field switch
    {
        Field.Weapons or Field.Outcomes or Field.ClaimedBy or Field.AttributedTo => DistanceMeasure.Lists,
        Field.Munitions or Field.Killed or Field.Wounded => DistanceMeasure.Counts,
        Field.Date => DistanceMeasure.Days,
        Field.Kind or Field.Background or Field.Site or Field.Damage => DistanceMeasure.Same,
    };

    /// <summary>The distance of what two reports say in a field.</summary>
    public static double Of(Field field, EventValues a, EventValues b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return field switch
        {
            Field.Kind => KrippendorffAlpha.Nominal(a.Kind, b.Kind),
            Field.Background => KrippendorffAlpha.Nominal(a.Background, b.Background),
            Field.Damage => KrippendorffAlpha.Nominal(a.Damage, b.Damage),
            Field.Site => KrippendorffAlpha.Nominal(PlaceOf(a.Site), PlaceOf(b.Site)),
            Field.Date => OfDays(a.Date, b.Date),
            Field.Weapons => OfLists(a.Weapons.Select(w => w.Type), b.Weapons.Select(w => w.Type)),
            Field.Outcomes => OfLists(a.Outcomes, b.Outcomes),
            Field.ClaimedBy => OfLists(a.ClaimedBy.Select(c => (Folded(c.Group), c.Status)), b.ClaimedBy.Select(c => (Folded(c.Group), c.Status))),
            Field.AttributedTo => OfLists(a.AttributedTo.Select(blame => Folded(blame.Group)), b.AttributedTo.Select(blame => Folded(blame.Group))),
            Field.Munitions => OfCounts(a.Munitions, b.Munitions),
            Field.Killed => OfCounts(a.Killed, b.Killed),
            Field.Wounded => OfCounts(a.Wounded, b.Wounded),
        };
    }

    private static double OfLists<T>(IEnumerable<T> a, IEnumerable<T> b) => KrippendorffAlpha.Masi(a.ToHashSet(), b.ToHashSet());

    // A range counts by its two sides alike; a side that the text leaves open is another thing than any number.
    private static double OfCounts(CountRange? a, CountRange? b)
        => a is { } first && b is { } second ? (OfSides(first.Low, second.Low) + OfSides(first.High, second.High)) / 2 : KrippendorffAlpha.Nominal(a, b);

    private static double OfSides(int? a, int? b) => a is { } first && b is { } second ? KrippendorffAlpha.Ratio(first, second) : KrippendorffAlpha.Nominal(a, b);

    // A date is the set of days that it may have been; by the square of days between them two years of articles would make every slip of a day look like agreement.
    private static double OfDays(EventDate? a, EventDate? b)
    {
        var (first, second) = (DaysOf(a), DaysOf(b));
        var both = Math.Max(0, Math.Min(first.End, second.End) - Math.Max(first.Start, second.Start));
        return KrippendorffAlpha.Masi(first.End - first.Start, second.End - second.Start, both);
    }

    /// <summary>Half-open; an open side reaches to the end of the calendar, and words that lead to no day are none.</summary>
    private static (double Start, double End) DaysOf(EventDate? date) => date is { IsBounded: true }
        ? ((date.Start ?? DateOnly.MinValue).DayNumber, (date.End ?? DateOnly.MaxValue).DayNumber + 1.0)
        : (0, 0);

    // As scoring has it: a site by its id, any other place by its country and province, and by its name where the text has no country for it.
    private static string? PlaceOf(SitePlacement? site) => site switch
    {
        null => null,
        { Id: { } id } => id,
        { Country: { } country } => $"{country}/{Folded(site.Admin1)}",
        _ => "/" + Folded(site.Name),
    };

    private static string Folded(string? name) => string.Concat((name ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}

/// <summary>By what two values are compared.</summary>
public enum DistanceMeasure
{
    /// <summary>One or not: Krippendorff's nominal metric.</summary>
    Same,

    /// <summary>What two lists share: Passonneau's MASI.</summary>
    Lists,

    /// <summary>How much larger one count is than the other: Krippendorff's ratio metric, in the mean of lowest and highest.</summary>
    Counts,

    /// <summary>What two spans of days share: MASI over their days.</summary>
    Days,
}
