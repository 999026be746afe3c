using AttackTracker.Core.Text;

namespace AttackTracker.Core.Actors;

/// <summary>Words that name an actor.</summary>
/// <param name="Span">The name; for a class of actors its whole phrase: "Iran-backed Shia militias".</param>
/// <param name="Rule">The recognizer's rule; <c>anaphor</c> for "the group" and the like.</param>
/// <param name="Group">The directory's id, or a slug of the name for a group that it does not hold.</param>
/// <param name="Name">The directory's name, or the words.</param>
/// <param name="Side">The part that the actor plays in this domain.</param>
/// <remarks>A name of a group often holds the name of a place ("Islamic Resistance in Iraq"): where spans overlap, the longer one tells.</remarks>
public sealed record GroupMention(TextSpan Span, string Rule, string Group, string Name, GroupSide Side) : Mention(Span, Rule)
{
    /// <summary>A class of actors, such as <c>iran-backed-militias</c>: may be blamed, never claims.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether the directory holds the group.</summary>
    public bool IsHeld { get; init; } = true;

    /// <summary>An adjective before a noun: "Iranian missiles", not "Iran".</summary>
    public bool IsAdjective { get; init; }

    /// <inheritdoc/>
    public override MentionKind Kind => MentionKind.Group;

    /// <inheritdoc/>
    public override string Value => $"{Group} {CodebookTerm.Of(Side)}{(IsHeld ? "" : " new")}";
}
