using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Finds the day on which an article appeared: given, else stated in the text, else inferred from dated events, else unknown.</summary>
public static class PublicationDateFinder
{
    /// <summary>The publication day with its basis and the words that it was read from. Never guesses.</summary>
    /// <param name="document">The article.</param>
    /// <param name="mentions">What <see cref="DateRecognizer"/> found in it.</param>
    /// <param name="given">The day that came with the article, which settles it.</param>
    /// <param name="events">The dated events of the reference data.</param>
    public static PublicationDate Find(Document document, IReadOnlyList<DateMention> mentions, DateOnly? given, IReadOnlyList<DatedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(events);
        return given is { } day ? PublicationDate.Given(day)
            : StatedDay.Find(document, mentions) ?? InferredDay.Find(document, mentions, events) ?? PublicationDate.Unknown;
    }
}
