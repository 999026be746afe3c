using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>A phrase that tells what happened or who says so: "landed inside", "claimed responsibility".</summary>
/// <param name="Span">The words.</param>
/// <param name="Rule">The name of the table in <c>cues.json</c> that holds the phrase.</param>
/// <param name="Meaning">What the phrase tells.</param>
public sealed record CueMention(TextSpan Span, string Rule, CueMeaning Meaning) : Mention(Span, Rule)
{
    /// <inheritdoc/>
    public override MentionKind Kind => MentionKind.Cue;

    /// <summary>Whether the phrase says something of an event, and not only how often, how long ago or how real.</summary>
    internal bool TellsOfEvents => Meaning is not (CueMeaning.Tally or CueMeaning.History or CueMeaning.Attackers or CueMeaning.Another or CueMeaning.Fiction or CueMeaning.Unreal);

    /// <inheritdoc/>
    public override string Value => CodebookTerm.Of(Meaning);
}
