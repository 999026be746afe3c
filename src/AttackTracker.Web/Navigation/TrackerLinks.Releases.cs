using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Navigation;

public static partial class TrackerLinks
{
    public static string Releases() => "releases";

    /// <summary>The form for a release.</summary>
    /// <param name="filter">What is to be frozen; null for everything.</param>
    public static string NewRelease(IncidentFilter? filter = null) => "releases/new" + (filter is null ? "" : IncidentFilterQuery.Write(filter));

    /// <param name="number">The release.</param>
    /// <param name="kind">Which of its changes are shown; null for all.</param>
    /// <param name="page">Of the changes, from 1.</param>
    public static string Release(int number, ReleaseChangeKind? kind = null, int page = 1)
        => string.Create(CultureInfo.InvariantCulture, $"releases/{number}") + IncidentFilterQuery.Query([.. kind is { } one ? [KeyValuePair.Create("kind", CodebookTerm.Of(one))] : Array.Empty<KeyValuePair<string, string>>(), .. page > 1 ? [KeyValuePair.Create("page", page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>()]);

    /// <summary>A file of a release, as it was frozen.</summary>
    public static string ReleaseFile(int number, string name) => string.Create(CultureInfo.InvariantCulture, $"releases/{number}/files/{Uri.EscapeDataString(name)}");
}
