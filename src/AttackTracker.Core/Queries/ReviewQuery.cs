using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The values that nobody has decided yet, least certain first: what a reviewer should look at next.</summary>
public sealed class ReviewQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>How many lines a page holds.</summary>
    public const int PageSize = 50;

    /// <summary>One page; a number beyond the last gives the last. Equal confidence is in the order of incidents and fields.</summary>
    /// <param name="field">Only values of this field; null for all.</param>
    /// <param name="baseId">Only incidents at this site of the gazetteer; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ReviewView> RunAsync(Field? field, string? baseId, int page, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var open = database.IncidentFields.Where(f => f.DecisionId == null && f.Confidence > 0)
            .Join(database.Incidents, f => f.IncidentId, i => i.Id, (f, i) => new { Field = f, Incident = i });
        var wanted = open;
        wanted = field is null ? wanted : wanted.Where(v => v.Field.Field == field);
        wanted = baseId is null ? wanted : wanted.Where(v => v.Incident.SiteId == baseId);
        var total = await wanted.CountAsync(cancellationToken);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await wanted
            .OrderBy(v => v.Field.Confidence).ThenBy(v => v.Field.IncidentId).ThenBy(v => v.Field.Field)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .AsNoTracking().ToListAsync(cancellationToken);

        var incidents = rows.ConvertAll(r => r.Incident.Id);
        var words = await WordsAsync(database, [.. rows.Select(r => (r.Incident.Id, r.Field.Field))], cancellationToken);
        var values = rows.ConvertAll(r => r.Incident.ToValues());
        return new ReviewView
        {
            Values = new PagedResult<ReviewLine>(
                [.. rows.Zip(values, (row, value) => new ReviewLine(row.Incident.PublicId, row.Incident.Title, row.Field.Field, value, row.Field.Confidence, row.Field.HasConflict, words.GetValueOrDefault((row.Incident.Id, row.Field.Field))))],
                number, total, PageSize),
            Bases = await open.Where(v => v.Incident.SiteId != null)
                .GroupBy(v => new { v.Incident.SiteId, v.Incident.SiteName })
                .OrderBy(g => g.Key.SiteName)
                .Select(g => new ReviewBase(g.Key.SiteId!, g.Key.SiteName ?? g.Key.SiteId!, g.Count()))
                .ToListAsync(cancellationToken),
            GroupNames = await database.NamesOfGroupsAsync(values.SelectMany(GroupIds.In), cancellationToken),
        };
    }

    // The first report that says the value, or failing that anything in the field, speaks for it.
    private static async Task<Dictionary<(int, Field), ReviewWords>> WordsAsync(TrackerDbContext database, List<(int Incident, Field Field)> wanted, CancellationToken cancellationToken)
    {
        var incidents = wanted.Select(w => w.Incident).Distinct().ToList();
        var reports = await database.IncidentReports.Where(r => incidents.Contains(r.IncidentId))
            .OrderBy(r => r.IncidentId).ThenBy(r => r.Ordinal)
            .Select(r => new
            {
                r.IncidentId,
                r.Supports,
                r.Report.Ordinal,
                r.Report.Run.ArticleId,
                Evidence = r.Report.Evidence.OrderBy(e => e.Start).Select(e => new { e.Field, e.Start, e.End, e.Rule }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var chosen = wanted
            .Select(w => (Key: w, Report: reports.Where(r => r.IncidentId == w.Incident && r.Evidence.Exists(e => e.Field == w.Field)).OrderByDescending(r => r.Supports.Contains(w.Field)).FirstOrDefault()))
            .Where(c => c.Report is not null)
            .ToList();
        var articles = chosen.Select(c => c.Report!.ArticleId).Distinct().ToList();
        var texts = await database.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Text, cancellationToken);
        var documents = texts.ToDictionary(a => a.Key, a => Document.Parse(a.Value));
        return chosen.ToDictionary(c => c.Key, c =>
        {
            var evidence = c.Report!.Evidence.First(e => e.Field == c.Key.Field);
            var words = new SourceWords(documents[c.Report.ArticleId], [new Evidence(evidence.Field, new TextSpan(evidence.Start, evidence.End), evidence.Rule)]).Words()[0];
            return new ReviewWords(c.Report.ArticleId, c.Report.Ordinal, evidence.Rule, words);
        });
    }
}
