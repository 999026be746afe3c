using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Compare;

/// <summary>The numbers of both sides with their change.</summary>
public sealed partial class ComparisonTable
{
    [Parameter, EditorRequired]
    public required Comparison Comparison { get; set; }

    /// <summary>In how many days rates are told.</summary>
    [Parameter, EditorRequired]
    public required int Per { get; set; }

    [Parameter, EditorRequired]
    public required Func<int, string> LinkToPer { get; set; }
}
