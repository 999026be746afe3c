using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Bases;

/// <summary>The row of one base, set out.</summary>
public sealed partial class BaseCounts
{
    [Parameter, EditorRequired]
    public required BaseLine Row { get; set; }

    /// <summary>What lets through exactly the incidents that are counted.</summary>
    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    private IncidentFilter Attacks => Filter with { Kind = ReportKind.Attack };

    private static string To(IncidentFilter filter) => TrackerLinks.Timeline(IncidentFilterQuery.Write(filter));
}
