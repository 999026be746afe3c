using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Releases;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Releases;

/// <summary>One release: its files, how to cite it, and what changed since the one before. Which changes are shown stands in the address.</summary>
public sealed partial class ReleasePage
{
    private Release? _release;
    private PagedResult<ReleaseChange>? _changes;
    private IReadOnlyList<int> _withheld = [];
    private IReadOnlyDictionary<string, string> _groups = new Dictionary<string, string>();
    private string _reason = "";
    private string? _fault;
    private bool _isBusy;
    private bool _isMissing;

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    [Inject]
    public required ReleasesQuery Releases { get; init; }

    [Inject]
    public required Permitted<WithdrawRelease> Withdraw { get; init; }

    private ReleaseChangeKind? Shown => CodebookTerm.TryParse<ReleaseChangeKind>(Kind, out var kind) ? kind : null;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var release = await Releases.FindAsync(Number, token);
        var withheld = release is null ? [] : await Releases.WithheldAsync(Number, token);
        var changes = release is null || withheld.Count > 0 ? null : await Releases.ChangesAsync(Number, Shown, Page ?? 1, token);
        var groups = await Releases.GroupNamesAsync(token);
        token.ThrowIfCancellationRequested();
        (_release, _withheld, _changes, _groups, _isMissing) = (release, withheld, changes, groups, release is null);
        if (_isMissing)
        {
            TellNotFound();
        }
    });

    private Citation Cited(Release release)
        => Citation.OfRelease(release.Number, release.Name, Navigation.ToAbsoluteUri(TrackerLinks.Release(release.Number)).AbsoluteUri, new DataState(release.Moment, release.Revision), release.Files.FirstOrDefault(f => f.Name == ReleaseFiles.Csv)?.Sha256);

    private async Task WithdrawAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            _fault = await Withdraw.RunAsync((command, who) => command.RunAsync(Number, _reason, who, CancellationToken.None));
        }
        finally
        {
            _isBusy = false;
        }

        if (_fault is null)
        {
            await LoadAsync();
        }
    }
}
