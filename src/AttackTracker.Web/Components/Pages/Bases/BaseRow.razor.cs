using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Bases;

public sealed partial class BaseRow
{
    [Parameter, EditorRequired]
    public required BaseLine Row { get; set; }

    /// <summary>What lets through exactly the incidents of the row.</summary>
    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    /// <summary>The count with the full tint; 0 for none.</summary>
    [Parameter]
    public int MostByWeapon { get; set; }

    [Parameter]
    public int MostByOutcome { get; set; }

    [Parameter]
    public int MostSpark { get; set; }

    [Parameter]
    public bool IsSum { get; set; }

    /// <summary>The filter to take along to the page of the base.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    private IncidentFilter Attacks => Filter with { Kind = ReportKind.Attack };

    private static string To(IncidentFilter filter) => TrackerLinks.Timeline(IncidentFilterQuery.Write(filter));
}
