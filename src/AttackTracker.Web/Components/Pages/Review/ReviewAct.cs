using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>What a reviewer did with a value in this session, to be shown and taken back.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">In words: "Accepted: wounded 0".</param>
/// <param name="Item">The value, to come back to it.</param>
/// <param name="Decisions">The decisions that were recorded, the first first.</param>
/// <param name="Settled">How many values it took from the queue.</param>
public sealed record ReviewAct(ReviewActKind Kind, string Text, ReviewItem Item, IReadOnlyList<int> Decisions, int Settled);

/// <summary>What a reviewer can do with a value.</summary>
public enum ReviewActKind
{
    Accepted,
    Corrected,
    Rejected,
    SentBack,
}
