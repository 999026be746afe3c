using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>Words that name a base or another place.</summary>
/// <param name="Span">The name.</param>
/// <param name="Rule">The recognizer's rule.</param>
/// <param name="Placement">What the words stand for, as exactly as they tell.</param>
public sealed record SiteMention(TextSpan Span, string Rule, SitePlacement Placement) : Mention(Span, Rule)
{
    /// <inheritdoc/>
    public override MentionKind Kind => MentionKind.Site;

    /// <inheritdoc/>
    public override string Value => $"{Placement.Id ?? Placement.Name} {Placement.Country ?? "-"} {CodebookTerm.Of(Placement.Precision)}";
}
