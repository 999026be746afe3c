using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Invariants;

/// <summary>What a person saw when they last looked.</summary>
/// <param name="Incidents">By public id.</param>
/// <param name="Articles">By key.</param>
/// <param name="Decisions">Those in force.</param>
/// <param name="Leads">For each public id the one of the incident that it leads to; null for nowhere.</param>
internal sealed record Sight(IReadOnlyList<SeenIncident> Incidents, IReadOnlyList<SeenArticle> Articles, IReadOnlyList<Decision> Decisions, IReadOnlyDictionary<string, string?> Leads)
{
    public static async Task<Sight> OfAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var incidents = await context.Incidents.AsNoTracking().Include(i => i.Reports).OrderBy(i => i.PublicId).ToListAsync(cancellationToken);
        var runs = await context.ExtractionRuns.AsNoTracking().AsSplitQuery().Include(r => r.Article).Include(r => r.Reports).ThenInclude(r => r.Evidence)
            .Where(r => r.IsCurrent).OrderBy(r => r.ArticleId).ToListAsync(cancellationToken);
        return new Sight(
            incidents.ConvertAll(i => new SeenIncident(i.PublicId, i.ToValues(), [.. i.Reports.OrderBy(r => r.Ordinal).Select(r => r.ReportId)])),
            runs.ConvertAll(run => new SeenArticle(run.ArticleId, run.Article.FileName, run.Article.Text, [.. run.Reports.OrderBy(r => r.Ordinal).Select(r => (r.Id, r.ToReport()))])),
            await context.DecisionsInForce.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellationToken),
            await context.PublicIds.OrderBy(p => p.Age).Select(p => new { p.PublicId, Leads = p.Incident == null ? null : p.Incident.PublicId }).ToDictionaryAsync(p => p.PublicId, p => p.Leads, StringComparer.Ordinal, cancellationToken));
    }

    /// <summary>The values of the incident that an id leads to; null where it leads nowhere.</summary>
    public EventValues? ValuesOf(string publicId) => Incidents.FirstOrDefault(i => i.PublicId == Leads.GetValueOrDefault(publicId))?.Values;

    /// <summary>"AT-2022-0001: 1.txt#0 2.txt#0 | …".</summary>
    public override string ToString()
    {
        var names = Articles.SelectMany(a => a.Reports.Select(r => (r.Id, Name: $"{a.Name}#{r.Report.Ordinal}({r.Id})"))).ToDictionary(r => r.Id, r => r.Name);
        return string.Join(" | ", Incidents.Select(i => $"{i.PublicId}: {string.Join(' ', i.Reports.Select(r => names.GetValueOrDefault(r, $"({r})")))}"))
            + string.Concat(Leads.Where(l => l.Key != l.Value).Select(l => $" {l.Key}>{l.Value ?? "nothing"}"));
    }
}

internal sealed record SeenIncident(string PublicId, EventValues Values, IReadOnlyList<int> Reports);

internal sealed record SeenArticle(int Id, string Name, string Text, IReadOnlyList<(int Id, Report Report)> Reports);
