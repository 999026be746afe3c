using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The criteria that are met by the articles of an incident: their outlets, and words that they hold; a test holds it to <see cref="IncidentFiltering"/>.</summary>
/// <remarks>Words are looked for by SQLite, which gives a list of articles and one of incidents; to go from articles to incidents takes it longer than all the rest.</remarks>
internal static class TellingFilter
{
    /// <summary>What of a filter stands here.</summary>
    public static IncidentFilter Of(IncidentFilter filter)
        => IncidentFilter.All with { Publishers = filter.Publishers, Without = IncidentExclusions.None with { Publishers = filter.Without.Publishers }, Text = filter.Text };

    /// <summary>By the keys of incidents whether they meet all; what lies behind the end does not.</summary>
    public static async Task<bool[]> MeetingAsync(TrackerDbContext database, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var search = SearchText.Of(filter.Text);
        var wanted = await Found.OfAsync(database, search.Match, cancellationToken);
        var unwanted = await Found.OfAsync(database, search.Without, cancellationToken);
        return await TellingTable.Of(database).ReadAsync(database, table => Meeting(table, filter, wanted, unwanted), cancellationToken);
    }

    private static bool[] Meeting(TellingTable table, IncidentFilter filter, Found? wanted, Found? unwanted)
    {
        var byOutlets = filter.Publishers.IsAny && filter.Without.Publishers.IsAny ? null : ByOutlets(table, filter.Publishers, filter.Without.Publishers);
        var meeting = new bool[table.Tellings.Length];
        for (var id = 0; id < meeting.Length; id++)
        {
            ref readonly var telling = ref table.Tellings[id];
            meeting[id] = telling.Articles is { } articles
                && (byOutlets is null || byOutlets[telling.Outlets])
                && (wanted is null || wanted.Holds(id, articles))
                && (unwanted is null || !unwanted.Holds(id, articles));
        }

        return meeting;
    }

    private static bool[] ByOutlets(TellingTable table, Choice<string> chosen, Choice<string> without)
    {
        bool[] isChosen = [.. table.Outlets.Select(outlet => chosen.IsAny || IsIn(chosen, outlet))];
        bool[] isWithout = [.. table.Outlets.Select(outlet => IsIn(without, outlet))];
        return [.. table.OutletSets.Select(outlets => outlets.Any(o => isChosen[o]) && !outlets.Any(o => isWithout[o]))];
    }

    private static bool IsIn(Choice<string> outlets, string? outlet)
        => outlet is null ? outlets.NotStated : outlets.Values.Any(value => string.Equals(Fold(value), Fold(outlet), StringComparison.Ordinal));

    // As SQLite's NOCASE does, which knows no letters but these.
    private static string Fold(string text) => string.Create(text.Length, text, (folded, from) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
        }
    });

    /// <summary>The articles and incidents that hold some words, by their keys.</summary>
    private sealed class Found
    {
        private bool[] _articles = [];
        private bool[] _incidents = [];

        /// <summary>Null where nothing is looked for.</summary>
        public static async Task<Found?> OfAsync(TrackerDbContext database, string? match, CancellationToken cancellationToken)
            => match is null ? null : new Found
            {
                _articles = await KeysAsync(database.SearchArticles(match).Select(f => f.ArticleId), cancellationToken),
                _incidents = await KeysAsync(database.SearchIncidents(match).Select(f => f.IncidentId), cancellationToken),
            };

        public bool Holds(int incident, int[] articles)
        {
            if (incident < _incidents.Length && _incidents[incident])
            {
                return true;
            }

            foreach (var article in articles)
            {
                if (article < _articles.Length && _articles[article])
                {
                    return true;
                }
            }

            return false;
        }

        private static async Task<bool[]> KeysAsync(IQueryable<int> found, CancellationToken cancellationToken)
        {
            var keys = await found.ToListAsync(cancellationToken);
            var are = new bool[keys.Count == 0 ? 0 : keys.Max() + 1];
            keys.ForEach(key => are[key] = true);
            return are;
        }
    }
}
