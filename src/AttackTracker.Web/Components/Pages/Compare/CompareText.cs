using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Compare;

/// <summary>A comparison in words and numbers.</summary>
public static class CompareText
{
    private const string Nothing = "–";

    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    public static string Name(ComparedTopic topic) => topic switch
    {
        ComparedTopic.Kind => Texts.TopicKind,
        ComparedTopic.Weapon => Texts.TopicWeapon,
        ComparedTopic.Outcome => Texts.TopicOutcome,
        ComparedTopic.Base => Texts.TopicBase,
        ComparedTopic.Group => Texts.TopicGroup,
        ComparedTopic.People => Texts.TopicPeople,
        ComparedTopic.Doubt => Texts.TopicDoubt,
    };

    public static string Name(ComparedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { Topic: ComparedTopic.Kind } when CodebookTerm.TryParse<ReportKind>(row.Value, out var kind) => Wording.Plural(kind),
            { Topic: ComparedTopic.Weapon } when CodebookTerm.TryParse<WeaponFamily>(row.Value, out var family) => Wording.Name(family),
            { Topic: ComparedTopic.Outcome } when CodebookTerm.TryParse<Outcome>(row.Value, out var outcome) => Wording.Name(outcome),
            { Value: null } => Texts.RowNotStated,
            { Value: "killed" } => Texts.Killed,
            { Value: "wounded" } => Texts.Wounded,
            { Value: "conflicts" } => Texts.Disagree,
            { Value: "unreviewed" } => Texts.Unreviewed,
            _ => Wording.Site(row.Name ?? row.Value),
        };
    }

    public static string Per(int days) => days switch { 1 => Texts.PerDay, 7 => Texts.PerWeek, _ => Phrase.Of(Texts.PerDays, days) };

    /// <summary>"12 Jan to 3 Feb 2022, 23 days"; of an open end what stands for it.</summary>
    public static string Period(ComparedSide side)
    {
        ArgumentNullException.ThrowIfNull(side);
        if (side.Days is not { } days)
        {
            return Texts.NoDays;
        }

        var period = (side.FromIsOpen, side.ToIsOpen) switch
        {
            (true, true) => Texts.PeriodOpen,
            (true, false) => Texts.PeriodOpenBefore,
            (false, true) => Texts.PeriodOpenAfter,
            _ => Texts.Period,
        };
        return Phrase.Of(period, DateText.Interval(days.First, days.Last), Phrase.Count(days.Days, Texts.Days));
    }

    public static string Straddling(ComparedSide side)
    {
        ArgumentNullException.ThrowIfNull(side);
        return Phrase.Count(side.Straddling, Texts.Straddling);
    }

    /// <summary>"+3", "−2", "+1 to +4"; of numbers that are not exact the least and the most.</summary>
    public static string Change(ComparedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Change switch
        {
            null or { Low: null, High: null } => Nothing,
            { Low: { } low, High: { } high } => low == high ? Signed(low) : Phrase.Of(Texts.FromTo, Signed(low), Signed(high)),
            { Low: { } low } => Phrase.Of(Texts.OrMore, Signed(low)),
            { High: { } high } => Phrase.Of(Texts.OrLess, Signed(high)),
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
        : known.Ratio is not { } value ? Phrase.Of(Texts.AtLeast, Figure(known.Low))
        : known.High is { } high ? Phrase.Of(Texts.Ratio, Figure(value), Figure(known.Low), Figure(high))
        : Phrase.Of(Texts.RatioToAny, Figure(value), Figure(known.Low));

    /// <summary>What the reader may take from it, and what not.</summary>
    public static IEnumerable<string> Means(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var attacks = comparison.Rows.First(r => r.Topic == ComparedTopic.Kind).RatioOf(comparison.A, comparison.B);
        yield return attacks switch
        {
            null => Texts.MeansNoRate,
            { Ratio: null } => Texts.MeansNoMultiple,
            { IsBeyondChance: true } ratio => Phrase.Of(Texts.MeansBeyond, Figure(ratio.Ratio!.Value), Figure(ratio.Low), Figure(ratio.High!.Value)),
            { } ratio => Phrase.Of(Texts.MeansChance, Figure(ratio.Ratio!.Value), Figure(ratio.Low), Figure(ratio.High!.Value)),
        };
        if (comparison.InBoth > 0)
        {
            yield return Phrase.Count(comparison.InBoth, Texts.MeansInBoth);
        }

        yield return Texts.MeansCounts;
        yield return Texts.MeansInterval;
    }

    private static string Signed(int number) => number == 0 ? "0" : string.Create(Words, $"{(number > 0 ? "+" : "−")}{Math.Abs(number):N0}");

    // Three figures, so that numbers of a column stand under one another; nothing is just 0.
    private static string Figure(double number) => number == 0 ? "0" : number.ToString(number >= 100 ? "N0" : number >= 10 ? "0.0" : "0.00", Words);
}
