namespace AttackTracker.Core.Dates;

/// <summary>Words about time without the prepositions around them, in token indices of their sentence.</summary>
/// <param name="Rule">One of <see cref="DateRules"/>.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">After the last token.</param>
/// <param name="Expression">What is meant.</param>
internal readonly record struct DateCore(string Rule, int Start, int End, DateExpression Expression)
{
    public DateBound Bound { get; init; }

    public DayPart Part { get; init; }

    public TimeOnly? Time { get; init; }

    public string? Zone { get; init; }

    public bool IsTimeOnly => Rule is DateRules.Clock or DateRules.DayPart;
}
