using System.Globalization;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>What the address of the matrix holds beside the filter.</summary>
/// <param name="Last">The first day of the last month that is shown; null for the last that there is.</param>
/// <param name="Sort">The month by whose counts the rows are ordered, by its first day; null for their sums, or for their names.</param>
/// <param name="ByName">Whether the rows are ordered by the names of the bases.</param>
/// <param name="Page">From 1.</param>
public sealed record MatrixAddress(DateOnly? Last, DateOnly? Sort, bool ByName, int Page)
{
    private const string Month = "yyyy-MM";
    private const string Name = "name";

    public static MatrixAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var values = mark < 0 ? [] : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]);
        var sort = values.GetValueOrDefault("sort").FirstOrDefault();
        return new MatrixAddress(
            MonthOf(values.GetValueOrDefault("until").FirstOrDefault()),
            MonthOf(sort),
            sort == Name,
            int.TryParse(values.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);
    }

    /// <summary>The query string with the filter before and these after; what is as usual is left out.</summary>
    public string Write(IncidentFilter filter) => IncidentFilterQuery.Query(
    [
        .. IncidentFilterQuery.Pairs(filter),
        .. Last is { } last ? [KeyValuePair.Create("until", Text(last))] : Array.Empty<KeyValuePair<string, string>>(),
        .. ByName || Sort is not null ? [KeyValuePair.Create("sort", Sort is { } month ? Text(month) : Name)] : Array.Empty<KeyValuePair<string, string>>(),
        .. Page > 1 ? [KeyValuePair.Create("page", Page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
    ]);

    private static string Text(DateOnly month) => month.ToString(Month, CultureInfo.InvariantCulture);

    private static DateOnly? MonthOf(string? text) => DateOnly.TryParseExact(text, Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
