using System.Globalization;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>Where the incident comes from, why its reports belong together, and all that happened to it, the latest first.</summary>
public sealed partial class IncidentRail
{
    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    /// <summary>Called when the history was used to take something back.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    private Citation Cite(DataState state) => Citation.OfIncident(
        Incident.PublicId,
        new IncidentSentence(Reference.Gazetteer, Reference.Groups).TextOf(Incident.Values).TrimEnd('.'),
        Navigation.ToAbsoluteUri(AsOfAddress.At(TrackerLinks.Incident(Incident.PublicId), state.AsOf)).AbsoluteUri,
        state);

    private static string Day(IncidentSource source)
        => source.Published is { } day
            ? $"{day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}, {FieldText.Of(source.PublishedBasis)}"
            : Texts.PublicationDayUnknown;
}
