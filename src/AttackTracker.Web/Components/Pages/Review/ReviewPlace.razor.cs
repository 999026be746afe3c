using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>The articles' text around the words, and the codebook's rule.</summary>
public sealed partial class ReviewPlace
{
    [Parameter, EditorRequired]
    public required ReviewCard Card { get; set; }
}
