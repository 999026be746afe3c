using System.Text.Json.Serialization;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The value that a field would have had without the one it has: the next best that the same words gave, and why it lost.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Holds the value; of it only that field is to be read.</param>
/// <param name="Span">The words that gave it.</param>
/// <param name="Rule">The rule that read it from them.</param>
/// <param name="Reason">Why the value that the report has was taken instead.</param>
public sealed record RunnerUp(Field Field, EventValues Values, TextSpan Span, string Rule, RunnerUpReason Reason);

/// <summary>Why a value was not taken.</summary>
public enum RunnerUpReason
{
    /// <summary>Another value is more exact.</summary>
    [JsonStringEnumMemberName("vaguer")]
    Vaguer,

    /// <summary>It is part of a whole that the text gives too.</summary>
    [JsonStringEnumMemberName("part")]
    Part,

    /// <summary>The value that was taken is told first.</summary>
    [JsonStringEnumMemberName("later")]
    Later,

    /// <summary>It stands where the event is only mentioned, and the value that was taken where it is told.</summary>
    [JsonStringEnumMemberName("aside")]
    Aside,

    /// <summary>It was taken over from another event until this one had its own.</summary>
    [JsonStringEnumMemberName("taken-over")]
    TakenOver,

    /// <summary>It speaks of some of the people only: "no Americans".</summary>
    [JsonStringEnumMemberName("of-some")]
    OfSome,

    /// <summary>The words name it for something else, such as where the rounds came from.</summary>
    [JsonStringEnumMemberName("other-role")]
    OtherRole,
}
