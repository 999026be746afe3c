using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using AttackTracker.Web.Downloads;

namespace AttackTracker.Web.Api;

/// <summary>Everything that a filter lets through as one file, written as it is read.</summary>
internal static class ExportCall
{
    public const string Path = "/export";

    public static string Summary => "Everything that the filter lets through as one file, written while it is read.";

    public const string Example = "/export?format=jsonl&weapon=rocket";

    public static IReadOnlyList<ApiParameter> Parameters { get; } = [ApiParameters.Form, .. ApiParameters.Filter];

    public static async Task RunAsync(HttpContext http, IncidentExport export, BlindnessQuery blindness, TimeProvider clock)
    {
        if (ApiRequest.Read(http, Parameters, out var request) is { } problem)
        {
            await problem.WriteAsync(http);
            return;
        }

        var who = http.User.Identity?.Name ?? "";
        var hidden = await blindness.OfAllAsync(who, http.RequestAborted);
        await Viewer.ReadAsync(who, () => Moment.ReadAsync(request.AsOf, async () =>
        {
            _ = CodebookTerm.TryParse<ExportFormat>(request.Values[ApiParameters.Form.Name], out var format);
            var state = await export.StateAsync(http.RequestAborted);

            // Weak, since the file need not be written to know it: equal states give files of equal content.
            var tag = $"W/\"{state.Revision}.{format}{string.Concat(hidden.Select(article => FormattableString.Invariant($".{article}")))}\"";
            var headers = http.Response.Headers;
            headers.ETag = tag;
            headers.CacheControl = "private, no-cache";
            headers.Vary = "Authorization, Cookie";
            if (ApiEndpoints.IsKnown(http, tag))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            http.Response.ContentType = ExportFiles.ContentTypeOf(format);
            headers.ContentDisposition = $"attachment; filename=\"{ExportFiles.NameOf(format, request.AsOf ?? clock.GetUtcNow().UtcDateTime)}\"";
            if (HttpMethods.IsGet(http.Request.Method))
            {
                await export.WriteAsync(request.ForExport(format), http.Response.BodyWriter, null, http.RequestAborted);
            }
        }));
    }
}
