using System.Text.Json.Serialization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>What the per-base table is ordered by; ties go by attacks, then by name.</summary>
public enum BaseSort
{
    [JsonStringEnumMemberName("attacks")]
    Attacks,

    [JsonStringEnumMemberName("name")]
    Name,

    [JsonStringEnumMemberName("last")]
    LastAttack,

    [JsonStringEnumMemberName("killed")]
    Killed,

    [JsonStringEnumMemberName("wounded")]
    Wounded,

    [JsonStringEnumMemberName("conflicts")]
    Conflicts,
}

public static class BaseSorts
{
    private const string Key = "sort";

    public static BaseSort Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var values = mark < 0 ? [] : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]);
        return CodebookTerm.TryParse<BaseSort>(values.GetValueOrDefault(Key), out var sort) ? sort : BaseSort.Attacks;
    }

    /// <summary>The query string of the bases page; the usual order is left out.</summary>
    public static string Write(IncidentFilter filter, BaseSort sort) => IncidentFilterQuery.Query(
    [
        .. IncidentFilterQuery.Pairs(filter),
        .. sort == BaseSort.Attacks ? Array.Empty<KeyValuePair<string, string>>() : [KeyValuePair.Create(Key, CodebookTerm.Of(sort))],
    ]);

    /// <summary>The rows in order. The row of bases that are not named stays last, for it is no base.</summary>
    public static IEnumerable<BaseLine> Sorted(this IEnumerable<BaseLine> rows, BaseSort sort)
    {
        var ordered = rows.OrderBy(r => r.SiteId is null);
        ordered = sort switch
        {
            BaseSort.Attacks => ordered,
            BaseSort.Name => ordered.ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase),
            BaseSort.LastAttack => ordered.ThenByDescending(r => r.LastAttack),
            BaseSort.Killed => ordered.ThenByDescending(r => r.Killed?.High ?? r.Killed?.Low ?? -1),
            BaseSort.Wounded => ordered.ThenByDescending(r => r.Wounded?.High ?? r.Wounded?.Low ?? -1),
            BaseSort.Conflicts => ordered.ThenByDescending(r => r.Conflicts),
        };
        return ordered.ThenByDescending(r => r.Attacks).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.SiteId, StringComparer.Ordinal);
    }
}
