namespace AttackTracker.Core.Text;

/// <summary>Words of an article that a recognizer understood, with the name of the rule that did.</summary>
/// <param name="Span">Where the words stand in the stored text; never empty.</param>
/// <param name="Rule">The name of the rule in its recognizer's table, so that a wrong value can be traced to it.</param>
public abstract record Mention(TextSpan Span, string Rule)
{
    /// <summary>Which recognizer the mention is from.</summary>
    public abstract MentionKind Kind { get; }

    /// <summary>The value as one readable word or line, for dumps and for <c>recognize</c>: <c>rocket</c>, <c>2022-01-05 day</c>, <c>5..</c>.</summary>
    public abstract string Value { get; }
}
