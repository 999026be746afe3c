using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Releases;
using AttackTracker.Web.Downloads;

namespace AttackTracker.Web.Api;

/// <summary>A file of a release, as it was frozen; its ETag is its SHA-256.</summary>
internal static class ReleaseFileCall
{
    public const string Path = "/releases/{id}/file";

    public static string Summary => "A file of a release, to the byte as it was frozen; the ETag is its SHA-256.";

    public const string Example = "/releases/1/file?name=incidents.csv";

    public static IReadOnlyList<ApiParameter> Parameters { get; } =
        [ApiParameter.OfWords("name", $"Which file; left out, {ReleaseFiles.Csv}. The first release of a filter has no {ReleaseFiles.Changes}.", [.. ReleaseFiles.Names])];

    public static Task RunAsync(HttpContext http, ReleaseFiles files, ReleasesQuery releases) => Viewer.ReadAsync(http.User.Identity?.Name, async () =>
    {
        if (ApiRequest.Read(http, Parameters, out var request) is { } problem)
        {
            await problem.WriteAsync(http);
            return;
        }

        var name = request.Values["name"].FirstOrDefault() ?? ReleaseFiles.Csv;
        if (ApiParameters.Number(request.Id) is not { } number || await files.FindAsync(number, name, request.Cancelled) is not { } file)
        {
            await new ApiProblem(StatusCodes.Status404NotFound, $"There is no release “{request.Id}” with a file {name}.").WriteAsync(http);
        }
        else if ((await releases.WithheldAsync(number, request.Cancelled)).Count > 0)
        {
            await new ApiProblem(StatusCodes.Status404NotFound, ReleaseCalls.Withheld).WriteAsync(http);
        }
        else
        {
            await ReleaseDownload.SendAsync(http, file, files);
        }
    });
}
