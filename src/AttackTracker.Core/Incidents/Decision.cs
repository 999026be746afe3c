using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>What a person decided. Decisions are only ever added; one that was undone stays and holds no more.</summary>
/// <remarks>Everything that people say about incidents and articles is here, one row each, so that one history, one way to undo and one replay serve all of it.</remarks>
public sealed class Decision
{
    /// <summary>The key in the database, which rises with time; zero until stored.</summary>
    public int Id { get; private set; }

    /// <summary>What it is about, and so which of the parts below are filled.</summary>
    public DecisionKind Kind { get; init; } = DecisionKind.Value;

    /// <summary>The public id of the incident as it was named when the decision was made; null where it is about an article alone.</summary>
    public string? Incident { get; init; }

    /// <summary>The public id of the second incident, where there are two.</summary>
    public string? Other { get; init; }

    /// <summary>The key of the article; null where it is about an incident.</summary>
    public int? ArticleId { get; init; }

    /// <summary>The field that was decided; null where it is about more than one.</summary>
    public Field? Field { get; init; }

    /// <summary>The value that the person saw, as <see cref="FieldValueJson"/> writes it; null where it is about no value.</summary>
    public string? From { get; init; }

    /// <summary>The value that holds from then on, as <see cref="FieldValueJson"/> writes it; <c>null</c> or <c>[]</c> in it says that nothing is stated.</summary>
    public string? To { get; init; }

    /// <summary>What else the kind needs, as JSON; null for nothing.</summary>
    public string? Details { get; init; }

    /// <summary>The key of the decision that holds no more because of this one. An undoing is not undone: what is wanted again is decided again.</summary>
    public int? Undoes { get; init; }

    /// <summary>Why, in the person's words; empty only where the kind asks for no reason. A NUL, which SQLite takes for the end, becomes a mark.</summary>
    public required string Reason { get; init => field = StorableText.Of(value); }

    /// <summary>Who decided.</summary>
    public required string Who { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }
}
