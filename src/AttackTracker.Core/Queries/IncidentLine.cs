using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>An incident as one line of a list.</summary>
public sealed record IncidentLine
{
    /// <summary>Permanent: <c>AT-2022-0005</c>.</summary>
    public required string PublicId { get; init; }

    /// <summary>What the incident holds.</summary>
    public required EventValues Values { get; init; }

    /// <summary>Where it stands in lists by time; null where no bound of its date is known.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>Names of those who claim it or are blamed for it, claims first.</summary>
    public required IReadOnlyList<NamedGroup> Groups { get; init; }

    /// <summary>The fields on which articles disagree and no editor has decided.</summary>
    public required IReadOnlyList<Field> Conflicts { get; init; }

    /// <summary>How many articles tell of it.</summary>
    public required int Articles { get; init; }

    /// <summary>How many of them are independent of one another.</summary>
    public required int Sources { get; init; }

    /// <summary>Whether a person has decided anything on it.</summary>
    public required bool IsReviewed { get; init; }

    /// <summary>How far people stand behind its values together.</summary>
    public required FieldState State { get; init; }

    /// <summary>The sentence that says most about it; null where the article's text has none around the evidence.</summary>
    public required Quote? Quote { get; init; }
}

/// <summary>A group's part in an incident, with its name.</summary>
/// <param name="Id">As the reports have it.</param>
/// <param name="Name">The gazetteer's, or made from the id of a group that it does not hold.</param>
/// <param name="Claim">Null where the group is blamed by others.</param>
public sealed record NamedGroup(string Id, string Name, ClaimStatus? Claim);
