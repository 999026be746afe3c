using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Timeline;

/// <summary>The weapons that occur, for phones and paper: on a wide screen the facets say it.</summary>
public sealed partial class WeaponLegend
{
    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }
}
