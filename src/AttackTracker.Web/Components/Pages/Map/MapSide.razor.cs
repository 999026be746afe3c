using System.Globalization;
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

    // As the style sheet has it. Pixels, as the other.
    private const int BarWidth = 52;
    private const int ShortestPiece = 2;

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

    /// <summary>Pieces beside one another, a pixel apart, none too short to be seen. They are one background: of elements there would be hundreds.</summary>
    private string Bar(MapCounts counts)
    {
        var (from, stops) = (0.0, new List<string>());
        foreach (var (count, part) in counts.ByWeapon.Select((count, part) => (count, part)).Where(piece => piece.count > 0))
        {
            var to = from + Math.Max(ShortestPiece, (double)BarWidth * count / _mostCounted);
            stops.Add(string.Create(CultureInfo.InvariantCulture, $"var(--w-{Ring.LookOf(part).Style()}) {from:0.#}px {to:0.#}px,#0000 0 {from = to + 1:0.#}px"));
        }

        return $"background:linear-gradient(90deg,{string.Join(',', stops)})";
    }
}
