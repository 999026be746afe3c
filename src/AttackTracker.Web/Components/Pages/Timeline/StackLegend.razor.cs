using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Timeline;

/// <summary>What the parts of the columns stand for; each is the link that filters by it, or does no more.</summary>
public sealed partial class StackLegend
{
    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFacets Facets { get; set; }

    /// <summary>The address of the page with another filter.</summary>
    [Parameter, EditorRequired]
    public required Func<IncidentFilter, string> LinkTo { get; set; }

    private IEnumerable<string> Values => TimelineStacks.Values(View.Stack)
        .Where(value => StackLook.Count(Facets, View.Stack, value) > 0 || StackLook.IsOn(Filter, View.Stack, value));

    private bool IsNarrowed => Values.Any(value => StackLook.IsOn(Filter, View.Stack, value));

    private static ReportKind KindOf(string value) => CodebookTerm.TryParse<ReportKind>(value, out var kind) ? kind : ReportKind.Attack;
}
