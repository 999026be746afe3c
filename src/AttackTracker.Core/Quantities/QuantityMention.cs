using AttackTracker.Core.Text;

namespace AttackTracker.Core.Quantities;

/// <summary>A number of things or people as the text bounds it.</summary>
/// <param name="Span">From the first word of the bound to the last of the count: "at least five", without the noun.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Count">How many, by the codebook: "more than 40" is 40.., "nearly 20" is 20.</param>
/// <param name="Approximate">Whether the text says "about", "nearly" or the like.</param>
/// <param name="OutOf">The whole that the count is a part of: seven in "two of the seven rockets". Null where there is none.</param>
/// <param name="HeadStart">Index in <see cref="Document.Tokens"/> of the first token of the counted noun phrase, adjectives included; behind the mention, with "of the" skipped. At the end of a sentence it is the index after it.</param>
/// <param name="FollowsHead">True where the noun stands before: "UAS x 3", "a rocket barrage".</param>
public sealed record QuantityMention(TextSpan Span, string Rule, CountRange Count, bool Approximate, CountRange? OutOf, int HeadStart, bool FollowsHead = false)
    : Mention(Span, Rule)
{
    /// <inheritdoc/>
    public override MentionKind Kind => MentionKind.Quantity;

    /// <inheritdoc/>
    public override string Value => Count.ToString();
}
