using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace AttackTracker.Web.Downloads;

/// <summary>Serves the evidence packet of an incident as a file.</summary>
internal sealed class EvidenceFile(IncidentDetailQuery incidents, HistoryQuery histories, IncidentExport export, ReferenceData reference, IServiceProvider services, ILoggerFactory logs)
{
    // What is recorded while a packet is read would stand in one part of it and not in another, so it is read again; not for ever where much comes in.
    private const int Readings = 5;

    private static readonly string Program = typeof(EvidenceFile).Assembly.GetName().Version?.ToString(3) ?? "";

    public static async Task WriteAsync(HttpContext http, string publicId, EvidenceFile evidence)
    {
        var asOf = AsOfAddress.Of(http.Request.QueryString.Value ?? "");
        string? page = null;
        await Viewer.ReadAsync(http.User.Identity?.Name, () => Moment.ReadAsync(asOf, async () => page = await evidence.MakeAsync(publicId, ExportFiles.RootOf(http), http.RequestAborted)));
        if (page is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{publicId}-evidence.html" }.ToString();
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(page, http.RequestAborted);
    }

    /// <summary>The page; null where no incident stands under the id.</summary>
    /// <param name="publicId">One that was merged away stands for the survivor.</param>
    /// <param name="root">What stands before every address of the site, with its slash.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    private async Task<string?> MakeAsync(string publicId, string root, CancellationToken cancellationToken)
    {
        DataState state;
        IncidentDetail? incident;
        HistoryView history;
        var readings = 0;
        do
        {
            state = await export.StateAsync(cancellationToken);
            incident = await incidents.RunAsync(publicId, cancellationToken);
            if (incident is null)
            {
                return null;
            }

            history = await histories.OfIncidentAsync(incident.PublicId, cancellationToken);
        }
        while (++readings < Readings && (await export.StateAsync(cancellationToken)).Revision != state.Revision);

        var sentence = new IncidentSentence(reference.Gazetteer, reference.Groups).TextOf(incident.Values);
        var citation = Citation.OfIncident(incident.PublicId, sentence.TrimEnd('.'), root + AsOfAddress.At(TrackerLinks.Incident(incident.PublicId), state.AsOf), state);
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<EvidencePacket>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(EvidencePacket.Content)] = new EvidenceContent(incident, sentence, history, citation, Program),
        }))).ToHtmlString());
    }
}
