namespace AttackTracker.Core.Text;

/// <summary>How a sentence is set.</summary>
public enum SentenceShape
{
    /// <summary>Ends with a full stop, a question mark or the like, or shares its line with one that does.</summary>
    Prose,

    /// <summary>A line by itself without a full stop: a headline, a heading, a caption, a by-line, a date line.</summary>
    Line,

    /// <summary>Stands behind a bullet or an item's number; the mark itself is left out of the span.</summary>
    ListItem,
}
