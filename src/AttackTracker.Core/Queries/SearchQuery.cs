using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Search;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
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

        var found = meaning.Filter == IncidentFilter.All ? null : await incidents.RunAsync(meaning.Filter, 1, Shown, cancellationToken);
        var texts = meaning.Words.Length == 0 ? null : await articles.RunAsync(meaning.Words, null, ArticleSort.Added, true, 1, Shown, cancellationToken);
        var quotes = await FoundWords.OfAsync(database, SearchText.Of(meaning.Words), found?.Items ?? [], texts?.Items ?? [], cancellationToken);
        var (bases, groups, weapons) = (Named(index, meaning, NameKind.Base), Named(index, meaning, NameKind.Group), Named(index, meaning, NameKind.Weapon));
        var count = await CounterAsync(database, bases.Count + groups.Count + weapons.Count > 0, cancellationToken);
        return new SearchResults(meaning)
        {
            Incidents = found is null ? null : found with { Items = [.. found.Items.Select(quotes.Quoted)] },
            PublicId = await PublicIdAsync(database, meaning, cancellationToken),
            Articles = texts is null ? null : new PagedResult<FoundArticle>([.. texts.Items.Select(quotes.Quoted)], texts.Number, texts.Total, texts.PageSize),
            Bases = [.. bases.Select(name => new FoundName(name, count(name)))],
            Groups = [.. groups.Select(name => new FoundName(name, count(name)))],

            // Whoever types "unknown" means no weapon by it.
            Weapons = [.. weapons.Where(name => WeaponOf(name) != WeaponType.Unknown).Select(name => new FoundName(name, count(name)))],
        };
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

    /// <summary>Says how many incidents there are of a name; of all at once, since the facts are gone through once.</summary>
    private static async Task<Func<NameMatch, int>> CounterAsync(TrackerDbContext database, bool isAsked, CancellationToken cancellationToken)
    {
        if (!isAsked)
        {
            return _ => 0;
        }

        var (places, sets, weapons) = await database.FactsAsync(IncidentFilter.All, Count, cancellationToken);
        return name => name.Kind switch
        {
            NameKind.Base => places.Where(p => p.Place.SiteId == name.Id).Sum(p => p.Count),
            NameKind.Group => sets.Where(s => s.Groups.Any(g => g.Id == name.Id && g.Status != ClaimStatus.Denied)).Sum(s => s.Count),
            _ => weapons.Where(w => (w.Weapons & IncidentFact.Bit(WeaponOf(name))) != 0).Sum(w => w.Count),
        };
    }

    private static ((FactPlace Place, int Count)[] Places, (IReadOnlyList<FactGroup> Groups, int Count)[] Sets, (int Weapons, int Count)[] Weapons) Count(FactTable table, FactFilter filter)
    {
        var (places, sets, weapons) = (new int[table.Places.Count], new int[table.GroupSets.Count], new Dictionary<int, int>());
        foreach (ref readonly var fact in table.Facts)
        {
            if (filter.Sees(fact))
            {
                places[fact.Place]++;
                sets[fact.GroupSet]++;
                CollectionsMarshal.GetValueRefOrAddDefault(weapons, fact.Weapons, out _)++;
            }
        }

        return ([.. table.Places.Zip(places)], [.. table.GroupSets.Zip(sets)], [.. weapons.Select(w => (w.Key, w.Value))]);
    }

    private static WeaponType WeaponOf(NameMatch name) => CodebookTerm.TryParse<WeaponType>(name.Id, out var type) ? type : WeaponType.Unknown;
}
