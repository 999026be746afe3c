using AttackTracker.Core.Export;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Downloads;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Api;

/// <summary>What was asked for, checked.</summary>
/// <param name="Root">What stands before every address of the site, with its slash.</param>
/// <param name="Path">Behind the root, as it was asked for.</param>
/// <param name="Query">With its question mark, or empty.</param>
/// <param name="Id">What the path names; empty for a list.</param>
/// <param name="Values">The query's values.</param>
/// <param name="Cancelled">When nobody waits any more.</param>
internal sealed record ApiRequest(string Root, string Path, string Query, string Id, IQueryCollection Values, CancellationToken Cancelled)
{
    public IncidentFilter Filter => IncidentFilterQuery.Parse(Query);

    public DateTime? AsOf => AsOfAddress.Of(Query);

    public int Limit => ApiParameters.Number(Values[ApiParameters.Limit.Name]) ?? ApiParameters.UsualRows;

    public string? Cursor => Values["cursor"];

    /// <summary>For what writes incidents, with links as the pages have them.</summary>
    public ExportRequest ForExport(ExportFormat format = ExportFormat.JsonLines) => ExportFiles.Request(Query, format, AsOf, Root);

    /// <summary>The same with another cursor.</summary>
    public string NextAddress(string cursor)
    {
        var pairs = Values.Where(v => v.Key != "cursor").SelectMany(v => v.Value, (v, value) => KeyValuePair.Create(v.Key, value ?? "")).Append(KeyValuePair.Create("cursor", cursor));
        return Root + Path + IncidentFilterQuery.Query(pairs);
    }

    /// <summary>Reads a request; what is wrong with it comes back as a problem.</summary>
    /// <param name="http">The request.</param>
    /// <param name="parameters">All that its query may have.</param>
    /// <param name="request">What was asked for, where nothing is wrong.</param>
    public static ApiProblem? Read(HttpContext http, IReadOnlyList<ApiParameter> parameters, out ApiRequest request)
    {
        var asked = http.Request;
        request = new ApiRequest(ExportFiles.RootOf(http), (asked.Path.Value ?? "").TrimStart('/'), asked.QueryString.Value ?? "", asked.RouteValues.GetValueOrDefault("id") as string ?? "", asked.Query, http.RequestAborted);
        foreach (var (name, values) in asked.Query)
        {
            var known = parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.Ordinal));
            if (known is null)
            {
                return ApiProblem.BadParameter(name, parameters.Count == 0 ? "This call takes no parameters." : $"This call takes {string.Join(", ", parameters.Select(p => p.Name))}.", parameters.Select(p => p.Name));
            }

            if (values.Count > 1 && !known.IsList)
            {
                return ApiProblem.BadParameter(name, $"{name} can be given once only.", []);
            }

            if (values.FirstOrDefault(v => !known.IsValid(v ?? "")) is { } wrong)
            {
                return ApiProblem.BadParameter(name, $"{name} must be {known.Expected}, and “{wrong}” is not.", known.Allowed);
            }
        }

        if (parameters.FirstOrDefault(p => p.IsRequired && !http.Request.Query.ContainsKey(p.Name)) is { } missing)
        {
            return ApiProblem.BadParameter(missing.Name, $"{missing.Name} is needed: {missing.Expected}.", missing.Allowed);
        }

        return asked.Query["from"].FirstOrDefault() is { } from && asked.Query["to"].FirstOrDefault() is { } to && string.CompareOrdinal(from, to) > 0
            ? ApiProblem.BadParameter("to", "to must not be before from.", [])
            : null;
    }
}
