using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Compare;

/// <summary>Two filters side by side. Both stand in the address, and so does which of them the filter bar edits.</summary>
public sealed partial class ComparePage
{
    private Comparison? _comparison;
    private IncidentFacets? _facets;
    private string? _read;

    /// <summary>The address in force; the layout hands it down so that a page hears of every change.</summary>
    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Inject]
    public required CompareQuery Counts { get; init; }

    [Inject]
    public required FacetsQuery FacetCounts { get; init; }

    private CompareAddress Place { get; set; } = CompareAddress.Parse("");

    private IEnumerable<(string Name, CompareAddress Place)> Offers
    {
        get
        {
            if (CompareAddress.Before(Place.A) is { } before && CompareAddress.After(Place.A) is { } after && CompareAddress.YearBefore(Place.A) is { } year)
            {
                yield return (Texts.OfferBefore, Place with { B = before });
                yield return (Texts.OfferAfter, Place with { B = after });
                yield return (Texts.OfferYearBefore, Place with { B = year });
            }

            if (Place.A != Place.B)
            {
                yield return (Texts.Swap, Place.Swapped);
            }
        }
    }

    protected override Task OnParametersSetAsync()
        => Address == _read || Navigation.ToBaseRelativePath(Address).Split('?', '#')[0] != "compare" ? Task.CompletedTask : LoadAsync();

    private Task LoadAsync()
    {
        _read = Address;
        Place = CompareAddress.Parse(Address);
        return ReadAsync(async token =>
        {
            var comparison = await Counts.RunAsync(Place.A, Place.B, token);
            var facets = await FacetCounts.RunAsync(Place.Edited, token);
            token.ThrowIfCancellationRequested();
            (_comparison, _facets) = (comparison, facets);
        });
    }
}
