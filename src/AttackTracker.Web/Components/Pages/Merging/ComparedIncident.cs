using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>A column of a comparison: an incident as it is, or as it would be.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="PublicId">The incident to link to; null for one that does not exist yet.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Values">What it holds.</param>
/// <param name="Notes">Why, field by field.</param>
/// <param name="Sources">The reports whose words are shown; empty for values alone.</param>
/// <param name="GroupNames">Names for the ids of groups.</param>
public sealed record ComparedIncident(
    string Heading,
    string? PublicId,
    string Title,
    EventValues Values,
    IReadOnlyDictionary<Field, string> Notes,
    IReadOnlyList<IncidentSource> Sources,
    IReadOnlyDictionary<string, string> GroupNames)
{
    /// <summary>An incident as its page shows it.</summary>
    public static ComparedIncident Of(IncidentDetail incident, string heading, string title)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new ComparedIncident(
            heading,
            incident.PublicId,
            title,
            incident.Values,
            incident.Fields.ToDictionary(f => f.Key, f => MergingText.Why(f.Value.Basis, f.Value.IsConflict, f.Value.Decision)),
            incident.Sources,
            incident.GroupNames);
    }

    /// <summary>What a merge or split finds or makes.</summary>
    public static ComparedIncident Of(MergingSide side, string heading, string? publicId, IReadOnlyDictionary<string, string> groupNames)
    {
        ArgumentNullException.ThrowIfNull(side);
        return new ComparedIncident(
            heading,
            publicId,
            side.Title,
            side.Values,
            side.Fields.ToDictionary(f => f.Key, f => MergingText.Why(f.Value.Basis, f.Value.IsConflict, f.Value.Decision)),
            [],
            groupNames);
    }
}
