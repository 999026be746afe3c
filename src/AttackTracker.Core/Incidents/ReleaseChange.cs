using System.Text.Json.Serialization;

namespace AttackTracker.Core.Incidents;

/// <summary>What became of an incident between one release of a filter and the next.</summary>
public enum ReleaseChangeKind
{
    /// <summary>It was not in the release before: it is new, came back, or passes the filter only now.</summary>
    [JsonStringEnumMemberName("added")]
    Added,

    /// <summary>It is in both, and something of it is otherwise.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>Its id leads to another incident now.</summary>
    [JsonStringEnumMemberName("merged")]
    Merged,

    /// <summary>Its id leads nowhere: no article tells of it any more.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    /// <summary>It is there still, and passes the filter no more.</summary>
    [JsonStringEnumMemberName("left")]
    Left,
}

/// <summary>What became of one incident between two releases, and why. Written once, with the later release.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="PublicId">Under which it stood in the earlier release, else in the later one.</param>
/// <param name="Title">One line, of the release that it is in; of the later one where it is in both.</param>
/// <param name="Other">Of a merged incident the id that its own leads to now; of an added one that from which a person or a new reading parted it. Null where there is none.</param>
/// <param name="Values">What is otherwise in a changed one; empty for the others.</param>
/// <param name="Reasons">What was recorded between the two, the earliest first; empty where nothing names the incident or its articles.</param>
public sealed record ReleaseChange(
    ReleaseChangeKind Kind, string PublicId, string Title, string? Other, IReadOnlyList<ReleasedValue> Values, IReadOnlyList<ReleaseReason> Reasons);

/// <summary>One member of an incident's JSON that two releases have otherwise.</summary>
/// <param name="Name">As the JSON Lines have it: a field of the codebook, or what is known about the fields.</param>
/// <param name="From">JSON, as the earlier release has it.</param>
/// <param name="To">JSON, as the later one has it.</param>
public sealed record ReleasedValue(string Name, string From, string To);

/// <summary>Why an incident is otherwise than in the release before.</summary>
/// <param name="What">The kind of a decision in the codebook's word, <c>article-told</c> for an article that is new, or <c>article-read</c> for one that was read again.</param>
/// <param name="Who">The person; null for the program.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">In the person's words, or which article and by what; may be empty.</param>
public sealed record ReleaseReason(string What, string? Who, DateTime At, string Why);
