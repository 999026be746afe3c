using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>The facts of all incidents of one database, held in memory and brought up to its state before they are read. Thread-safe.</summary>
/// <remarks>
/// Some 80 bytes an incident. The first reading takes in all of them, each later one those that were written since, whoever wrote them: triggers number them in
/// <c>changed_incidents</c>, which keeps the last ten thousand.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the database is in use, which nobody tells; a lock that nobody waits for holds nothing.")]
internal sealed class FactTable
{
    // By options, of which each database that is in use has its own: those of a past moment go with the copy that was made of it.
    private static readonly ConditionalWeakTable<IDbContextOptions, FactTable> Known = [];

    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Dictionary<FactPlace, int> _placeNumbers = [];
    private readonly List<FactPlace> _places = [];
    private readonly List<FactGroup[]> _groupSets = [[]];
    private readonly Dictionary<(int Set, FactGroup Group), int> _setsWith = [];
    private readonly Dictionary<string, int> _setNumbers = new(StringComparer.Ordinal) { [""] = 0 };
    private IncidentFact[] _facts = [];
    private long _seen = -1;

    /// <summary>By key; a fact without a key stands for no incident.</summary>
    public ReadOnlySpan<IncidentFact> Facts => _facts;

    public IReadOnlyList<FactPlace> Places => _places;

    /// <summary>The groups of incidents, each combination once; the first is that of nobody.</summary>
    public IReadOnlyList<IReadOnlyList<FactGroup>> GroupSets => _groupSets;

    /// <summary>That of a context's database.</summary>
    public static FactTable Of(TrackerDbContext database) => Known.GetValue(database.GetService<IDbContextOptions>(), _ => new FactTable());

    /// <summary>Reads the facts as they are in the database, or as they were made meanwhile.</summary>
    /// <param name="database">Not in a transaction: what is written there and may be taken back must not be remembered.</param>
    /// <param name="read">Must not wait: while it runs nothing can be brought up to date.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public async Task<T> ReadAsync<T>(TrackerDbContext database, Func<FactTable, T> read, CancellationToken cancellationToken)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("Facts are read outside of transactions, since everybody shares them.");
        }

        await database.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        if (FactReader.LastChange(connection) != Volatile.Read(ref _seen))
        {
            BringUp(connection);
        }

        _gate.EnterReadLock();
        try
        {
            return read(this);
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    /// <summary>Where a fact is written; of no incident at first.</summary>
    internal ref IncidentFact At(int id)
    {
        if (id >= _facts.Length)
        {
            Array.Resize(ref _facts, Math.Max(id + 1, _facts.Length * 5 / 4));
        }

        return ref _facts[id];
    }

    internal int NumberOf(FactPlace place)
    {
        if (!_placeNumbers.TryGetValue(place, out var number))
        {
            _placeNumbers.Add(place, number = _places.Count);
            _places.Add(place);
        }

        return number;
    }

    /// <summary>The combination that has one group more, in whatever order they come.</summary>
    internal int SetWith(int set, FactGroup group)
    {
        if (_setsWith.TryGetValue((set, group), out var known))
        {
            return known;
        }

        FactGroup[] groups = [.. _groupSets[set].Append(group).OrderBy(g => g.Id, StringComparer.Ordinal).ThenBy(g => g.Role)];
        var name = string.Join('\n', groups);
        if (!_setNumbers.TryGetValue(name, out var number))
        {
            _setNumbers.Add(name, number = _groupSets.Count);
            _groupSets.Add(groups);
        }

        return _setsWith[(set, group)] = number;
    }

    private void BringUp(SqliteConnection database)
    {
        _gate.EnterWriteLock();
        try
        {
            // Begun here, so that nobody has seen anything later: a lower number is that of a file which was put in the place of this one.
            using var snapshot = database.BeginTransaction(deferred: true);
            var last = FactReader.LastChange(database);
            if (_seen != last)
            {
                var isAll = _seen < 0 || _seen > last || FactReader.FirstChange(database) > _seen + 1;
                if (isAll)
                {
                    Array.Clear(_facts);
                }

                // Whatever stops it in the middle, the next has to begin anew.
                var seen = _seen;
                _seen = -1;
                FactReader.Read(database, this, isAll ? null : seen);
                _seen = last;
            }
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
