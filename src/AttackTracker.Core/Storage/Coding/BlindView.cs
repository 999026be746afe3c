using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>Shows a coder the database without what was read from the articles that they have yet to finish coding, and without the incidents that these have a say in.</summary>
/// <remarks>
/// By temporary views of the tables' names, which come before the tables: so no query can forget it, whether of a list, a count, a search or an export.
/// Texts stay, as what they are known by does. The connection is the reader's alone, since it is never to be used by another one.
/// </remarks>
internal static class BlindView
{
    private static readonly string[] OfIncidents = ["incident_weapons", "incident_outcomes", "incident_groups", "incident_statements", "incident_fields", "incident_reports"];

    /// <summary>The articles that a person was asked to code, or took, and has not finished.</summary>
    /// <param name="present">The database as it is: the past does not say who was at what.</param>
    /// <param name="who">The coder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<List<int>> ArticlesAsync(TrackerDbContext present, string who, CancellationToken cancellationToken)
        => present.CoderSheets.Where(s => s.Coder == who && s.FinishedAt == null).Select(s => s.ArticleId).Distinct().Order().ToListAsync(cancellationToken);

    /// <summary>Hides what was read from some articles from a context that nothing was read by yet.</summary>
    public static async Task HideAsync(TrackerDbContext context, IReadOnlyList<int> articles, CancellationToken cancellationToken)
    {
        context.Database.SetConnectionString(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false }.ToString());
        await context.Database.OpenConnectionAsync(cancellationToken);
        var incidents = await context.IncidentReports.Where(r => articles.Contains(r.Report.Run.ArticleId)).Select(r => r.IncidentId).Distinct().ToListAsync(cancellationToken);
        context.Hidden = incidents.ToHashSet();
        var ids = await context.PublicIds.Where(p => p.IncidentId != null && incidents.Contains(p.IncidentId.Value)).Select(p => p.PublicId).ToListAsync(cancellationToken);
        foreach (var view in Views(List(articles), List(incidents), string.Join(',', ids.Select(id => $"'{id}'"))))
        {
            await context.Database.ExecuteSqlRawAsync(view, cancellationToken);
        }
    }

    // Numbers and ids of our own making.
    private static IEnumerable<string> Views(string articles, string incidents, string ids) =>
    [
        View("incidents", $"id NOT IN ({incidents})"),
        .. OfIncidents.Select(table => View(table, $"incident_id NOT IN ({incidents})")),
        View("reports", $"run_id NOT IN (SELECT id FROM main.extraction_runs WHERE article_id IN ({articles}))"),
        View("aggregates", $"run_id NOT IN (SELECT id FROM main.extraction_runs WHERE article_id IN ({articles}))"),
        View("merge_proposals", $"first NOT IN ({ids}) AND second NOT IN ({ids})"),
        View("decisions", $"(article_id IS NULL OR article_id NOT IN ({articles})) AND (incident IS NULL OR incident NOT IN ({ids})) AND (other IS NULL OR other NOT IN ({ids}))"),
    ];

    private static string View(string table, string what) => $"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} WHERE {what}";

    private static string List(IEnumerable<int> keys) => string.Join(',', keys.Select(key => key.ToString(CultureInfo.InvariantCulture)));
}
