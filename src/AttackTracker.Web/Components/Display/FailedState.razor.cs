using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Display;

/// <summary>Says what could not be done, where the log tells more, and offers to try again.</summary>
public sealed partial class FailedState
{
    /// <summary>What failed, as a sentence: "The incidents could not be read."</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    [Parameter]
    public string Advice { get; set; } = Texts.Advice;

    /// <summary>What to look for in the log.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public EventCallback OnRetry { get; set; }
}
