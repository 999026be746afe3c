using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Compare;

/// <summary>A comparison in words and numbers.</summary>
public static class CompareText
{
    private const string Nothing = "–";

    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    public static string Name(ComparedTopic topic) => topic switch
    {
        ComparedTopic.Kind => "What happened",
        ComparedTopic.Weapon => "Attacks by weapon",
        ComparedTopic.Outcome => "Attacks by outcome",
        ComparedTopic.Base => "Attacks by base, those with most",
        ComparedTopic.Group => "Attacks by group that claims or is blamed, those with most",
        ComparedTopic.People => "People hit in attacks, as far as it is stated",
        ComparedTopic.Doubt => "How far it can be trusted",
    };

    public static string Name(ComparedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { Topic: ComparedTopic.Kind } when CodebookTerm.TryParse<ReportKind>(row.Value, out var kind) => Wording.Plural(kind),
            { Topic: ComparedTopic.Weapon } when CodebookTerm.TryParse<WeaponFamily>(row.Value, out var family) => Wording.Name(family),
            { Topic: ComparedTopic.Outcome } when CodebookTerm.TryParse<Outcome>(row.Value, out var outcome) => Wording.Name(outcome),
            { Value: null } => "Not stated",
            { Value: "killed" } => "Killed",
            { Value: "wounded" } => "Wounded",
            { Value: "conflicts" } => "Articles disagree",
            { Value: "unreviewed" } => "Nobody stands behind it",
            _ => Wording.Site(row.Name ?? row.Value),
        };
    }

    public static string Per(int days) => days switch { 1 => "per day", 7 => "per week", _ => string.Create(Words, $"per {days} days") };

    /// <summary>"12 Jan to 3 Feb 2022, 23 days"; of an open end what stands for it.</summary>
    public static string Period(ComparedSide side)
    {
        ArgumentNullException.ThrowIfNull(side);
        if (side.Days is not { } days)
        {
            return "No days are known, so there are no rates.";
        }

        var open = (side.FromIsOpen, side.ToIsOpen) switch
        {
            (true, true) => "; both ends are open, and the first and last day on record stand for them",
            (true, false) => "; the beginning is open, and the first day on record stands for it",
            (false, true) => "; the end is open, and the last day on record stands for it",
            _ => "",
        };
        return $"{DateText.Interval(days.First, days.Last)}, {Wording.Count(days.Days, "day")}{open}.";
    }

    public static string Straddling(ComparedSide side)
    {
        ArgumentNullException.ThrowIfNull(side);
        return $"{Wording.Count(side.Straddling, "incident")} of no exact day may lie outside of these days, and {(side.Straddling == 1 ? "is" : "are")} counted.";
    }

    /// <summary>"+3", "−2", "+1 to +4"; of numbers that are not exact the least and the most.</summary>
    public static string Change(ComparedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Change switch
        {
            null or { Low: null, High: null } => Nothing,
            { Low: { } low, High: { } high } => low == high ? Signed(low) : $"{Signed(low)} to {Signed(high)}",
            { Low: { } low } => $"{Signed(low)} or more",
            { High: { } high } => $"{Signed(high)} or less",
        };
    }

    public static string Percent(ComparedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Relative is { } relative ? $"{Signed((int)Math.Round(relative * 100, MidpointRounding.AwayFromZero))} %" : Nothing;
    }

    public static string Rate(ComparedSide side, ComparedCell? cell, ComparedTopic topic, int per)
    {
        ArgumentNullException.ThrowIfNull(side);
        return topic is not (ComparedTopic.People or ComparedTopic.Doubt) && cell?.Exact is { } count && side.Rate(count, per) is { } rate ? Figure(rate) : Nothing;
    }

    /// <summary>"1.8 (1.2 to 2.7)".</summary>
    public static string Ratio(RateRatio? ratio) => ratio is not { } known ? Nothing
        : known.Ratio is { } value ? $"{Figure(value)} ({Figure(known.Low)} to {(known.High is { } high ? Figure(high) : "any")})"
        : $"at least {Figure(known.Low)}";

    /// <summary>What the reader may take from it, and what not.</summary>
    public static IEnumerable<string> Means(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var attacks = comparison.Rows.First(r => r.Topic == ComparedTopic.Kind).RatioOf(comparison.A, comparison.B);
        yield return attacks switch
        {
            null => "There is no rate of attacks to compare: one side leaves them out, has no days, or neither has any.",
            { Ratio: null } => "A has no attack, so B’s rate is no multiple of A’s.",
            { IsBeyondChance: true } ratio => $"On record, attacks were {Figure(ratio.Ratio!.Value)} times as frequent in B as in A. If attacks came by themselves, one apart from the other, chance alone would rarely make such a difference (95 % interval {Figure(ratio.Low)} to {Figure(ratio.High!.Value)}).",
            { } ratio => $"On record, attacks were {Figure(ratio.Ratio!.Value)} times as frequent in B as in A, which chance alone may have made (95 % interval {Figure(ratio.Low)} to {Figure(ratio.High!.Value)}).",
        };
        if (comparison.InBoth > 0)
        {
            yield return $"{Wording.Count(comparison.InBoth, "incident")} {(comparison.InBoth == 1 ? "is" : "are")} on both sides. The interval supposes that none is: the sides differ less than it says.";
        }

        yield return "Counts are of what articles told and were read to say, not of all that happened: where less was written or brought in, less is on record. Attacks come in waves, which makes the interval too narrow. "
            + "Of twenty rows one stands out by chance. And why a rate changed no count says.";
        yield return "The interval is the exact one for two Poisson counts given their sum (Przyborowski and Wilenski 1940; bounds of Clopper and Pearson 1934).";
    }

    private static string Signed(int number) => number == 0 ? "0" : string.Create(Words, $"{(number > 0 ? "+" : "−")}{Math.Abs(number):N0}");

    private static string Figure(double number) => number.ToString(number >= 100 ? "N0" : number >= 10 ? "0.#" : "0.##", Words);
}
