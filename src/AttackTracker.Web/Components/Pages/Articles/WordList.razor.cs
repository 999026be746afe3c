using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>The words that a value is to rest on, each to be left out.</summary>
public sealed partial class WordList
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter, EditorRequired]
    public required Field Field { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<TextSpan> Words { get; set; }

    [Parameter]
    public EventCallback<TextSpan> OnRemove { get; set; }
}
