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

    private string Told
    {
        get
        {
            var told = Phrase.Of(Texts.SourcesTold,
                Phrase.Count(Sources.Articles, Texts.OfArticles),
                Phrase.Count(Sources.Outlets.Count, Texts.OfPublishers),
                Phrase.Count(Sources.OneSource, Texts.OneSource, Phrase.Count(Sources.Incidents, Texts.OfIncidents)));
            return Sources.IsAll ? told : Phrase.Of(Texts.SourcesOfLatest, told, Sources.Looked.From?.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        }
    }

    private static string Spoken(Outlet outlet)
        => outlet.Name is { } name ? Phrase.Count(outlet.Incidents, Texts.ToldBy, name) : Phrase.Count(outlet.Incidents, Texts.ToldByUnknown);

    private string To(Outlet outlet)
        => SubjectLinks.Incidents(Sources.Looked with { Publishers = outlet.Name is { } name ? Choice.Of(name) : Choice.Any<string>().WithNotStated(true) });
}
