using System.Text.Json.Serialization;
using AttackTracker.Core.Quantities;

namespace AttackTracker.Core.Queries;

/// <summary>What two filters let through, side by side.</summary>
/// <param name="A">What is compared with.</param>
/// <param name="B">What is compared.</param>
/// <param name="InBoth">Incidents that both let through: they weigh on both sides.</param>
/// <param name="Rows">Topic by topic.</param>
public sealed record Comparison(ComparedSide A, ComparedSide B, int InBoth, IReadOnlyList<ComparedRow> Rows);

/// <summary>One of two filters that are compared.</summary>
/// <param name="Filter">Its criteria.</param>
/// <param name="Days">The days that rates are of; null where neither the filter nor the record says any.</param>
/// <param name="FromIsOpen">Whether the filter has no first day, so that the first day on record stands for it.</param>
/// <param name="ToIsOpen">Whether it has no last day, so that the last day on record stands for it.</param>
/// <param name="Passing">Incidents that it lets through.</param>
/// <param name="Straddling">Those of them that may have happened outside of its days, since their day is not exact.</param>
public sealed record ComparedSide(IncidentFilter Filter, DayRange? Days, bool FromIsOpen, bool ToIsOpen, int Passing, int Straddling)
{
    /// <summary>How often in so many days; null where no days are known.</summary>
    public double? Rate(int count, int days) => Days is { } period ? (double)count * days / period.Days : null;
}

/// <summary>What a row of a comparison counts. All but the kinds and the doubts are of attacks.</summary>
public enum ComparedTopic
{
    /// <summary>Attacks, and responses.</summary>
    [JsonStringEnumMemberName("kind")]
    Kind,

    /// <summary>Attacks by family of weapon; one with two counts in both.</summary>
    [JsonStringEnumMemberName("weapon")]
    Weapon,

    /// <summary>Attacks by outcome; one with two counts in both.</summary>
    [JsonStringEnumMemberName("outcome")]
    Outcome,

    /// <summary>Attacks by base.</summary>
    [JsonStringEnumMemberName("base")]
    Base,

    /// <summary>Attacks by group that claims them or is blamed.</summary>
    [JsonStringEnumMemberName("group")]
    Group,

    /// <summary>People hit in attacks, as far as it is stated.</summary>
    [JsonStringEnumMemberName("casualties")]
    People,

    /// <summary>Incidents whose articles disagree, and those that nobody stands behind.</summary>
    [JsonStringEnumMemberName("doubt")]
    Doubt,
}

/// <summary>A row of a comparison.</summary>
/// <param name="Topic">What it counts.</param>
/// <param name="Value">The codebook's term, the id of a base or group, <c>killed</c>, <c>wounded</c>, <c>conflicts</c> or <c>unreviewed</c>; null for what is not stated or not named.</param>
/// <param name="Name">For people; null where the value's own word will do.</param>
/// <param name="A">Null where the first filter leaves the value out by itself.</param>
/// <param name="B">Null where the second one does.</param>
public sealed record ComparedRow(ComparedTopic Topic, string? Value, string? Name, ComparedCell? A, ComparedCell? B)
{
    /// <summary>What the second has more than the first, as bounds; null where one of them is not there, or no bound is known.</summary>
    public (int? Low, int? High)? Change => A?.Count is { } a && B?.Count is { } b ? (b.Low - a.High, b.High - a.Low) : null;

    /// <summary>The change by the first number, as a fraction; null where a number is not exact, or the first is zero.</summary>
    public double? Relative => A?.Exact is { } a && B?.Exact is { } b && a > 0 ? (double)(b - a) / a : null;

    /// <summary>The ratio of the rates; null where the row counts no events, or a number or a period is not known.</summary>
    public RateRatio? RatioOf(ComparedSide a, ComparedSide b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Topic is not (ComparedTopic.People or ComparedTopic.Doubt) && A?.Exact is { } first && B?.Exact is { } second && a.Days is { } firstDays && b.Days is { } secondDays
            ? RateRatio.Of(first, firstDays.Days, second, secondDays.Days)
            : null;
    }
}

/// <summary>A number of a comparison, and what is behind it.</summary>
/// <param name="Count">Exact for incidents; of people the sum of what is stated, open above where one figure is. Null where nothing is stated.</param>
/// <param name="Behind">Lets through the incidents that it counts, or that the people were hit in.</param>
public sealed record ComparedCell(CountRange? Count, IncidentFilter Behind)
{
    /// <summary>The number where it is exact.</summary>
    public int? Exact => Count is { Low: { } low, High: { } high } && low == high ? low : null;
}
