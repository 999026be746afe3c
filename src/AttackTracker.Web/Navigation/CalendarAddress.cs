using System.Globalization;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>What the address of the calendar holds beside the filter.</summary>
public static class CalendarAddress
{
    private const string Key = "year";

    /// <summary>The latest year that is shown; null for the latest that there is.</summary>
    public static int? Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var text = mark < 0 ? default : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]).GetValueOrDefault(Key);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000 ? year : null;
    }

    public static string Write(IncidentFilter filter, int? year) => IncidentFilterQuery.Query(
    [
        .. IncidentFilterQuery.Pairs(filter),
        .. year is { } one ? [KeyValuePair.Create(Key, one.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
    ]);
}
