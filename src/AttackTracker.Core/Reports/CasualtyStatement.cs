using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>What one clause says of people killed or wounded.</summary>
/// <param name="Field">Killed or wounded.</param>
/// <param name="Count">Zero where the clause says that there were none.</param>
/// <param name="IsPart">Part of a figure that the text gives elsewhere: "one of the wounded".</param>
/// <param name="IsMore">Adds to what was told: "two others".</param>
/// <param name="AreAttackers">Said of those who attacked.</param>
/// <param name="IsOtherDeath">A death that no munition caused.</param>
/// <param name="Span">The words.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="IsScoped">A zero for some people only: "no Americans".</param>
internal sealed record CasualtyStatement(Field Field, CountRange Count, bool IsPart, bool IsMore, bool AreAttackers, bool IsOtherDeath, TextSpan Span, string Rule, bool IsScoped = false)
{
    /// <summary>Takes the place of what was told before.</summary>
    public bool IsRevision { get; init; }

    /// <summary>Counts what the statement before counts, whatever that is.</summary>
    public bool IsAnaphoric { get; init; }

    public bool IsZero => Count == CountRange.Zero;
}
