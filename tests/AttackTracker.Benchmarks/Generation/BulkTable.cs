using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SQLitePCL;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>Writes rows of one table as EF Core would, without its tracking: one prepared statement, each column through the model's own conversion.</summary>
internal sealed class BulkTable<T> : IDisposable
    where T : class
{
    private readonly List<(System.Reflection.PropertyInfo Property, ValueConverter? Converter)> _columns;
    private readonly sqlite3 _file;
    private readonly sqlite3_stmt _insert;

    /// <param name="file">An open file.</param>
    /// <param name="model">Says what the table is called and how its columns are written.</param>
    /// <param name="keys">The columns that are given with each row instead of being read from it.</param>
    public BulkTable(sqlite3 file, IModel model, params string[] keys)
    {
        var type = model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().Where(p => !keys.Contains(p.GetColumnName())).ToList();
        string[] names = [.. keys, .. columns.Select(p => p.GetColumnName())];
        _file = file;
        _columns = columns.ConvertAll(p => (p.PropertyInfo!, p.GetTypeMapping().Converter));
        Check(raw.sqlite3_prepare_v2(file, $"INSERT INTO {type.GetTableName()} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select(_ => "?"))})", out _insert));
    }

    public void Add(T row, params ReadOnlySpan<int> keys)
    {
        var place = 1;
        foreach (var key in keys)
        {
            Check(raw.sqlite3_bind_int(_insert, place++, key));
        }

        foreach (var (property, converter) in _columns)
        {
            var value = property.GetValue(row);
            Bind(place++, value is not null && converter is not null ? converter.ConvertToProvider(value) : value);
        }

        Check(raw.sqlite3_step(_insert), raw.SQLITE_DONE);
        Check(raw.sqlite3_reset(_insert));
    }

    public void Dispose() => _insert.Dispose();

    private void Bind(int place, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(_insert, place),
        string text => raw.sqlite3_bind_text(_insert, place, text),
        int number => raw.sqlite3_bind_int(_insert, place, number),
        bool truth => raw.sqlite3_bind_int(_insert, place, truth ? 1 : 0),
        double number => raw.sqlite3_bind_double(_insert, place, number),
        DateOnly day => raw.sqlite3_bind_text(_insert, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime stamp => raw.sqlite3_bind_text(_insert, place, stamp.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"No column of {typeof(T).Name} holds a {value.GetType().Name}."),
    });

    private void Check(int result, int expected = raw.SQLITE_OK)
    {
        if (result != expected)
        {
            throw new InvalidOperationException($"{typeof(T).Name}: {raw.sqlite3_errmsg(_file).utf8_to_string()}");
        }
    }
}
