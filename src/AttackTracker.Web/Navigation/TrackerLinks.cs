using System.Globalization;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Navigation;

/// <summary>Every address of the site. Pages and components never put one together themselves.</summary>
/// <remarks>Addresses are relative to the site's base, so that it can be served under a path.</remarks>
public static class TrackerLinks
{
    /// <param name="query">A query string with its question mark, or empty.</param>
    public static string Timeline(string query = "") => query.Length == 0 ? "./" : query;

    public static string Bases(string query = "") => "bases" + query;

    public static string Base(string id, string query = "") => $"bases/{Uri.EscapeDataString(id)}{query}";

    public static string Incident(string publicId) => $"incidents/{Uri.EscapeDataString(publicId)}";

    public static string Articles() => "articles";

    /// <param name="id">The article's key.</param>
    /// <param name="report">The ordinal of the report to open, from 0; null opens the article itself.</param>
    /// <param name="field">The field whose words are to be scrolled to and marked.</param>
    public static string Article(int id, int? report = null, Field? field = null)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"articles/{id}");
        if (report is null)
        {
            return address;
        }

        address += string.Create(CultureInfo.InvariantCulture, $"?report={report}");
        return field is { } one ? $"{address}&field={CodebookTerm.Of(one)}" : address;
    }

    /// <summary>The filter of the page at an address, to take it along to another page; empty where it has none.</summary>
    public static string FilterPart(string address) => IncidentFilterQuery.Write(IncidentFilterQuery.Parse(address));
}
