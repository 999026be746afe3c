using AttackTracker.Core.Dates;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>An article told otherwise, and what of its records must then be told otherwise.</summary>
/// <param name="Note">Which of several changes of the same sort this is.</param>
/// <param name="Text">The changed text.</param>
internal sealed record Variant(string Note, EditedText Text)
{
    /// <summary>The publication day that comes with the article; null leaves it as it was.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What becomes of the days of a record.</summary>
    public Func<EventDate, EventDate> Dates { get; init; } = date => date;

    /// <summary>What becomes of a single day, such as that of publication.</summary>
    public Func<DateOnly, DateOnly> Day { get; init; } = day => day;

    /// <summary>Whether the words of dates and names may be other ones, beside the spans that are checked in any case.</summary>
    public bool ChangesWords { get; init; }
}
