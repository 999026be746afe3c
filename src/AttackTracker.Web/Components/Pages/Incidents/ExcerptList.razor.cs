using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>Every sentence that a value of the incident rests on, source by source.</summary>
public sealed partial class ExcerptList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<IncidentSource> Sources { get; set; }
}
