using System.Collections.Concurrent;

namespace AttackTracker.Core.Queries;

/// <summary>Keeps what was read until anything is committed to the database, by this process or another: what is asked at every request costs no query then. Thread-safe.</summary>
/// <typeparam name="TKey">What is asked for.</typeparam>
/// <typeparam name="TValue">What is read; nobody may change it. Null is not kept, as anybody can ask for what there is not.</typeparam>
/// <param name="version">Tells what is written.</param>
public sealed class KeptUntilWritten<TKey, TValue>(DataVersion version)
    where TKey : notnull
{
    private volatile Kept _kept = new(-1);

    /// <summary>What is kept, or is read now.</summary>
    public async ValueTask<TValue> GetAsync(TKey key, Func<Task<TValue>> read)
    {
        ArgumentNullException.ThrowIfNull(read);

        // Asked before it is read: what is written meanwhile makes it out of date, never the other way round.
        var now = version.Read();
        var kept = _kept;
        if (kept.Version != now)
        {
            _kept = kept = new Kept(now);
        }

        if (kept.Values.TryGetValue(key, out var value))
        {
            return value;
        }

        value = await read();
        if (value is not null)
        {
            kept.Values[key] = value;
        }

        return value;
    }

    private sealed class Kept(long version)
    {
        public long Version => version;

        public ConcurrentDictionary<TKey, TValue> Values { get; } = new();
    }
}
