using AttackTracker.Core.Dates;

namespace AttackTracker.Core.Queries;

/// <summary>What filters ask of how exactly a day is known, as one word.</summary>
public static class DatePrecisions
{
    /// <summary>Some day is known, exactly or not.</summary>
    public static Choice<DatePrecision> Known { get; } = Choice.From(Enum.GetValues<DatePrecision>().Where(precision => precision != DatePrecision.Unknown));

    /// <summary>Days are known, but not which of them.</summary>
    public static Choice<DatePrecision> Inexact { get; } = Choice.From(Known.Values.Where(precision => precision != DatePrecision.Day));

    /// <summary>No day is known.</summary>
    public static Choice<DatePrecision> Unknown { get; } = Choice.Of(DatePrecision.Unknown);

    /// <summary>Those of a choice that another allows as well; of two that share none that is everything, as any choice of nothing.</summary>
    public static Choice<DatePrecision> Within(this Choice<DatePrecision> choice, Choice<DatePrecision> other)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(other);
        return other.IsAny ? choice : Choice.From(choice.Values.Where(other.Has));
    }
}
