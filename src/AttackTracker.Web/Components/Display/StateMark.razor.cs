using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Display;

/// <summary>The mark of a state of review, with its name for those who do not see it.</summary>
public sealed partial class StateMark
{
    [Parameter, EditorRequired]
    public required ReviewState State { get; set; }

    /// <summary>Instead of the state's name: "date", where the date is in conflict.</summary>
    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public bool ShowLabel { get; set; }

    private string Name => NameOf(State);

    /// <summary>What the state is called.</summary>
    public static string NameOf(ReviewState state) => state switch
    {
        ReviewState.Unreviewed => Texts.StateUnreviewed,
        ReviewState.Corrected => Texts.StateCorrected,
        ReviewState.Reviewed => Texts.StateReviewed,
        ReviewState.Lapsed => Texts.StateLapsed,
        ReviewState.SentBack => Texts.StateSentBack,
        ReviewState.Conflict => Texts.StateConflict,
    };

    private string Style => State switch
    {
        ReviewState.Unreviewed => "open",
        ReviewState.Corrected => "corrected",
        ReviewState.Reviewed => "reviewed",
        ReviewState.Lapsed => "lapsed",
        ReviewState.SentBack => "sentback",
        ReviewState.Conflict => "conflict",
    };

    private string Title => State == ReviewState.Conflict ? Texts.ArticlesDisagree : Name;
}
