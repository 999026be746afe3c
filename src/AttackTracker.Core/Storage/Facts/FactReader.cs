using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using Microsoft.Data.Sqlite;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>Reads facts from the tables of incidents: all, or those of incidents that were written since. Plain SQL, since rows are many and nothing of them is kept.</summary>
/// <remarks>From the tables themselves, whoever reads first: what somebody is not to see is left out where it is counted.</remarks>
internal static class FactReader
{
    /// <param name="database">In a read transaction.</param>
    /// <param name="table">Where to.</param>
    /// <param name="seen">What was written up to this change is in the table; null for all, into an empty one.</param>
    public static void Read(SqliteConnection database, FactTable table, long? seen)
    {
        if (seen is not null)
        {
            KeptRows.EachChanged(database, seen.Value, id => table.At(id) = default);
        }

        KeptRows.Each(
            database,
            $"SELECT id, kind, background, day, date_start, date_end, site_id, site_name, country, killed_low, killed_high, wounded_low, wounded_high, conflict_count, state, main_weapon, date_precision, admin1, source_count FROM main.incidents {KeptRows.Since("id", seen)}",
            seen,
            row => table.At(row.GetInt32(0)) = Fact(row, table));
        KeptRows.Each(database, $"SELECT incident_id, type FROM main.incident_weapons {KeptRows.Since("incident_id", seen)}", seen, row => table.At(row.GetInt32(0)).Weapons |= IncidentFact.Bit(Term<WeaponType>(row, 1)));
        KeptRows.Each(database, $"SELECT incident_id, outcome FROM main.incident_outcomes {KeptRows.Since("incident_id", seen)}", seen, row => table.At(row.GetInt32(0)).Outcomes |= IncidentFact.Bit(Term<Outcome>(row, 1)));
        KeptRows.Each(database, $"SELECT incident_id, group_id, role, status FROM main.incident_groups {KeptRows.Since("incident_id", seen)}", seen, row =>
        {
            ref var fact = ref table.At(row.GetInt32(0));
            fact.GroupSet = table.SetWith(fact.GroupSet, new FactGroup(row.GetString(1), Term<GroupRole>(row, 2), row.IsDBNull(3) ? null : Term<ClaimStatus>(row, 3)));
        });
    }

    private static IncidentFact Fact(SqliteDataReader row, FactTable table) => new()
    {
        Id = row.GetInt32(0),
        Kind = Term<ReportKind>(row, 1),
        Background = row.GetBoolean(2),
        Day = Day(row, 3),
        Start = Day(row, 4),
        End = Day(row, 5),
        Place = table.NumberOf(new FactPlace(Text(row, 6), Text(row, 7), Text(row, 8), Text(row, 17))),
        KilledLow = Figure(row, 9),
        KilledHigh = Figure(row, 10),
        WoundedLow = Figure(row, 11),
        WoundedHigh = Figure(row, 12),
        Conflicts = row.GetInt32(13),
        State = Term<FieldState>(row, 14),
        MainWeapon = row.IsDBNull(15) ? WeaponType.Unknown : Term<WeaponType>(row, 15),
        Precision = row.IsDBNull(16) ? DatePrecision.Unknown : Term<DatePrecision>(row, 16),
        IsOfOneSource = row.GetInt32(18) == 1,
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int Figure(SqliteDataReader row, int column) => row.IsDBNull(column) ? IncidentFact.None : row.GetInt32(column);

    private static int Day(SqliteDataReader row, int column)
        => row.IsDBNull(column) ? IncidentFact.None : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static T Term<T>(SqliteDataReader row, int column)
        where T : struct, Enum
        => CodebookTerm.TryParse<T>(row.GetString(column), out var value) ? value : throw new InvalidDataException($"The database holds \"{row.GetString(column)}\", which is no {typeof(T).Name} of the codebook.");
}
