using System.Net.Mime;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Text;
using AttackTracker.Web.Navigation;
using Microsoft.Net.Http.Headers;

namespace AttackTracker.Web.Downloads;

/// <summary>Files that are made on request. Whoever may read may take away.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet("/export/file", WriteAsync);
        app.MapGet("/timeline.svg", TimelinePicture.WriteAsync);
        app.MapGet("/incidents/{PublicId}/evidence", EvidenceFile.WriteAsync);
        app.MapGet("/map/picture.svg", MapPicture.WriteAsync);
        app.MapGet("/compare/file", ComparisonFile.WriteAsync);
        app.MapMethods("/releases/{number:int}/files/{name}", [HttpMethods.Get, HttpMethods.Head], ReleaseDownload.WriteAsync);
    }

    private static async Task WriteAsync(HttpContext http, IncidentExport export, RunningExports exports, TimeProvider clock)
    {
        var address = http.Request.QueryString.Value ?? "";
        if (!CodebookTerm.TryParse<ExportFormat>(http.Request.Query["format"], out var format))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync($"format must be one of {string.Join(", ", CodebookTerm.All<ExportFormat>())}.\n", http.RequestAborted);
            return;
        }

        var asOf = AsOfAddress.Of(address);
        var running = exports.Find(http.Request.Query["ticket"]);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, running.Stopping);
        http.Response.ContentType = ExportFiles.ContentTypeOf(format);
        http.Response.Headers.ContentDisposition = $"{DispositionTypeNames.Attachment}; filename=\"{ExportFiles.NameOf(format, asOf ?? clock.GetUtcNow().UtcDateTime)}\"";
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        running.State = DownloadState.Running;
        try
        {
            await Viewer.ReadAsync(http.User.Identity?.Name, () => Moment.ReadAsync(asOf, () => export.WriteAsync(ExportFiles.Request(address, format, asOf, ExportFiles.RootOf(http)), http.Response.BodyWriter, running, ending.Token)));
            running.State = DownloadState.Done;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Cut off rather than ended, so that the browser does not take what it has for the whole file.
            running.State = DownloadState.Stopped;
            http.Abort();
        }
        catch
        {
            running.State = DownloadState.Failed;
            throw;
        }
    }
}
