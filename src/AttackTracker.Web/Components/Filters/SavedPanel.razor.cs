using System.Data.Common;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Filters;

/// <summary>The filters that the person keeps: each a link to the page with it, which can be sent as it is.</summary>
public sealed partial class SavedPanel
{
    private IReadOnlyList<SavedFilter> _filters = [];
    private int? _renaming;
    private string _name = "";
    private string _newName = "";
    private string? _problem;

    /// <summary>The one in force, which can be saved.</summary>
    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required Func<IncidentFilter, string> LinkTo { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required SavedFiltersQuery Kept { get; init; }

    [Inject]
    public required Permitted<SavedFilters> Saved { get; init; }

    // Nothing is kept while one looks at the past.
    private bool MayKeep => Person.May(Policies.Read);

    protected override Task OnInitializedAsync() => ListAsync();

    private async Task ListAsync()
    {
        try
        {
            _filters = Person.IsSignedIn ? await Kept.RunAsync(Person.AccountId, CancellationToken.None) : [];
        }
        catch (DbException)
        {
            // The page below says what is the matter; the bar does without its list.
            _filters = [];
        }
    }

    private async Task SaveAsync()
    {
        await TryAsync((saved, _) => saved.SaveAsync(Person.AccountId, _name, IncidentFilterQuery.Write(Filter), CancellationToken.None));
        _name = _problem is null ? "" : _name;
    }

    private async Task RenameAsync()
    {
        if (_renaming is { } id)
        {
            await TryAsync((saved, _) => saved.RenameAsync(Person.AccountId, id, _newName, CancellationToken.None));
            _renaming = _problem is null ? null : id;
        }
    }

    private Task DeleteAsync(SavedFilter filter) => TryAsync(async (saved, _) =>
    {
        await saved.DeleteAsync(Person.AccountId, filter.Id, CancellationToken.None);
        return null;
    });

    private async Task TryAsync(Func<SavedFilters, string, Task<string?>> change)
    {
        _problem = await Saved.RunAsync(change);
        await ListAsync();
    }
}
