using AttackTracker.Core.Export;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Export;

/// <summary>A citation in both its forms, each with a button that copies it.</summary>
public sealed partial class CiteText
{
    [Parameter, EditorRequired]
    public required Citation Citation { get; set; }

    /// <summary>What the folded text is called.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public bool IsOpen { get; set; }
}
