using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>One base, group or word for a weapon: what is known of it, the form that changes it, and who changed what.</summary>
public sealed partial class EntryPage
{
    private static readonly Dictionary<string, string> NoNames = [];

    private ReferenceEntryView? _view;
    private bool _isLoaded;
    private int _version;

    [Parameter]
    public string List { get; set; } = "";

    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The revision of which the form is to take back the change.</summary>
    [SupplyParameterFromQuery]
    public int? Undo { get; set; }

    [Inject]
    public required ReferenceQuery Reference { get; init; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required ReferenceData Lists { get; init; }

    private ReferenceList Chosen => CodebookTerm.TryParse<ReferenceList>(List, out var list) ? list : ReferenceList.Sites;

    private ReferenceChange? Undone => Undo is { } revision ? _view?.History.FirstOrDefault(e => e.Revision == revision)?.Reference : null;

    private ReferenceEntry? Shown => Undone?.Before;

    private bool TakesAway => Undone is { Before: null };

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        if (_isLoaded && _view?.Entry is null)
        {
            TellNotFound();
        }
    }

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var view = CodebookTerm.TryParse<ReferenceList>(List, out var list) ? await Reference.EntryAsync(list, Id, token) : null;
        token.ThrowIfCancellationRequested();
        (_view, _isLoaded) = (view, true);
    });

    private string Told(string member, string value) => member switch
    {
        "within" => Lists.Gazetteer.Sites.FirstOrDefault(s => s.Id == value)?.Name ?? value,
        "partOf" => Lists.Groups.Groups.FirstOrDefault(g => g.Id == value)?.Name ?? value,
        _ => ReferenceText.Value(member, value),
    };

    private async Task AppliedAsync(ReferenceEntry? entry)
    {
        Navigation.NavigateTo(entry is null ? TrackerLinks.Reference(Chosen) : TrackerLinks.Reference(Chosen, entry.Id));
        await LoadAsync();

        // The form begins anew from what holds now; at any other time what is typed stays.
        _version++;
    }
}
