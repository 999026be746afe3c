using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>When an attack took place, in local days, both ends included.</summary>
/// <param name="Start">The first possible day; null where the text gives no lower bound.</param>
/// <param name="End">The last possible day; null where the text gives no upper bound.</param>
/// <param name="Precision"><see cref="DatePrecision.Unknown"/> exactly where both bounds are null.</param>
/// <param name="Words">The words that the date was read from; kept also where they lead to no day. Null for a date that a person set.</param>
/// <remarks>Inclusive ends, as people speak: "5 to 7 May" is three days. An article without a publication date and with weekdays only keeps just the words.</remarks>
public sealed record EventDate(DateOnly? Start, DateOnly? End, DatePrecision Precision, string? Words)
{
    /// <summary>As the article has it, but for a NUL, which the database takes for the end of a text.</summary>
    public string? Words { get; init => field = StorableText.Of(value); } = StorableText.Of(Words);

    /// <summary>One local day.</summary>
    public static EventDate OnDay(DateOnly day, string? words = null) => new(day, day, DatePrecision.Day, words);

    /// <summary>Whether at least one bound is known.</summary>
    public bool IsBounded => Start is not null || End is not null;

    /// <summary>Whether a day can lie in both, each widened by <paramref name="slip"/> days; an open side reaches for ever.</summary>
    public bool Overlaps(EventDate other, int slip = 0)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Before(Start, other.End, slip) && Before(other.Start, End, slip);
    }

    /// <summary>How many days lie between the nearest two of both, of neighbouring days 1; 0 where a day can lie in both.</summary>
    public int DaysApart(EventDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Math.Max(0, Math.Max(Gap(End, other.Start), Gap(other.End, Start)));
    }

    private static int Gap(DateOnly? end, DateOnly? start) => end is { } last && start is { } first ? first.DayNumber - last.DayNumber : 0;

    private static bool Before(DateOnly? start, DateOnly? end, int slip)
        => start is null || end is null || start.Value.DayNumber <= end.Value.DayNumber + slip;
}
