using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>What was done last, and the way back.</summary>
public sealed partial class ReviewUndo
{
    [Parameter, EditorRequired]
    public required ReviewAct Act { get; set; }

    [Parameter]
    public EventCallback OnUndo { get; set; }

    private ReviewState Mark => Act.Kind switch
    {
        ReviewActKind.Accepted => ReviewState.Reviewed,
        ReviewActKind.SentBack => ReviewState.SentBack,
        ReviewActKind.Corrected or ReviewActKind.Rejected => ReviewState.Corrected,
    };
}
