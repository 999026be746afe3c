using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Maps;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Map;

/// <summary>The numbers of the map as a table, and what is selected.</summary>
public sealed partial class MapSide
{
    private const int Most = 60;

    private int _mostCounted;

    [Parameter, EditorRequired]
    public required MapView View { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter]
    public MapPlace? Selected { get; set; }

    /// <summary>The latest incidents of the selected place.</summary>
    [Parameter]
    public IReadOnlyList<MapLine> Lines { get; set; } = [];

    [Parameter]
    public string? SelectedIncident { get; set; }

    [Parameter, EditorRequired]
    public required Func<MapPlace, string> LinkTo { get; set; }

    /// <summary>The map as a picture.</summary>
    [Parameter]
    public string? PictureAddress { get; set; }

    protected override void OnParametersSet() => _mostCounted = Rows.Select(r => r.Counts.All).DefaultIfEmpty(1).Max();

    private IEnumerable<MapPlace> Rows => View.Places.Take(Most).Concat(View.Areas);

    private IEnumerable<WeaponLook> Looks => View.All.ByWeapon.Select((count, at) => (count, Look: Ring.LookOf(at))).Where(c => c.count > 0).Select(c => c.Look);

    private string LastFormat => View.All.Last is { } last && Rows.All(r => r.Counts.Last is null || r.Counts.Last.Value.Year == last.Year) ? "d MMM" : "MMM yy";

    private (int Attacks, int Responses) AtBases => (View.Places.Sum(p => p.Counts.Attacks), View.Places.Sum(p => p.Counts.Responses));

    private int InAreas => View.Areas.Sum(a => a.Counts.All);

    private string Incidents(MapPlace place) => Incidents(MapFilter.Of(Filter, place));

    private static string Incidents(IncidentFilter filter) => TrackerLinks.Timeline(IncidentFilterQuery.Write(filter));
}
