using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

/// <summary>The views of what one filter lets through; the selected incident goes along where a view can show it.</summary>
public sealed partial class ViewLinks
{
    /// <summary>The name of the view that is open.</summary>
    [Parameter, EditorRequired]
    public required string Current { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    /// <summary>The public id of the selected incident.</summary>
    [Parameter]
    public string? Selected { get; set; }

    private IEnumerable<(string Name, string Address)> Links =>
    [
        ("Timeline", TrackerLinks.Timeline((TimelineAddress.Parse("") with { Selected = Selected }).Write(Filter))),
        ("Map", TrackerLinks.Map(new MapAddress(null, null, Selected).Write(Filter))),
        ("Calendar", TrackerLinks.Calendar(IncidentFilterQuery.Write(Filter))),
        ("Matrix", TrackerLinks.Matrix(IncidentFilterQuery.Write(Filter))),
        ("Compare", TrackerLinks.Compare(Filter)),
    ];
}
