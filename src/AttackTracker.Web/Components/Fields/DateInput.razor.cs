using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A date typed as people write it.</summary>
public sealed partial class DateInput
{
    [Parameter, EditorRequired]
    public required DateDraft Draft { get; set; }
}
