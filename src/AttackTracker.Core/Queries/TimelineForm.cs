using System.Text.Json.Serialization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>How the timeline is to be drawn, beside which incidents.</summary>
public sealed record TimelineForm
{
    /// <summary>As it is drawn where nothing is asked for.</summary>
    public static TimelineForm Usual { get; } = new();

    /// <summary>Null takes the finest that can be read over the range.</summary>
    public TimeBin? Bin { get; init; }

    /// <summary>What the columns of the histogram are divided by.</summary>
    public StackBy Stack { get; init; }

    /// <summary>What has a lane of its own.</summary>
    public TimelineLane Lanes { get; init; }

    /// <summary>Whether to tell how long after it happened an incident was first reported.</summary>
    public bool Lag { get; init; }
}

/// <summary>What the columns of the histogram are divided by. Each incident counts once.</summary>
public enum StackBy
{
    /// <summary>The family of the first weapon.</summary>
    [JsonStringEnumMemberName("weapon")]
    Weapon,

    /// <summary>The first outcome in the codebook's order.</summary>
    [JsonStringEnumMemberName("outcome")]
    Outcome,

    /// <summary>Attack or response.</summary>
    [JsonStringEnumMemberName("kind")]
    Kind,

    /// <summary>How far people stand behind the incident.</summary>
    [JsonStringEnumMemberName("state")]
    State,
}

/// <summary>What a lane of the timeline holds the incidents of.</summary>
public enum TimelineLane
{
    /// <summary>A base of the gazetteer.</summary>
    [JsonStringEnumMemberName("base")]
    Base,

    /// <summary>A country.</summary>
    [JsonStringEnumMemberName("country")]
    Country,

    /// <summary>A group that claims or is blamed; an incident of two groups stands in both lanes.</summary>
    [JsonStringEnumMemberName("group")]
    Group,
}

/// <summary>What the parts of a column stand for.</summary>
public static class TimelineStacks
{
    /// <summary>The word for incidents that state no value.</summary>
    public const string NotStated = "not-stated";

    /// <summary>The surest first.</summary>
    internal static FieldState[] States { get; } = [FieldState.Reviewed, FieldState.Corrected, FieldState.SentBack, FieldState.Lapsed, FieldState.Machine];

    /// <summary>Codebook terms, from the axis outwards.</summary>
    public static IReadOnlyList<string> Values(StackBy stack) => stack switch
    {
        StackBy.Weapon => CodebookTerm.All<WeaponFamily>(),
        StackBy.Outcome => [.. CodebookTerm.All<Outcome>(), NotStated],
        StackBy.Kind => CodebookTerm.All<ReportKind>(),
        StackBy.State => [.. States.Select(CodebookTerm.Of)],
    };
}
