using System.Runtime.CompilerServices;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AttackTracker.Core.Queries;

/// <summary>The criteria that are met by the articles of an incident: their outlets, and words that they hold; a test holds it to <see cref="IncidentFiltering"/>.</summary>
/// <remarks>Words are looked for by SQLite, which gives a list of articles and one of incidents; to go from articles to incidents takes it longer than all the rest.</remarks>
internal static class TellingFilter
{
    private const int MostKept = 16;

    private static readonly ConditionalWeakTable<IDbContextOptions, RecentlyRead<IncidentFilter, bool[]>> Known = [];

    /// <summary>What of a filter stands here.</summary>
    public static IncidentFilter Of(IncidentFilter filter)
        => IncidentFilter.All with { Publishers = filter.Publishers, Without = IncidentExclusions.None with { Publishers = filter.Without.Publishers }, Text = filter.Text };

    /// <summary>By the keys of incidents whether they meet all; what lies behind the end does not. Kept until anything of it is written.</summary>
    public static async Task<bool[]> MeetingAsync(TrackerDbContext database, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var state = await SearchHits.StateAsync(database, cancellationToken);
        return await Known.GetValue(database.GetService<IDbContextOptions>(), _ => new(MostKept))
            .GetAsync(filter, state, () => ReadAsync(database, filter, cancellationToken), cancellationToken);
    }

    private static async Task<bool[]> ReadAsync(TrackerDbContext database, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var search = SearchText.Of(filter.Text);
        var wanted = search.Match is { } match ? await SearchHits.OfAsync(database, match, cancellationToken) : null;
        var unwanted = search.Without is { } without ? await SearchHits.OfAsync(database, without, cancellationToken) : null;
        return await TellingTable.Of(database).ReadAsync(database, table => Meeting(table, filter, wanted, unwanted), cancellationToken);
    }

    private static bool[] Meeting(TellingTable table, IncidentFilter filter, SearchHits? wanted, SearchHits? unwanted)
    {
        var byOutlets = filter.Publishers.IsAny && filter.Without.Publishers.IsAny ? null : ByOutlets(table, filter.Publishers, filter.Without.Publishers);
        var meeting = new bool[table.Tellings.Length];
        for (var id = 0; id < meeting.Length; id++)
        {
            ref readonly var telling = ref table.Tellings[id];
            meeting[id] = telling.Articles is { } articles
                && (byOutlets is null || byOutlets[telling.Outlets])
                && (wanted is null || Holds(wanted, id, articles))
                && (unwanted is null || !Holds(unwanted, id, articles));
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

    private static bool Holds(SearchHits hits, int incident, int[] articles)
    {
        if (incident < hits.Incidents.Length && hits.Incidents[incident])
        {
            return true;
        }

        foreach (var article in articles)
        {
            if (article < hits.Articles.Length && hits.Articles[article])
            {
                return true;
            }
        }

        return false;
    }
}
