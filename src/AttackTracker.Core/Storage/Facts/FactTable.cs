using System.Runtime.CompilerServices;
using AttackTracker.Core.Weapons;
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
    private int[] _days = [];
    private int[] _placesOf = [];
    private int[] _setsOf = [];
    private WeaponType[] _weapons = [];
    private (int Low, int High)[] _killed = [];

    /// <summary>By key; a fact without a key stands for no incident.</summary>
    public ReadOnlySpan<IncidentFact> Facts => _facts;

    /// <summary>The <see cref="FactMarks"/> of each fact.</summary>
    public ReadOnlySpan<ulong> Marks => _marks;

    /// <summary>The day of each fact. It and those that follow lie apart as well, since a count of a million has to wait for what it reads.</summary>
    public ReadOnlySpan<int> Days => _days;

    /// <summary>The place of each fact.</summary>
    public ReadOnlySpan<int> PlacesOf => _placesOf;

    /// <summary>The combination of groups of each fact.</summary>
    public ReadOnlySpan<int> GroupSetsOf => _setsOf;

    /// <summary>The main weapon of each fact.</summary>
    public ReadOnlySpan<WeaponType> MainWeapons => _weapons;

    /// <summary>The killed of each fact, as its own fields have them.</summary>
    public ReadOnlySpan<(int Low, int High)> Killed => _killed;

    /// <summary>No day of an incident is earlier.</summary>
    public int FirstDay { get; private set; } = int.MaxValue;

    /// <summary>No day of an incident is later, but for the end of its possible days; below <see cref="FirstDay"/> where none is known.</summary>
    public int LastDay { get; private set; } = IncidentFact.None;

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
        Array.Resize(ref _days, _facts.Length);
        Array.Resize(ref _placesOf, _facts.Length);
        Array.Resize(ref _setsOf, _facts.Length);
        Array.Resize(ref _weapons, _facts.Length);
        Array.Resize(ref _killed, _facts.Length);
        if (seen is { } change)
        {
            KeptRows.EachChanged(database, change, Note);
        }
        else
        {
            for (var id = 0; id < _facts.Length; id++)
            {
                Note(id);
            }
        }
    }

    private void Note(int id)
    {
        ref readonly var fact = ref _facts[id];
        (_marks[id], _days[id], _placesOf[id], _setsOf[id], _weapons[id], _killed[id]) = (FactMarks.Of(fact), fact.Day, fact.Place, fact.GroupSet, fact.MainWeapon, (fact.KilledLow, fact.KilledHigh));
        if (fact.Id != 0 && fact.Day != IncidentFact.None)
        {
            (FirstDay, LastDay) = (Math.Min(FirstDay, fact.Day), Math.Max(LastDay, fact.Day));
        }
    }
}
