using AttackTracker.Core.Reports;
using AttackTracker.Core.Search;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The page of a search: incidents, articles, bases, groups and weapons, the first few of each.</summary>
public sealed class SearchQuery(IDbContextFactory<TrackerDbContext> contexts, SearchNames names, IncidentListQuery incidents, ArticleListQuery articles)
{
    /// <summary>How many incidents and articles are shown; the rest is a link away.</summary>
    public const int Shown = 8;

    private const int MostNames = 6;

    // A word that is in more names than this says nothing about which is meant: "base", "camp".
    private const int TooCommon = 20;

    /// <summary>Reads the search and runs it.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<SearchResults> RunAsync(string text, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var index = await names.OfAsync(database, cancellationToken);
        var meaning = SearchMeaning.Of(text, index);
        if (meaning.Expression.IsEmpty)
        {
            return new SearchResults(meaning);
        }

        var match = SearchText.Of(meaning.Words).Match;
        var found = match is null ? null : new FoundWords(database, match);
        return new SearchResults(meaning)
        {
            Incidents = meaning.Filter == IncidentFilter.All ? null : await IncidentsAsync(database, meaning.Filter, found, cancellationToken),
            PublicId = await PublicIdAsync(database, meaning, cancellationToken),
            Articles = meaning.Words.Length == 0 ? null : await ArticlesAsync(meaning.Words, found, cancellationToken),
            Bases = await BasesAsync(database, Named(index, meaning, NameKind.Base), cancellationToken),
            Groups = await GroupsAsync(database, Named(index, meaning, NameKind.Group), cancellationToken),
            Weapons = await WeaponsAsync(database, Named(index, meaning, NameKind.Weapon), cancellationToken),
        };
    }

    private async Task<PagedResult<IncidentLine>> IncidentsAsync(TrackerDbContext database, IncidentFilter filter, FoundWords? found, CancellationToken cancellationToken)
    {
        var page = await incidents.RunAsync(filter, 1, Shown, cancellationToken);
        if (found is null || page.Items.Count == 0)
        {
            return page;
        }

        var ids = page.Items.Select(i => i.PublicId).ToList();
        var reports = await database.IncidentReports
            .Where(r => ids.Contains(r.Incident.PublicId))
            .OrderBy(r => r.IncidentId).ThenBy(r => r.Ordinal)
            .Select(r => new { r.Incident.PublicId, r.Report.Run.ArticleId, r.Report.Ordinal, r.Report.Run.Metadata.Publisher })
            .ToListAsync(cancellationToken);
        var byIncident = reports.ToLookup(r => r.PublicId, r => (r.ArticleId, r.Ordinal, r.Publisher), StringComparer.Ordinal);
        var lines = new List<IncidentLine>();
        foreach (var line in page.Items)
        {
            lines.Add(await found.QuotedAsync(line, byIncident[line.PublicId], cancellationToken));
        }

        return page with { Items = lines };
    }

    private async Task<PagedResult<FoundArticle>> ArticlesAsync(string words, FoundWords? found, CancellationToken cancellationToken)
    {
        var page = await articles.RunAsync(words, null, ArticleSort.Added, true, 1, cancellationToken);
        var lines = new List<FoundArticle>();
        foreach (var line in page.Items.Take(Shown))
        {
            lines.Add(found is null ? new FoundArticle(line, [new QuotePiece(line.Title, false)], []) : await found.QuotedAsync(line, cancellationToken));
        }

        return new PagedResult<FoundArticle>(lines, 1, page.Total, Shown);
    }

    private static async Task<string?> PublicIdAsync(TrackerDbContext database, SearchMeaning meaning, CancellationToken cancellationToken)
    {
        if (meaning.Expression.Parts is not [{ Term: { Operator: null, IsNegated: false } term }])
        {
            return null;
        }

        var typed = term.Value.ToUpperInvariant();
        return await database.PublicIds.Where(p => p.PublicId == typed && p.IncidentId != null).Select(p => p.PublicId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The entries that all words together name, else those that single words do.</summary>
    private static IReadOnlyList<NameMatch> Named(NameIndex index, SearchMeaning meaning, NameKind kind)
    {
        var words = meaning.Expression.Terms.Where(t => t.Operator is null && !t.IsNegated).Select(t => t.Value).ToList();
        var together = index.Find(string.Join(' ', words), kind, MostNames);
        return together.Count > 0 || words.Count < 2
            ? together
            :
            [
                .. words.Where(w => w.Length > 3)
                    .Select(w => index.Find(w, kind, TooCommon + 1))
                    .Where(found => found.Count <= TooCommon)
                    .SelectMany(found => found.Where(f => f.Fit != NameFit.Typo))
                    .DistinctBy(f => f.Id)
                    .Take(MostNames),
            ];
    }

    private static async Task<IReadOnlyList<FoundName>> BasesAsync(TrackerDbContext database, IReadOnlyList<NameMatch> found, CancellationToken cancellationToken)
    {
        var ids = found.Select(f => f.Id).ToList();
        var counts = ids.Count == 0 ? [] : await database.Incidents.Where(i => ids.Contains(i.SiteId!)).GroupBy(i => i.SiteId!).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        return [.. found.Select(f => new FoundName(f, counts.GetValueOrDefault(f.Id)))];
    }

    private static async Task<IReadOnlyList<FoundName>> GroupsAsync(TrackerDbContext database, IReadOnlyList<NameMatch> found, CancellationToken cancellationToken)
    {
        var ids = found.Select(f => f.Id).ToList();
        var counts = ids.Count == 0 ? [] : await database.IncidentGroups.Where(g => ids.Contains(g.GroupId) && g.Status != ClaimStatus.Denied)
            .Select(g => new { g.GroupId, g.IncidentId }).Distinct().GroupBy(g => g.GroupId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        return [.. found.Select(f => new FoundName(f, counts.GetValueOrDefault(f.Id)))];
    }

    private static async Task<IReadOnlyList<FoundName>> WeaponsAsync(TrackerDbContext database, IReadOnlyList<NameMatch> found, CancellationToken cancellationToken)
    {
        // Whoever types "unknown" means no weapon by it.
        var weapons = found.Select(f => (Name: f, Type: CodebookTerm.TryParse<WeaponType>(f.Id, out var type) ? type : WeaponType.Unknown)).Where(w => w.Type != WeaponType.Unknown).ToList();
        var types = weapons.Select(w => w.Type).ToList();
        var counts = types.Count == 0 ? [] : await database.IncidentWeapons.Where(w => types.Contains(w.Type)).GroupBy(w => w.Type).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. weapons.Select(w => new FoundName(w.Name, counts.GetValueOrDefault(w.Type)))];
    }
}
