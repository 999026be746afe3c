using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>What the address of the map holds beside the filter.</summary>
/// <param name="Extent">The part that is shown; null fits the map to what the filter lets through.</param>
/// <param name="Place">The base or area that is selected, as the map calls it.</param>
/// <param name="Selected">The public id of the incident that is selected: on the timeline and here.</param>
public sealed record MapAddress(MapExtent? Extent, string? Place, string? Selected)
{
    public static MapAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var values = mark < 0 ? [] : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]);
        return new MapAddress(MapExtent.Parse(First("view")), First("place"), First("at"));

        string? First(string key) => values.GetValueOrDefault(key) is { Count: > 0 } found && !string.IsNullOrWhiteSpace(found[0]) ? found[0] : null;
    }

    /// <summary>The query string with the filter before and these after; what is as usual is left out.</summary>
    public string Write(IncidentFilter filter) => IncidentFilterQuery.Query(
    [
        .. IncidentFilterQuery.Pairs(filter),
        .. Extent is { } extent ? [KeyValuePair.Create("view", extent.ToString())] : Array.Empty<KeyValuePair<string, string>>(),
        .. Place is { } place ? [KeyValuePair.Create("place", place)] : Array.Empty<KeyValuePair<string, string>>(),
        .. Selected is { } selected ? [KeyValuePair.Create("at", selected)] : Array.Empty<KeyValuePair<string, string>>(),
    ]);
}
