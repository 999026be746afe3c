using AttackTracker.Core.Queries;
using AttackTracker.Web.Api;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Api;

/// <summary>The calls of the API, each with an example to try; made from what is served.</summary>
public sealed partial class ApiPage
{
    private bool _isAnyReleased;

    [Inject]
    public required ReleasesQuery Releases { get; init; }

    [Inject]
    internal ApiCalls Calls { get; init; } = null!;

    private IEnumerable<(string Path, string Summary, IReadOnlyList<ApiParameter> Parameters, string Example)> Shown =>
    [
        .. Calls.All.Select(c => (ApiEndpoints.Root + c.Path, c.Summary, c.Parameters, ApiEndpoints.Root + c.Example)),
        (ApiEndpoints.Root + ExportCall.Path, ExportCall.Summary, ExportCall.Parameters, ApiEndpoints.Root + ExportCall.Example),
        (ApiEndpoints.Root + ReleaseFileCall.Path, ReleaseFileCall.Summary, ReleaseFileCall.Parameters, ApiEndpoints.Root + ReleaseFileCall.Example),
        (FeedCall.Path, FeedCall.Summary, FeedCall.Parameters, FeedCall.Example),
    ];

    protected override Task OnInitializedAsync() => ReadAsync(async token => _isAnyReleased = (await Releases.RunAsync(token)).Count > 0);

    /// <summary>Whether its example leads nowhere before there is release 1.</summary>
    private static bool IsOfRelease(string path) => path.StartsWith(ApiEndpoints.Root + "/releases/", StringComparison.Ordinal);
}
