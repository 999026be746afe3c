using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The tables of what one filter lets through.</summary>
public sealed partial class SubjectTabs
{
    [Parameter, EditorRequired]
    public required SubjectKind Current { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }
}
