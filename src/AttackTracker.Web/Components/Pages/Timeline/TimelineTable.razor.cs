using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Timeline;

public sealed partial class TimelineTable
{
    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }
}
