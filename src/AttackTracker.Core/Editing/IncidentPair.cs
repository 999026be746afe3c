using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Two incidents by the ids that they bear now, with all of their reports.</summary>
/// <param name="Older">The public id of the one whose id was given out first.</param>
/// <param name="Younger">The public id of the other.</param>
/// <param name="Reports">Every report of the two and the public id that it stands under.</param>
internal sealed record IncidentPair(string Older, string Younger, IReadOnlyList<(int ReportId, string PublicId)> Reports)
{
    /// <summary>The two that ids lead to; else why there are no two.</summary>
    public static async Task<(IncidentPair? Pair, string Problem)> FindAsync(TrackerDbContext context, string first, string second, CancellationToken cancellationToken)
    {
        var ids = new[] { first, second };
        var found = await context.PublicIds.Where(p => ids.Contains(p.PublicId) && p.Incident != null)
            .Select(p => new { Asked = p.PublicId, p.Incident!.Id, p.Incident.PublicId, context.PublicIds.Single(own => own.PublicId == p.Incident.PublicId).Age })
            .OrderBy(p => p.Age).ToListAsync(cancellationToken);
        if (ids.FirstOrDefault(id => !found.Exists(f => f.Asked == id)) is { } missing)
        {
            return (null, Spoken.Of(Texts.PairMissing, missing));
        }

        if (found.Select(f => f.Id).Distinct().Count() < 2)
        {
            return (null, first == second ? Texts.PairItself : Spoken.Of(Texts.PairOne, first, second));
        }

        var names = found.ToDictionary(f => f.Id, f => f.PublicId);
        var reports = await context.IncidentReports.Where(r => names.Keys.Contains(r.IncidentId)).OrderBy(r => r.ReportId).Select(r => new { r.ReportId, r.IncidentId }).ToListAsync(cancellationToken);
        return (new IncidentPair(found[0].PublicId, found[1].PublicId, [.. reports.Select(r => (r.ReportId, names[r.IncidentId]))]), "");
    }
}
