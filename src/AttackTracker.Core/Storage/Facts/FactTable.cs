using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>The facts of all incidents of one database, and the places and combinations of groups that they name.</summary>
internal sealed class FactTable : KeptTable
{
    // By options, of which each database that is in use has its own: those of a past moment go with the copy that was made of it.
    private static readonly ConditionalWeakTable<IDbContextOptions, FactTable> Known = [];

    private readonly Dictionary<FactPlace, int> _placeNumbers = [];
    private readonly List<FactPlace> _places = [];
    private readonly List<FactGroup[]> _groupSets = [[]];
    private readonly Dictionary<(int Set, FactGroup Group), int> _setsWith = [];
    private readonly Dictionary<string, int> _setNumbers = new(StringComparer.Ordinal) { [""] = 0 };
    private IncidentFact[] _facts = [];

    /// <summary>By key; a fact without a key stands for no incident.</summary>
    public ReadOnlySpan<IncidentFact> Facts => _facts;

    public IReadOnlyList<FactPlace> Places => _places;

    /// <summary>The groups of incidents, each combination once; the first is that of nobody.</summary>
    public IReadOnlyList<IReadOnlyList<FactGroup>> GroupSets => _groupSets;

    /// <summary>That of a context's database.</summary>
    public static FactTable Of(TrackerDbContext database) => Known.GetValue(database.GetService<IDbContextOptions>(), _ => new FactTable());

    /// <inheritdoc cref="KeptTable.ReadAsync{T}"/>
    public Task<T> ReadAsync<T>(TrackerDbContext database, Func<FactTable, T> read, CancellationToken cancellationToken) => ReadAsync(database, () => read(this), cancellationToken);

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

    protected override void Clear() => Array.Clear(_facts);

    protected override void Read(SqliteConnection database, long? seen) => FactReader.Read(database, this, seen);
}
