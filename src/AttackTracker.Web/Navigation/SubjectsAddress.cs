using System.Globalization;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>What the address of a table of subjects holds beside the filter. Its words are the keys of columns, which the table knows.</summary>
/// <param name="Sort">The column that the rows are ordered by; null for the usual one.</param>
/// <param name="IsTurned">Whether that order is the other way round than is usual for the column.</param>
/// <param name="Columns">The columns that are shown; null for the usual ones.</param>
/// <param name="Page">From 1.</param>
public sealed record SubjectsAddress(string? Sort, bool IsTurned, IReadOnlyList<string>? Columns, int Page)
{
    private const string Turned = "turned";

    /// <summary>Of a table as it usually is.</summary>
    public static SubjectsAddress Usual { get; } = new(null, false, null, 1);

    /// <summary>Reading never fails: what is not understood is as usual.</summary>
    public static SubjectsAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var values = mark < 0 ? [] : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]);
        return new SubjectsAddress(
            values.GetValueOrDefault("sort").FirstOrDefault(),
            values.GetValueOrDefault("order").FirstOrDefault() == Turned,
            values.GetValueOrDefault("columns").FirstOrDefault() is { } columns ? columns.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null,
            int.TryParse(values.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);
    }

    /// <summary>The query string with the filter before and these after; what is as usual is left out.</summary>
    public string Write(IncidentFilter filter) => IncidentFilterQuery.Query(
    [
        .. IncidentFilterQuery.Pairs(filter),
        .. Pair("columns", Columns is null ? null : string.Join(',', Columns)),
        .. Pair("sort", Sort),
        .. Pair("order", IsTurned ? Turned : null),
        .. Pair("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ]);

    private static KeyValuePair<string, string>[] Pair(string key, string? value) => value is null ? [] : [KeyValuePair.Create(key, value)];
}
