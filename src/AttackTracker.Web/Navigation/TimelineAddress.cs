using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>What the timeline's address holds beside the filter.</summary>
/// <param name="Bin">Null lets the range decide.</param>
/// <param name="Page">Of the list, from 1.</param>
/// <param name="Selected">The public id of the incident that the keys stand on.</param>
public sealed record TimelineAddress(TimeBin? Bin, int Page, string? Selected)
{
    public static TimelineAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var values = mark < 0 ? [] : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]);
        return new TimelineAddress(
            CodebookTerm.TryParse<TimeBin>(values.GetValueOrDefault("bin"), out var bin) ? bin : null,
            int.TryParse(values.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            values.GetValueOrDefault("at") is { Count: > 0 } at && !string.IsNullOrWhiteSpace(at[0]) ? at[0] : null);
    }

    /// <summary>The query string with the filter before and these after; what is as usual is left out.</summary>
    public string Write(IncidentFilter filter) => IncidentFilterQuery.Query(
    [
        .. IncidentFilterQuery.Pairs(filter),
        .. Bin is { } bin ? [KeyValuePair.Create("bin", CodebookTerm.Of(bin))] : Array.Empty<KeyValuePair<string, string>>(),
        .. Page > 1 ? [KeyValuePair.Create("page", Page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
        .. Selected is { } selected ? [KeyValuePair.Create("at", selected)] : Array.Empty<KeyValuePair<string, string>>(),
    ]);
}
