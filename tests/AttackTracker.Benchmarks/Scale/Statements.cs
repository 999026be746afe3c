using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>Notes how long each statement takes, the reading of its rows included, and each commit.</summary>
/// <param name="most">How many of the slowest to print after each measurement.</param>
internal sealed class Statements(int most) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly Dictionary<string, (double Milliseconds, int Count)> _now = [];
    private readonly Dictionary<string, (double Milliseconds, int Count)> _all = [];

    public TimeSpan Time => TimeSpan.FromMilliseconds(_now.Values.Sum(s => s.Milliseconds));

    public int Count => _now.Values.Sum(s => s.Count);

    /// <summary>Of the commits since the last <see cref="Clear"/>, which are no statements.</summary>
    public TimeSpan CommitTime { get; private set; }

    public void Clear()
    {
        _now.Clear();
        CommitTime = TimeSpan.Zero;
    }

    /// <summary>Counts what ran since the last <see cref="Clear"/> for <see cref="Print"/>.</summary>
    public void Keep()
    {
        foreach (var (sql, spent) in _now)
        {
            var known = _all.GetValueOrDefault(sql);
            _all[sql] = (known.Milliseconds + spent.Milliseconds, known.Count + spent.Count);
        }
    }

    public void Print()
    {
        foreach (var (sql, spent) in _all.OrderByDescending(s => s.Value.Milliseconds).Take(most))
        {
            Console.WriteLine(FormattableString.Invariant($"    {spent.Milliseconds:F0} ms in {spent.Count}: {(sql.Length > 600 ? sql[..600] : sql).ReplaceLineEndings(" ")}"));
        }

        _all.Clear();
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Duration, 1);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Note(command, eventData.Duration, 0);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Duration, 1);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        CommitTime += eventData.Duration;
        return Task.CompletedTask;
    }

    private void Note(DbCommand command, TimeSpan spent, int times)
    {
        var known = _now.GetValueOrDefault(command.CommandText);
        _now[command.CommandText] = (known.Milliseconds + spent.TotalMilliseconds, known.Count + times);
    }
}
