using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Verification;

/// <summary>Rebuilds the incidents from reports and decisions, and compares them and the register of public ids with what is stored.</summary>
internal sealed class ProjectionCheck(TrackerDbContext context, IncidentProjection projection)
{
    private readonly List<Violation> _violations = [];

    public async Task<IReadOnlyList<Violation>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CompareAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException or FormatException)
        {
            Add("projection", $"incidents cannot be compared, since a stored value cannot be read: {fault.Message.ReplaceLineEndings(" ")}");
        }

        return _violations;
    }

    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var expected = await projection.ExpectAsync(context, cancellationToken);
        var stored = await context.Incidents.OrderBy(i => i.Id).Select(i => new { i.Id, i.PublicId }).ToDictionaryAsync(i => i.Id, i => i.PublicId, cancellationToken);
        var unexplained = stored.Values.ToHashSet(StringComparer.Ordinal);
        await foreach (var rows in expected.Rows.WithCancellation(cancellationToken))
        {
            await CompareIncidentsAsync(rows, unexplained, cancellationToken);
        }

        foreach (var id in unexplained.Order(StringComparer.Ordinal))
        {
            Add("projection", $"incident {id} has no reports that make it");
        }

        var ids = await context.PublicIds.AsNoTracking().OrderBy(p => p.Age).ToListAsync(cancellationToken);
        CompareIds(expected.Leads, stored, ids);
        CompareProposals(expected.Proposals, await context.MergeProposals.AsNoTracking().OrderBy(p => p.Id).ToListAsync(cancellationToken));
        await CheckReviewsAsync(cancellationToken);
    }

    private async Task CompareIncidentsAsync(IReadOnlyList<IncidentRow> expected, HashSet<string> unexplained, CancellationToken cancellationToken)
    {
        var stored = await StoredAsync([.. expected.Select(row => row.PublicId)], cancellationToken);
        foreach (var incident in expected)
        {
            if (!unexplained.Remove(incident.PublicId) || !stored.TryGetValue(incident.PublicId, out var found))
            {
                var name = incident.PublicId.Length == 0 ? "an incident without a public id" : $"incident {incident.PublicId}";
                Add("projection", $"{name} of reports {string.Join(", ", incident.Reports.Select(r => r.ReportId))} is not stored");
                continue;
            }

            var parts = IncidentSnapshot.Of(incident).Zip(IncidentSnapshot.Of(found)).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => pair.First.Part).ToList();
            if (parts.Count > 0)
            {
                Add("projection", $"incident {incident.PublicId} is not what its reports and decisions make: {string.Join(", ", parts)}");
            }
        }
    }

    private async Task<Dictionary<string, IncidentRow>> StoredAsync(IReadOnlyCollection<string> publicIds, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<string, IncidentRow>(StringComparer.Ordinal);
        foreach (var batch in publicIds.Chunk(500))
        {
            var rows = await context.Incidents.AsNoTracking().AsSplitQuery().Where(i => batch.Contains(i.PublicId))
                .Include(i => i.ByWeapon).Include(i => i.ByOutcome).Include(i => i.ByGroup).Include(i => i.Statements).Include(i => i.Fields).Include(i => i.Reports)
                .ToListAsync(cancellationToken);
            rows.ForEach(row => stored.Add(row.PublicId, row));
        }

        return stored;
    }

    private void CompareIds(IReadOnlyDictionary<string, string?> leads, Dictionary<int, string> stored, List<PublicIdRow> ids)
    {
        foreach (var id in ids)
        {
            var leadsTo = id.IncidentId is { } key ? stored.GetValueOrDefault(key, "an incident that does not exist") : null;
            var ought = leads.GetValueOrDefault(id.PublicId);
            if (leadsTo != ought)
            {
                Add("public-ids", $"{id.PublicId} leads to {leadsTo ?? "nothing"} instead of {ought ?? "nothing"}");
            }

            if (id.PublicId != PublicIdRegister.Format(id.Year, id.Number))
            {
                Add("public-ids", $"{id.PublicId} is not number {id.Number} of {id.Year}");
            }
        }

        var given = ids.Select(p => p.PublicId).ToHashSet(StringComparer.Ordinal);
        foreach (var publicId in stored.Values.Where(id => !given.Contains(id)))
        {
            Add("public-ids", $"{publicId} is borne by an incident but was never given out");
        }
    }

    private void CompareProposals(IReadOnlyList<ProposedMerge> expected, List<MergeProposalRow> stored)
    {
        static string Explain(int first, int second, double score, IReadOnlyList<FieldComparison> comparisons) => JsonColumn.Write(new { first, second, score, comparisons });
        var open = stored.Where(p => p.State == ProposalState.Open).ToDictionary(p => (p.First, p.Second));
        foreach (var merge in expected)
        {
            if (!open.Remove((merge.First, merge.Second), out var row))
            {
                Add("proposals", $"that {merge.First} and {merge.Second} may be one incident is not proposed");
            }
            else if (Explain(row.FirstReportId, row.SecondReportId, row.Score, row.Comparisons) != Explain(merge.FirstReportId, merge.SecondReportId, merge.Score, merge.Comparisons))
            {
                Add("proposals", $"proposal {row.Id} explains otherwise than the reports why {merge.First} and {merge.Second} may be one incident");
            }
        }

        foreach (var row in open.Values)
        {
            Add("proposals", $"proposal {row.Id} is open, but the reports do not speak for {row.First} and {row.Second} being one incident");
        }
    }

    // A mark without its decision would keep incidents apart for no reason that anybody gave.
    private async Task CheckReviewsAsync(CancellationToken cancellationToken)
    {
        var unfounded = await context.ReportPublicIds.AsNoTracking()
            .Where(h => h.DecisionId != null && !context.Decisions.Any(d => d.Id == h.DecisionId && (d.Incident == h.PublicId || d.Other == h.PublicId)))
            .OrderBy(h => h.ReportId).ToListAsync(cancellationToken);
        foreach (var home in unfounded)
        {
            Add("decisions", $"report {home.ReportId} stands under {home.PublicId} because of decision {home.DecisionId}, which is not about that incident");
        }
    }

    private void Add(string check, string what) => _violations.Add(new Violation(check, what));
}
