using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

/// <summary>The views of what one filter lets through; the selected incident goes along where a view can show it.</summary>
public sealed partial class ViewLinks
{
    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    /// <summary>The public id of the selected incident.</summary>
    [Parameter]
    public string? Selected { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private IEnumerable<(string Name, string Address)> Links =>
    [
        (Texts.Timeline, TrackerLinks.Timeline((TimelineAddress.Parse("") with { Selected = Selected }).Write(Filter))),
        (Texts.Map, TrackerLinks.Map(new MapAddress(null, null, Selected).Write(Filter))),
        (Texts.Calendar, TrackerLinks.Calendar(IncidentFilterQuery.Write(Filter))),
        (Texts.Matrix, TrackerLinks.Matrix(IncidentFilterQuery.Write(Filter))),
        (Texts.Compare, TrackerLinks.Compare(Filter)),
    ];

    private bool IsOpen(string address) => Navigation.ToAbsoluteUri(address).AbsolutePath == Navigation.ToAbsoluteUri(Navigation.Uri).AbsolutePath;
}
