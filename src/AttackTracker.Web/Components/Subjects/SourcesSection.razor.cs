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

    private string Told => string.Create(CultureInfo.InvariantCulture,
        $"{Wording.Count(Sources.Articles, "article")} of {Wording.Count(Sources.Outlets.Count, "publisher")}; {Wording.Number(Sources.OneSource)} of {Wording.Count(Sources.Incidents, "incident")} {(Sources.OneSource == 1 ? "rests" : "rest")} on one independent source{(Sources.IsAll ? "" : $". Looked at: the latest, from {Sources.Looked.From:d MMM yyyy} on")}");

    private string To(Outlet outlet)
        => SubjectLinks.Incidents(Sources.Looked with { Publishers = outlet.Name is { } name ? Choice.Of(name) : Choice.Any<string>().WithNotStated(true) });
}
