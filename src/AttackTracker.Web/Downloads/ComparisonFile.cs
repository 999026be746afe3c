using System.Net.Mime;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.Net.Http.Headers;

namespace AttackTracker.Web.Downloads;

/// <summary>The table of a comparison as a file: exactly what the page with the same address shows.</summary>
internal static class ComparisonFile
{
    public static Task WriteAsync(HttpContext http, CompareQuery counts)
    {
        var address = http.Request.QueryString.Value ?? "";
        return Viewer.ReadAsync(http.User.Identity?.Name, () => Moment.ReadAsync(AsOfAddress.Of(address), async () =>
        {
            var place = CompareAddress.Parse(address);
            var comparison = await counts.RunAsync(place.A, place.B, http.RequestAborted);
            http.Response.ContentType = ExportFiles.ContentTypeOf(ExportFormat.Csv);
            http.Response.Headers.ContentDisposition = $"{DispositionTypeNames.Attachment}; filename=\"attacktracker-comparison.csv\"";
            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            ComparisonSheet.Write(comparison, http.Response.BodyWriter);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }));
    }
}
