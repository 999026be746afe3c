using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Compare;

/// <summary>A number of one side, which leads to its incidents.</summary>
public sealed partial class ComparedNumber
{
    /// <summary>Null where the side's filter leaves the row out.</summary>
    [Parameter, EditorRequired]
    public ComparedCell? Cell { get; set; }

    [Parameter, EditorRequired]
    public required ComparedTopic Topic { get; set; }
}
