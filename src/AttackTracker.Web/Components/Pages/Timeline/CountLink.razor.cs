using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Timeline;

/// <summary>A number that opens its incidents; a dot for none.</summary>
public sealed partial class CountLink
{
    [Parameter, EditorRequired]
    public required int Count { get; set; }

    [Parameter, EditorRequired]
    public required string Href { get; set; }
}
