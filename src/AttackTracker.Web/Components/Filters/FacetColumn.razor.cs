using AttackTracker.Core.Queries;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Filters;

/// <summary>The values of the fields that are filtered most, with counts.</summary>
public sealed partial class FacetColumn
{
    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public IncidentFacets? Facets { get; set; }

    [Parameter, EditorRequired]
    public required Func<IncidentFilter, string> LinkTo { get; set; }

    /// <summary>Whether bases and single types of weapon are offered too.</summary>
    [Parameter]
    public bool Places { get; set; }

    private int GroupTotal => Facets is null ? 0 : Math.Max(Facets.GroupNotStated, Most(Facets.Groups));

    private int BaseTotal => Facets is null ? 0 : Math.Max(Facets.BaseNotNamed, Most(Facets.Bases));

    private string TableOf(SubjectKind kind) => SubjectLinks.Table(kind, IncidentFilterQuery.Write(SubjectFilter.Any(Filter, kind)));

    private bool IsOn(WeaponFamily family) => WeaponFamilies.Types(family).All(Filter.Weapons.Has);

    private IncidentFilter Toggled(WeaponFamily family) => Filter with { Weapons = Filter.Weapons.Toggle([.. WeaponFamilies.Types(family)]) };

    private static int Most<T>(IReadOnlyList<FacetCount<T>> facets) => facets.Count == 0 ? 0 : facets.Max(f => f.Count);
}
