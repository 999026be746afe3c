using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>The inputs of one field, each of the field's own kind. What is typed goes into the draft; the form around hears of it as the events bubble.</summary>
public sealed partial class FieldInputs
{
    [Parameter, EditorRequired]
    public required FieldDraft Draft { get; set; }
}
