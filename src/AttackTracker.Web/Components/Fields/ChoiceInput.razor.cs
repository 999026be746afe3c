using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>One of a few, all of them in sight.</summary>
public sealed partial class ChoiceInput
{
    [Parameter, EditorRequired]
    public required ChoiceDraft Draft { get; set; }
}
