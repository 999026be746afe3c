using System.Globalization;

namespace AttackTracker.Core.Storage;

/// <summary>Says which public id each incident bears, when incidents have been built anew from their reports.</summary>
/// <remarks>
/// Ids are dealt out from the oldest on: each goes to the incident of the report that came first under it, and to the next report's where
/// that incident already bears an older one. What is left over leads to the incident of its first report. So a merge keeps
/// the oldest id, and when it falls apart the younger id finds its reports again. What a person has reviewed keeps its id before all others.
/// </remarks>
internal sealed class PublicIdRegister
{
    private readonly Dictionary<string, int> _bearers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _leads = new(StringComparer.Ordinal);
    private readonly string?[] _ids;

    /// <param name="clusters">The report keys of each incident.</param>
    /// <param name="ids">Every id ever given out, the oldest first.</param>
    /// <param name="homes">Every report that ever stood under an id, in the order in which they came there; those of no cluster are passed over.</param>
    /// <param name="former">Those that stood there by a decision that holds no more: what is left of their id leads to them, but it does not bear a claim.</param>
    /// <param name="reviewed">The incidents that people have reviewed, and the ids under which they did.</param>
    public PublicIdRegister(
        IReadOnlyList<IReadOnlyList<int>> clusters,
        IEnumerable<string> ids,
        IEnumerable<(int ReportId, string PublicId)> homes,
        IEnumerable<(int ReportId, string PublicId)> former,
        IEnumerable<(int Cluster, string PublicId)> reviewed)
    {
        _ids = new string?[clusters.Count];
        foreach (var (cluster, id) in reviewed)
        {
            _ids[cluster] = id;
            _bearers.Add(id, cluster);
        }

        var clusterOf = clusters.SelectMany((reports, index) => reports.Select(report => (report, index))).ToDictionary(p => p.report, p => p.index);
        var claims = homes.Where(h => clusterOf.ContainsKey(h.ReportId)).ToLookup(h => h.PublicId, h => clusterOf[h.ReportId], StringComparer.Ordinal);
        var left = former.Where(h => clusterOf.ContainsKey(h.ReportId)).ToLookup(h => h.PublicId, h => clusterOf[h.ReportId], StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !_bearers.ContainsKey(id)))
        {
            if (claims[id].Cast<int?>().FirstOrDefault(cluster => _ids[cluster!.Value] is null) is { } free)
            {
                _ids[free] = id;
                _bearers.Add(id, free);
            }
            else if (claims[id].Concat(left[id]).Cast<int?>().FirstOrDefault() is { } lead)
            {
                _leads.Add(id, lead);
            }
        }
    }

    /// <summary>The id that an incident keeps; null where it needs a new one.</summary>
    public string? IdOf(int cluster) => _ids[cluster];

    /// <summary>The incident that an id leads to, whether that bears it or another; null where all of its reports are gone.</summary>
    public int? ClusterOf(string id) => _bearers.TryGetValue(id, out var bearer) ? bearer : _leads.TryGetValue(id, out var lead) ? lead : null;

    /// <summary><c>AT-2022-0005</c>.</summary>
    public static string Format(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"AT-{year:D4}-{number:D4}");
}
