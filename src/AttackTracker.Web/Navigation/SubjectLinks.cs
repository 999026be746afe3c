using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Navigation;

/// <summary>The addresses of tables and pages of bases, groups and weapons.</summary>
public static class SubjectLinks
{
    /// <summary>The table of a kind.</summary>
    /// <param name="kind">Of which.</param>
    /// <param name="query">A query string with its question mark, or empty.</param>
    public static string Table(SubjectKind kind, string query = "") => Segment(kind) + query;

    /// <summary>The page of one.</summary>
    /// <param name="kind">Of which.</param>
    /// <param name="id">Its id, or the term of a weapon.</param>
    /// <param name="query">A query string with its question mark, or empty.</param>
    public static string Page(SubjectKind kind, string id, string query = "") => $"{Segment(kind)}/{Uri.EscapeDataString(id)}{query}";

    /// <summary>The page of one with what a filter says beside subjects of its kind.</summary>
    public static string Page(SubjectKind kind, string id, IncidentFilter filter) => Page(kind, id, IncidentFilterQuery.Write(SubjectFilter.Any(filter, kind)));

    /// <summary>The incidents that a filter lets through.</summary>
    public static string Incidents(IncidentFilter filter) => TrackerLinks.Timeline(IncidentFilterQuery.Write(filter));

    /// <summary>The kind that a path is of, relative to the site's base; null where it is of none.</summary>
    public static SubjectKind? KindOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var segment = path.Split('?', '#', '/')[0];
        return Enum.GetValues<SubjectKind>().Where(kind => Segment(kind) == segment).Select(kind => (SubjectKind?)kind).FirstOrDefault();
    }

    private static string Segment(SubjectKind kind) => kind switch
    {
        SubjectKind.Base => "bases",
        SubjectKind.Group => "groups",
        SubjectKind.Weapon => "weapons",
    };
}
