using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>How far coders agree, field by field.</summary>
public sealed partial class AgreementTable
{
    [Parameter, EditorRequired]
    public required CoderAgreement Agreement { get; set; }

    /// <summary>Where the reports are shown that differ in a field; null for nowhere else than here.</summary>
    [Parameter]
    public Func<Field, string>? LinkOf { get; set; }
}
