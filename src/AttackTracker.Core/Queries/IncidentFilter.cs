using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>Which incidents a screen shows: the one filter of all screens. Criteria of different fields must all hold.</summary>
public sealed record IncidentFilter
{
    /// <summary>Lets every incident through.</summary>
    public static IncidentFilter All { get; } = new();

    /// <summary>The first day, inclusive; null where open.</summary>
    /// <remarks>With either day set, an incident passes where its interval touches the range, and one without any day does not.</remarks>
    public DateOnly? From { get; init; }

    /// <summary>The last day, inclusive; null where open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How exactly the day is known. <see cref="DatePrecision.Unknown"/> is an incident without a day, whether words lead to none or none are there; "not stated" says nothing here.</summary>
    public Choice<DatePrecision> Precisions { get; init; } = Choice.Any<DatePrecision>();

    /// <summary>Ids of the gazetteer; "not stated" is a base that the articles do not name.</summary>
    public Choice<string> Bases { get; init; } = Choice.Any<string>();

    /// <summary>Any of the incident's weapons is one of these.</summary>
    public Choice<WeaponType> Weapons { get; init; } = Choice.Any<WeaponType>();

    /// <summary>Every one of these is among the incident's weapons. "Not stated" says nothing here.</summary>
    public Choice<WeaponType> AlsoWeapons { get; init; } = Choice.Any<WeaponType>();

    /// <summary>Ids of groups that claimed the attack or are blamed for it; a denial does not count.</summary>
    public Choice<string> Groups { get; init; } = Choice.Any<string>();

    /// <summary>Ids of groups each of which claims the attack or is blamed for it. "Not stated" says nothing here.</summary>
    public Choice<string> AlsoGroups { get; init; } = Choice.Any<string>();

    /// <summary>Ids of groups that claim the attack, disputed or not; a denial does not count. "Not stated" is nobody.</summary>
    public Choice<string> ClaimedBy { get; init; } = Choice.Any<string>();

    /// <summary>Ids of groups that somebody blames; "not stated" is nobody.</summary>
    public Choice<string> BlamedOn { get; init; } = Choice.Any<string>();

    /// <summary>What speaks against a claim.</summary>
    public ContestedClaim? Contested { get; init; }

    /// <summary>Any of the incident's outcomes is one of these.</summary>
    public Choice<Outcome> Outcomes { get; init; } = Choice.Any<Outcome>();

    /// <summary>ISO 3166-1 alpha-2; "not stated" is at sea or left open.</summary>
    public Choice<string> Countries { get; init; } = Choice.Any<string>();

    /// <summary>A country's code and the name of a province with a colon between, <c>IQ:Al Anbar</c>, as the map's areas have it; "not stated" is where no province is known.</summary>
    public Choice<string> Provinces { get; init; } = Choice.Any<string>();

    /// <summary>Attacks or responses only.</summary>
    public ReportKind? Kind { get; init; }

    /// <summary>Only history, or only news.</summary>
    public bool? Background { get; init; }

    /// <summary>Only incidents whose articles disagree, or only those where they agree.</summary>
    public bool? Conflict { get; init; }

    /// <summary>How far people stand behind the incident.</summary>
    public Choice<FieldState> States { get; init; } = Choice.Any<FieldState>();

    /// <summary>What is said of people hit.</summary>
    public CasualtyFilter? Casualties { get; init; }

    /// <summary>How many were killed: what is stated allows a number of this range. Null for anything, also for nothing stated.</summary>
    public CountRange? Killed { get; init; }

    /// <summary>How many were wounded; see <see cref="Killed"/>.</summary>
    public CountRange? Wounded { get; init; }

    /// <summary>Outlets of which one of the incident's articles is, whatever the case of their letters; "not stated" is an article of an unknown one.</summary>
    public Choice<string> Publishers { get; init; } = Choice.Any<string>();

    /// <summary>Only incidents that one independent source tells of, whatever the number of its articles, or only those of more.</summary>
    public bool? OneSource { get; init; }

    /// <summary>What it must not have.</summary>
    public IncidentExclusions Without { get; init; } = IncidentExclusions.None;

    /// <summary>Words and "phrases" that the incident or one of its articles holds, all of them, and <c>-words</c> that neither does; null where none are asked for.</summary>
    public string? Text { get; init; }
}
