using System.Net.Mime;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Releases;
using AttackTracker.Web.Api;
using AttackTracker.Web.Navigation;
using Microsoft.Net.Http.Headers;

namespace AttackTracker.Web.Downloads;

/// <summary>A file of a release as a download: the bytes that were frozen, named by their hash.</summary>
internal static class ReleaseDownload
{
    public static Task WriteAsync(HttpContext http, int number, string name, ReleaseFiles files, ReleasesQuery releases) => Viewer.ReadAsync(http.User.Identity?.Name, async () =>
    {
        if (await files.FindAsync(number, name, http.RequestAborted) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if ((await releases.WithheldAsync(number, http.RequestAborted)).Count > 0)
        {
            http.Response.Redirect($"{http.Request.PathBase}/{TrackerLinks.Release(number)}");
            return;
        }

        await SendAsync(http, file, files);
    });

    /// <summary>Sends a file that the person may have; whoever holds it already is told so.</summary>
    public static async Task SendAsync(HttpContext http, ReleasedFile file, ReleaseFiles files)
    {
        var headers = http.Response.Headers;
        headers.ETag = $"\"{file.Sha256}\"";
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Authorization, Cookie";
        if (ApiEndpoints.IsKnown(http, headers.ETag!))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = ContentTypeOf(file.Name);
        headers.ContentLength = file.Length;
        headers.ContentDisposition = FormattableString.Invariant($"{DispositionTypeNames.Attachment}; filename=\"attacktracker-release-{file.Release}-{file.Name}\"");
        headers[HeaderNames.AcceptRanges] = "none";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        try
        {
            await files.CopyAsync(file, http.Response.Body, http.RequestAborted);
        }
        catch (InvalidDataException fault)
        {
            // Cut off rather than ended, so that nobody takes what came for what was released.
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReleaseDownload)).LogCritical(fault, "A file of a release was changed past this program and is not handed out");
            http.Abort();
        }
    }

    public static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".csv" => ExportFiles.ContentTypeOf(Core.Export.ExportFormat.Csv),
        ".jsonl" => ExportFiles.ContentTypeOf(Core.Export.ExportFormat.JsonLines),
        _ => ExportFiles.ContentTypeOf(Core.Export.ExportFormat.GeoJson),
    };
}
