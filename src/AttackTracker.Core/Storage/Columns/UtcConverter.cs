using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AttackTracker.Core.Storage.Columns;

/// <summary>Gives a stamp its kind back: SQLite keeps the digits only, and every stamp is UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    stamp => stamp,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
