using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>What was done in this session and what is left, a block each as far as they can be told apart.</summary>
public sealed partial class ReviewProgress
{
    private const int Most = 80;

    [Parameter, EditorRequired]
    public required IReadOnlyList<ReviewAct> Acts { get; set; }

    [Parameter, EditorRequired]
    public required int Left { get; set; }

    [Parameter]
    public bool HasCurrent { get; set; }

    private int Checked => Acts.Sum(a => a.Settled);

    private static string Style(ReviewActKind kind) => kind switch
    {
        ReviewActKind.Accepted => "d",
        ReviewActKind.Corrected => "c",
        ReviewActKind.Rejected => "r",
        ReviewActKind.SentBack => "b",
    };
}
