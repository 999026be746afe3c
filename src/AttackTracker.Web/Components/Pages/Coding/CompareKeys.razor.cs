using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>The keys of the comparison of codings, shown by <c>?</c>.</summary>
public sealed partial class CompareKeys
{
    /// <summary>Whether the person decides between the codings.</summary>
    [Parameter, EditorRequired]
    public required bool IsDeciding { get; set; }

    /// <summary>How many codings stand side by side.</summary>
    [Parameter, EditorRequired]
    public required int Coders { get; set; }
}
