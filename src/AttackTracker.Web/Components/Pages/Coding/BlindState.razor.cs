using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>In the place of a page that a coder is not to see before they have finished.</summary>
public sealed partial class BlindState
{
    /// <summary>The key of the article that they code.</summary>
    [Parameter, EditorRequired]
    public required int Article { get; set; }
}
