using System.Globalization;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Filters;

/// <summary>Every criterion there is, with counts: a small panel on a wide screen, a sheet on a phone.</summary>
public sealed partial class FilterPanel
{
    // What was last asked for. The address follows a round trip later, and a second field may be filled before that.
    private IncidentFilter? _asked;
    private IncidentFilter? _given;

    // Hundreds of rows that nobody sees are not counted into every change. Before the circuit is up they are there, so that links work without it.
    private bool _isOpened;

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public IncidentFacets? Facets { get; set; }

    [Parameter, EditorRequired]
    public required Func<IncidentFilter, string> LinkTo { get; set; }

    /// <summary>How many criteria are in force.</summary>
    [Parameter]
    public int InForce { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private int Total => Facets?.Total ?? 0;

    private IncidentFilter Asked => _asked ?? Filter;

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_given, Filter))
        {
            _given = Filter;
            _asked = null;
        }
    }

    private void Open() => _isOpened = true;

    private void SetFrom(ChangeEventArgs change) => Go(Asked with { From = Day(change) });

    private void SetTo(ChangeEventArgs change) => Go(Asked with { To = Day(change) });

    private void SetText(ChangeEventArgs change) => Go(Asked with { Text = change.Value as string });

    private void Go(IncidentFilter filter)
    {
        _asked = filter;
        Navigation.NavigateTo(LinkTo(filter));
    }

    private static string NameOf(ContestedClaim claim) => claim switch
    {
        ContestedClaim.Disputed => Texts.Disputed,
        ContestedClaim.Denied => Texts.Denied,
        ContestedClaim.Rival => Texts.Rival,
    };

    private static DateOnly? Day(ChangeEventArgs change)
        => DateOnly.TryParseExact(change.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
