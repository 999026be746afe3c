using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>Who tells of some incidents, and how many rest on one independent source.</summary>
public sealed partial class SourcesSection
{
    private const int Most = 10;

    [Parameter, EditorRequired]
    public required SubjectSources Sources { get; set; }

    private string Days => Sources.Looked.From?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private string OneSource => Phrase.Count(Sources.OneSource, Texts.OneSource, Phrase.Count(Sources.Incidents, Texts.OfIncidents));

    private RenderFragment Incidents(Outlet outlet)
        => NumberLink.Of(outlet.Incidents, To(CellFilter.ToldBy(Sources.Looked, outlet)), outlet.Name is { } name ? Phrase.Of(Texts.ToldBy, name) : Texts.ToldByUnknown);

    private RenderFragment Alone(Outlet outlet)
        => NumberLink.Of(outlet.Alone, To(CellFilter.ToldByAlone(Sources.Looked, outlet)), outlet.Name is { } name ? Phrase.Of(Texts.ToldByAlone, name) : Texts.ToldByUnknownAlone);

    private static string? To(IncidentFilter? filter) => filter is null ? null : SubjectLinks.Incidents(filter);
}
