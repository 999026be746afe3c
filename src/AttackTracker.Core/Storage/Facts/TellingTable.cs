using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>Who tells of each incident of one database: its articles, their outlets, and the day of the first.</summary>
internal sealed class TellingTable : KeptTable
{
    private static readonly ConditionalWeakTable<IDbContextOptions, TellingTable> Known = [];

    private readonly Dictionary<string, int> _outletNumbers = new(StringComparer.Ordinal);
    private readonly List<string?> _outlets = [null];
    private readonly Combinations<int> _outletSets = new(outlets => outlets.Distinct().Order());
    private Telling[] _tellings = [];

    /// <summary>By the key of the incident; one without articles is of no incident.</summary>
    public ReadOnlySpan<Telling> Tellings => _tellings;

    /// <summary>Names of outlets; the first stands for those that are not known.</summary>
    public IReadOnlyList<string?> Outlets => _outlets;

    /// <summary>The outlets of incidents, each combination once, as places in <see cref="Outlets"/>.</summary>
    public IReadOnlyList<IReadOnlyList<int>> OutletSets => _outletSets.All;

    /// <summary>That of a context's database.</summary>
    public static TellingTable Of(TrackerDbContext database) => Known.GetValue(database.GetService<IDbContextOptions>(), _ => new TellingTable());

    /// <inheritdoc cref="KeptTable.ReadAsync{T}"/>
    public Task<T> ReadAsync<T>(TrackerDbContext database, Func<TellingTable, T> read, CancellationToken cancellationToken) => ReadAsync(database, () => read(this), cancellationToken);

    protected override void Clear() => Array.Clear(_tellings);

    protected override void Read(SqliteConnection database, long? seen)
    {
        if (seen is not null)
        {
            KeptRows.EachChanged(database, seen.Value, id => At(id) = default);
        }

        KeptRows.Each(
            database,
            $"""
            SELECT told.incident_id, run.article_id, run.published_date, about.publisher
            FROM main.incident_reports AS told
            JOIN main.reports AS report ON report.id = told.report_id
            JOIN main.extraction_runs AS run ON run.id = report.run_id
            LEFT JOIN main.article_metadata AS about ON about.article_id = run.article_id AND about.is_current = 1
            {KeptRows.Since("told.incident_id", seen)}
            """,
            seen,
            row => Add(ref At(row.GetInt32(0)), row));
    }

    private void Add(ref Telling telling, SqliteDataReader row)
    {
        telling.Articles = [.. telling.Articles ?? [], row.GetInt32(1)];
        telling.Outlets = _outletSets.With(telling.Outlets, row.IsDBNull(3) ? 0 : NumberOf(row.GetString(3)));
        if (!row.IsDBNull(2))
        {
            var day = DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
            telling.FirstDay = telling.FirstDay == 0 ? day : Math.Min(telling.FirstDay, day);
        }
    }

    private ref Telling At(int incident) => ref At(ref _tellings, incident);

    private int NumberOf(string outlet)
    {
        if (!_outletNumbers.TryGetValue(outlet, out var number))
        {
            _outletNumbers.Add(outlet, number = _outlets.Count);
            _outlets.Add(outlet);
        }

        return number;
    }
}

/// <summary>Who tells of one incident.</summary>
internal struct Telling
{
    /// <summary>Their keys, one for each report; null where there is no incident.</summary>
    public int[]? Articles;

    /// <summary>In <see cref="TellingTable.OutletSets"/>.</summary>
    public int Outlets;

    /// <summary>The day number of the first article of which the day is known; 0 where none is.</summary>
    public int FirstDay;
}
