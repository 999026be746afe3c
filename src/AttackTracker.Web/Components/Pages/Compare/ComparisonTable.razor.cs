using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
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

    private static RenderFragment Cell(ComparedCell? cell, ComparedTopic topic) => builder =>
    {
        if (cell is null)
        {
            builder.AddMarkupContent(0, "<span class=\"q\" title=\"the filter leaves it out\">–<span class=\"vh\"> left out by the filter</span></span>");
            return;
        }

        if (cell.Count is not { } count)
        {
            builder.AddMarkupContent(1, "<span class=\"q\">not stated</span>");
            return;
        }

        builder.OpenElement(2, "a");
        builder.AddAttribute(3, "class", "lk");
        builder.AddAttribute(4, "href", TrackerLinks.Timeline(IncidentFilterQuery.Write(cell.Behind)));
        if (topic == ComparedTopic.People)
        {
            builder.OpenComponent<CountText>(5);
            builder.AddAttribute(6, nameof(CountText.Count), count);
            builder.CloseComponent();
        }
        else
        {
            builder.AddContent(7, Wording.Number(cell.Exact ?? 0));
        }

        builder.CloseElement();
    };
}
