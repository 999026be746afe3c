using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>What a passage is for in its article.</summary>
internal enum SentenceRole
{
    /// <summary>Tells.</summary>
    Body,

    /// <summary>Headlines, captions, summaries: say again what the body tells, and never add a report to it.</summary>
    Repeat,

    /// <summary>An item of a list of incidents: begins with its date, or is a form with a line for each field.</summary>
    Entry,
}

/// <summary>Sentences that are read together: a paragraph, a headline, an item of a list; none without a token.</summary>
/// <param name="Role">What they are for.</param>
/// <param name="Sentences">In the order of the text.</param>
internal readonly record struct Passage(SentenceRole Role, ArraySegment<Sentence> Sentences)
{
    /// <summary>What stands before the text of an entry; null for a form and for what is no entry.</summary>
    public ItemHead? Head { get; init; }

    /// <summary>The day of the heading that the passage stands under; null where there is none.</summary>
    public Placed<Dates.DateMention>? Day { get; init; }

    /// <summary>Cuts an article into passages, in the order of the text.</summary>
    public static List<Passage> Of(Reading reading) => new PassageCutter(reading).Cut();
}
