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

    /// <summary>What the link to the page before says; most lists stand by time.</summary>
    [Parameter]
    public string Before { get; set; } = Texts.Newer;

    /// <summary>What the link to the next page says.</summary>
    [Parameter]
    public string Behind { get; set; } = Texts.Older;
}
