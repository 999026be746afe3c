using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>Tells which report of a new extraction takes the place of which of the one before.</summary>
internal static class ReportSuccession
{
    /// <summary>Half of what two accounts of one event have in common; less is another event.</summary>
    private const int Enough = 4;

    /// <summary>Pairs, each report in at most one; the likest first, equals in the order of the text.</summary>
    public static IEnumerable<(ReportRow Old, ReportRow New)> Of(IReadOnlyList<ReportRow> replaced, IReadOnlyList<ReportRow> successors)
    {
        var pairs = replaced
            .SelectMany(old => successors.Select(successor => (Old: old, New: successor, Likeness: Likeness(old, successor))))
            .Where(pair => pair.Likeness >= Enough)
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Old.Ordinal).ThenBy(pair => pair.New.Ordinal);
        var taken = new HashSet<ReportRow>();
        foreach (var (old, successor, _) in pairs)
        {
            if (!taken.Contains(old) && !taken.Contains(successor))
            {
                taken.Add(old);
                taken.Add(successor);
                yield return (old, successor);
            }
        }
    }

    private static int Likeness(ReportRow a, ReportRow b)
        => a.Kind != b.Kind ? 0
            : ((a.SiteId ?? a.SiteName) == (b.SiteId ?? b.SiteName) ? 3 : 0)
            + ((a.DateStart, a.DateEnd) == (b.DateStart, b.DateEnd) ? 2 : 0)
            + (a.Weapons.Select(w => w.Type).Intersect(b.Weapons.Select(w => w.Type)).Any() ? 1 : 0)
            + ((a.MunitionsLow, a.MunitionsHigh) == (b.MunitionsLow, b.MunitionsHigh) ? 1 : 0)
            + (a.Ordinal == b.Ordinal ? 1 : 0);
}
