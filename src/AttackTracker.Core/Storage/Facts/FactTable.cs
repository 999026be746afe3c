using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>The facts of all incidents of one database, and the places and combinations of groups that they name.</summary>
internal sealed class FactTable : KeptTable
{
    // By options, of which each database that is in use has its own: those of a past moment go with the copy that was made of it.
    private static readonly ConditionalWeakTable<IDbContextOptions, FactTable> Known = [];

    private const int MostPassing = 4;

    private readonly Dictionary<FactPlace, int> _placeNumbers = [];
    private readonly List<FactPlace> _places = [];
    private readonly Combinations<FactGroup> _groupSets = new(groups => groups.OrderBy(g => g.Id, StringComparer.Ordinal).ThenBy(g => g.Role));
    private readonly Lock _passingGate = new();
    private readonly Queue<(object Filter, (List<int> Passing, int All) Found)> _passing = [];
    private IncidentFact[] _facts = [];
    private ulong[] _marks = [];

    /// <summary>By key; a fact without a key stands for no incident.</summary>
    public ReadOnlySpan<IncidentFact> Facts => _facts;

    /// <summary>The <see cref="FactMarks"/> of each fact.</summary>
    public ReadOnlySpan<ulong> Marks => _marks;

    public IReadOnlyList<FactPlace> Places => _places;

    /// <summary>The groups of incidents, each combination once; the first is that of nobody.</summary>
    public IReadOnlyList<IReadOnlyList<FactGroup>> GroupSets => _groupSets.All;

    /// <summary>That of a context's database.</summary>
    public static FactTable Of(TrackerDbContext database) => Known.GetValue(database.GetService<IDbContextOptions>(), _ => new FactTable());

    /// <inheritdoc cref="KeptTable.ReadAsync{T}"/>
    public Task<T> ReadAsync<T>(TrackerDbContext database, Func<FactTable, T> read, CancellationToken cancellationToken) => ReadAsync(database, () => read(this), cancellationToken);

    /// <summary>Where a fact is written; of no incident at first.</summary>
    internal ref IncidentFact At(int id) => ref At(ref _facts, id);

    internal int NumberOf(FactPlace place)
    {
        if (!_placeNumbers.TryGetValue(place, out var number))
        {
            _placeNumbers.Add(place, number = _places.Count);
            _places.Add(place);
        }

        return number;
    }

    /// <inheritdoc cref="Combinations{T}.With"/>
    internal int SetWith(int set, FactGroup group) => _groupSets.With(set, group);

    /// <summary>The keys of what passes a filter, found before or now. Up to four megabytes each at a million incidents, so the last few are kept.</summary>
    /// <param name="filter">Equal by content.</param>
    /// <param name="find">Goes through the facts.</param>
    internal (List<int> Passing, int All) PassingOf(object filter, Func<(List<int> Passing, int All)> find)
    {
        lock (_passingGate)
        {
            foreach (var (known, found) in _passing)
            {
                if (known.Equals(filter))
                {
                    return found;
                }
            }
        }

        var now = find();
        lock (_passingGate)
        {
            if (_passing.Count == MostPassing)
            {
                _passing.Dequeue();
            }

            _passing.Enqueue((filter, now));
        }

        return now;
    }

    protected override void Clear() => Array.Clear(_facts);

    protected override void Read(SqliteConnection database, long? seen)
    {
        _passing.Clear();
        FactReader.Read(database, this, seen);
        Array.Resize(ref _marks, _facts.Length);
        if (seen is { } change)
        {
            KeptRows.EachChanged(database, change, Mark);
        }
        else
        {
            for (var id = 0; id < _facts.Length; id++)
            {
                Mark(id);
            }
        }
    }

    private void Mark(int id) => _marks[id] = FactMarks.Of(_facts[id]);
}
