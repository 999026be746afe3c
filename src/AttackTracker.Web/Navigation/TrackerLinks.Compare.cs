using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Navigation;

public static partial class TrackerLinks
{
    /// <summary>Two filters side by side.</summary>
    public static string Compare(CompareAddress place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return "compare" + place.Write();
    }

    /// <summary>A filter beside another one, which is still to be chosen.</summary>
    public static string Compare(IncidentFilter filter) => "compare" + IncidentFilterQuery.Query([KeyValuePair.Create("a", IncidentFilterQuery.Write(filter).TrimStart('?'))]);

    /// <summary>The comparison as a file; it says for itself as of when, since a download does not go through the pages.</summary>
    public static string CompareFile(CompareAddress place, DateTime? asOf)
    {
        ArgumentNullException.ThrowIfNull(place);
        return AsOfAddress.At("compare/file" + place.Write(), asOf);
    }
}
