using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Releases;

/// <summary>The releases that there are.</summary>
public sealed partial class ReleasesPage
{
    private IReadOnlyList<Release>? _releases;

    [Inject]
    public required ReleasesQuery Releases { get; init; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var releases = await Releases.RunAsync(token);
        token.ThrowIfCancellationRequested();
        _releases = releases;
    });
}
