using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Coding;

namespace AttackTracker.Core.Queries;

/// <summary>What a decision changed of what is known of an article's publication; a part that did not change has equal sides.</summary>
/// <param name="PublishedFrom">The day before; null where none was known.</param>
/// <param name="PublishedTo">The day from then on.</param>
/// <param name="PublisherFrom">The outlet before.</param>
/// <param name="PublisherTo">The outlet from then on.</param>
public sealed record PublicationChange(DateOnly? PublishedFrom, DateOnly? PublishedTo, string? PublisherFrom, string? PublisherTo)
{
    /// <param name="decision">Of the kind <see cref="DecisionKind.Publication"/>.</param>
    public static PublicationChange Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var (from, to) = (Publication.Read(decision.From), Publication.Read(decision.To));
        return new PublicationChange(from.Published, to.Published, from.Publisher, to.Publisher);
    }
}
