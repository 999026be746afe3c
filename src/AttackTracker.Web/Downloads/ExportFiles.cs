using System.Globalization;
using AttackTracker.Core.Export;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Downloads;

/// <summary>What exported files are called, and what stands in them of addresses.</summary>
internal static class ExportFiles
{
    public static string ContentTypeOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv or ExportFormat.Excel => "text/csv; charset=utf-8; header=present",
        ExportFormat.JsonLines => "application/x-ndjson",
        ExportFormat.GeoJson => "application/geo+json",
        ExportFormat.Acled or ExportFormat.UcdpGed or ExportFormat.Gtd => "application/zip",
    };

    /// <param name="format">Gives the ending.</param>
    /// <param name="at">Of when the content is, in UTC.</param>
    public static string NameOf(ExportFormat format, DateTime at)
        => string.Create(CultureInfo.InvariantCulture, $"attacktracker-{at:yyyyMMdd'T'HHmmss'Z'}.{EndingOf(format)}");

    /// <summary>What stands before every address of the site, with its slash.</summary>
    public static string RootOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/";

    /// <param name="query">The filter as an address has it, with or without what is not of the filter.</param>
    /// <param name="format">In which form.</param>
    /// <param name="asOf">In UTC; null for now.</param>
    /// <param name="root">What stands before every address of the site, with its slash; empty where the site is not known.</param>
    public static ExportRequest Request(string query, ExportFormat format, DateTime? asOf, string root)
    {
        var filter = IncidentFilterQuery.Parse(query);
        var moment = asOf is null ? "" : AsOfAddress.At("x", asOf)[1..];
        return new ExportRequest(filter, format, id => root + TrackerLinks.Incident(id) + moment, IncidentFilterQuery.Write(filter));
    }

    private static string EndingOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "csv",
        ExportFormat.Excel => "excel.csv",
        ExportFormat.JsonLines => "jsonl",
        ExportFormat.GeoJson => "geojson",
        ExportFormat.Acled => "acled.zip",
        ExportFormat.UcdpGed => "ucdp-ged.zip",
        ExportFormat.Gtd => "gtd.zip",
    };
}
