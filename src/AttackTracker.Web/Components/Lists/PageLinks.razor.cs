using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Lists;

public sealed partial class PageLinks
{
    /// <summary>From 1.</summary>
    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Parameter, EditorRequired]
    public required int Pages { get; set; }

    [Parameter, EditorRequired]
    public required Func<int, string> LinkTo { get; set; }
}
