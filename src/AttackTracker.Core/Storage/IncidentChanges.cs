using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Notes what becomes of incidents while they are written anew, be it several times; used once, by one thread.</summary>
internal sealed class IncidentChanges
{
    private readonly Dictionary<string, (Seen? Before, Seen? After)> _incidents = new(StringComparer.Ordinal);

    /// <param name="before">As it was stored; null where it was not there.</param>
    /// <param name="after">As it is now; null where it is gone.</param>
    public void Note(IncidentRow? before, IncidentRow? after)
    {
        var id = (before ?? after)!.PublicId;
        _incidents[id] = (_incidents.TryGetValue(id, out var known) ? known.Before : Seen.Of(before), Seen.Of(after));
    }

    /// <summary>What has become of them from first to last, ordered by id; what came and went in between is nothing.</summary>
    public async Task<IReadOnlyList<IncidentChange>> ReadAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var gone = _incidents.Where(p => p.Value.After is null).Select(p => p.Key).ToList();
        var leads = await context.PublicIds.Where(p => gone.Contains(p.PublicId) && p.Incident != null).Select(p => new { p.PublicId, Survivor = p.Incident!.PublicId })
            .ToDictionaryAsync(p => p.PublicId, p => p.Survivor, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. _incidents.OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => Change(p.Key, p.Value.Before, p.Value.After, leads.GetValueOrDefault(p.Key)))
                .OfType<IncidentChange>(),
        ];
    }

    private static IncidentChange? Change(string publicId, Seen? before, Seen? after, string? leadsTo)
    {
        if ((after ?? before) is not { } last)
        {
            return null;
        }

        var values = before is null || after is null ? [] : ValueChange.Between(before.Values, after.Values, _ => null, _ => null);
        var kind = before is null ? IncidentChangeKind.Created : after is null ? IncidentChangeKind.Gone : IncidentChangeKind.Changed;
        return kind == IncidentChangeKind.Changed && values.Count == 0 && before!.Reports == after!.Reports
            ? null
            : new IncidentChange(publicId, last.Title, kind, values, before?.Reports ?? 0, after?.Reports ?? 0, leadsTo, last.IsReviewed);
    }

    // Not the rows themselves: a new extraction may write every incident of a large database anew.
    private sealed record Seen(string Title, EventValues Values, int Reports, bool IsReviewed)
    {
        public static Seen? Of(IncidentRow? row) => row is null ? null : new Seen(row.Title, row.ToValues(), row.ReportCount, row.IsReviewed);
    }
}
