using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Maps;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Map;

/// <summary>The base or area that is selected, with its latest incidents.</summary>
public sealed partial class MapSelected
{
    [Parameter, EditorRequired]
    public required MapPlace Place { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter]
    public IReadOnlyList<MapLine> Lines { get; set; } = [];

    /// <summary>The incident that the timeline had selected.</summary>
    [Parameter]
    public string? SelectedIncident { get; set; }

    private IncidentFilter There => MapFilter.Of(Filter, Place);

    private bool HasKilled => Place.Counts.Killed is { } killed && (killed.High ?? 1) > 0;

    private static string Incidents(IncidentFilter filter) => TrackerLinks.Timeline(IncidentFilterQuery.Write(filter));

    private string Where
    {
        get
        {
            var names = new[] { Place.IsArea ? null : Place.Admin1, Place.IsArea && Place.Admin1 is null ? null : CountryNames.Of(Place.Country) }.OfType<string>();
            var place = Place switch
            {
                { IsArea: true, Admin1: null } => Texts.OnlyCountry,
                { IsArea: true } => Texts.OnlyProvince,
                { Latitude: { } latitude, Longitude: { } longitude } => Phrase.Of(Texts.Rounded, Degrees(latitude), Degrees(longitude)),
                _ => Texts.NotLocated,
            };
            return string.Join(". ", new[] { string.Join(", ", names), place }.Where(part => part.Length > 0));
        }
    }

    private static string Degrees(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
