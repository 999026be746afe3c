using AttackTracker.Core.Evaluation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>On the page of quality: how far people agree who code the same articles.</summary>
public sealed partial class CodersSection
{
    [Parameter, EditorRequired]
    public required CoderAgreement Agreement { get; set; }
}
