using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Words about time, understood without knowing when the article appeared; <see cref="DateResolver"/> makes days of them.</summary>
/// <param name="Span">The words with their preposition: "late on Wednesday", "as of Thursday morning".</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Expression">What is meant.</param>
/// <param name="Words">The text of <paramref name="Span"/>.</param>
public sealed record DateMention(TextSpan Span, string Rule, DateExpression Expression, string Words)
    : Mention(Span, Rule)
{
    /// <inheritdoc/>
    public override MentionKind Kind => MentionKind.Date;

    /// <inheritdoc/>
    public override string Value => Expression.Describe();

    /// <summary>Whether the words only bound the time.</summary>
    public DateBound Bound { get; init; }

    /// <summary>The part of the day, or of the month or year.</summary>
    public DayPart Part { get; init; }

    /// <summary>The clock time in <see cref="Zone"/>; null where not told.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The zone in the article's words: "GMT", "local time", "Z"; null where not told.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether the words need another event's day: "two days earlier", "the same evening".</summary>
    public bool NeedsAnchor => Expression is FromAnchor;

    /// <summary>Whether the words tell a time of day and no day: "at 16.00 GMT", "in the evening".</summary>
    public bool IsTimeOnly => Rule is DateRules.Clock or DateRules.DayPart;
}
