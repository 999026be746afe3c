using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>The keys of the article page, shown by <c>?</c>.</summary>
public sealed partial class KeyList
{
    [Parameter]
    public bool MayEdit { get; set; }
}
