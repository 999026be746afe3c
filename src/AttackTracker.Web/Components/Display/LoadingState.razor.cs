using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Display;

public sealed partial class LoadingState
{
    /// <summary>What is being read: "Reading incidents…".</summary>
    [Parameter]
    public string What { get; set; } = Texts.Reading;
}
