using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AttackTracker.Web.Navigation;

/// <summary>What the timeline's address holds beside the filter.</summary>
/// <param name="Form">How it is drawn.</param>
/// <param name="Page">Of the list, from 1.</param>
/// <param name="Selected">The public id of the incident that the keys stand on.</param>
/// <param name="HasTable">Whether the drawing is told as a table too.</param>
public sealed record TimelineAddress(TimelineForm Form, int Page = 1, string? Selected = null, bool HasTable = false)
{
    private const string Yes = "yes";

    /// <summary>Reading never fails: what is not understood is as usual.</summary>
    public static TimelineAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var values = mark < 0 ? [] : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]);
        var form = new TimelineForm
        {
            Bin = Term<TimeBin>(values, "bin"),
            Stack = Term<StackBy>(values, "stack") ?? TimelineForm.Usual.Stack,
            Lanes = Term<TimelineLane>(values, "lanes") ?? TimelineForm.Usual.Lanes,
            Lag = First(values, "lag") == Yes,
        };
        return new TimelineAddress(
            form,
            int.TryParse(First(values, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            First(values, "at") is { } at && !string.IsNullOrWhiteSpace(at) ? at : null,
            First(values, "table") == Yes);
    }

    /// <summary>The query string with the filter before and these after; what is as usual is left out.</summary>
    public string Write(IncidentFilter filter) => IncidentFilterQuery.Query(Pairs(filter));

    /// <summary>The same as pairs, for addresses that add their own.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(IncidentFilter filter) =>
    [
        .. IncidentFilterQuery.Pairs(filter),
        .. Pair("bin", Form.Bin is { } bin ? CodebookTerm.Of(bin) : null),
        .. Pair("stack", Form.Stack == TimelineForm.Usual.Stack ? null : CodebookTerm.Of(Form.Stack)),
        .. Pair("lanes", Form.Lanes == TimelineForm.Usual.Lanes ? null : CodebookTerm.Of(Form.Lanes)),
        .. Pair("lag", Form.Lag ? Yes : null),
        .. Pair("table", HasTable ? Yes : null),
        .. Pair("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        .. Pair("at", Selected),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Pair(string key, string? value) => value is null ? [] : [KeyValuePair.Create(key, value)];

    private static T? Term<T>(Dictionary<string, StringValues> values, string key)
        where T : struct, Enum
        => CodebookTerm.TryParse<T>(First(values, key), out var value) ? value : null;

    private static string? First(Dictionary<string, StringValues> values, string key) => values.TryGetValue(key, out var found) && found.Count > 0 ? found[0] : null;
}
