using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>What selected words can be made the evidence of. The script shows it at the selection and writes the choice into the address.</summary>
public sealed partial class PickBar
{
    [Parameter, EditorRequired]
    public required ArticleView View { get; set; }
}
