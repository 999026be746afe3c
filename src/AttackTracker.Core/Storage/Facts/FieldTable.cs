using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>How far people stand behind each field of each incident of one database.</summary>
internal sealed class FieldTable : KeptTable
{
    private static readonly ConditionalWeakTable<IDbContextOptions, FieldTable> Known = [];

    // Four bits a field: nothing where the field is not stated, else one more than its state.
    private ulong[] _states = [];

    /// <summary>That of a context's database.</summary>
    public static FieldTable Of(TrackerDbContext database) => Known.GetValue(database.GetService<IDbContextOptions>(), _ => new FieldTable());

    /// <summary>How many values are in which state.</summary>
    /// <param name="database">The context.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public Task<Dictionary<(FieldState State, Field Field), int>> CountAsync(TrackerDbContext database, CancellationToken cancellationToken)
        => ReadAsync(database, () => Count(database.Hidden), cancellationToken);

    protected override void Clear() => Array.Clear(_states);

    protected override void Read(SqliteConnection database, long? seen)
    {
        if (seen is { } last)
        {
            KeptRows.EachChanged(database, last, id => At(id) = 0);
            KeptRows.Each(
                database,
                $"SELECT incident_id, field, state FROM main.incident_fields {KeptRows.Since("incident_id", last)}",
                last,
                row => At(row.GetInt32(0)) |= CodebookTerm.TryParse<Field>(row.GetString(1), out var field) && CodebookTerm.TryParse<FieldState>(row.GetString(2), out var state) ? Bits(field, state) : 0);
            return;
        }

        // All of one field in one state lie together in an index.
        foreach (var field in Enum.GetValues<Field>())
        {
            foreach (var state in Enum.GetValues<FieldState>())
            {
                KeptRows.Each(
                    database,
                    $"SELECT incident_id FROM main.incident_fields WHERE state = '{CodebookTerm.Of(state)}' AND field = '{CodebookTerm.Of(field)}'",
                    null,
                    row => At(row.GetInt32(0)) |= Bits(field, state));
            }
        }
    }

    private static ulong Bits(Field field, FieldState state) => (ulong)(state + 1) << (4 * (int)field);

    private Dictionary<(FieldState State, Field Field), int> Count(IReadOnlyCollection<int> hidden)
    {
        // Most incidents are as many others are.
        var alike = new Dictionary<ulong, int>();
        for (var id = 0; id < _states.Length; id++)
        {
            if (_states[id] != 0 && (hidden.Count == 0 || !hidden.Contains(id)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(alike, _states[id], out _)++;
            }
        }

        return Enum.GetValues<Field>().SelectMany(field => Enum.GetValues<FieldState>(), (field, state) => (State: state, Field: field))
            .ToDictionary(of => of, of => alike.Where(a => ((a.Key >> (4 * (int)of.Field)) & 0xF) == (ulong)(of.State + 1)).Sum(a => a.Value));
    }

    private ref ulong At(int incident) => ref At(ref _states, incident);
}
