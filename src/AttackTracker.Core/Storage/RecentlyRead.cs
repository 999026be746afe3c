namespace AttackTracker.Core.Storage;

/// <summary>The last few things that were asked of one database, each with the state that it was read in. Thread-safe; what several ask for at once is read once.</summary>
/// <typeparam name="TKey">What is asked for.</typeparam>
/// <typeparam name="TValue">What is read; nobody may change it.</typeparam>
/// <param name="most">How many are kept; the one that was asked for longest ago goes first.</param>
internal sealed class RecentlyRead<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    /// <summary>What is kept of this state, or is read now.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="state">That of the database before this call: what is written meanwhile makes the value newer than its state, never older.</param>
    /// <param name="read">Reads it; whoever asks for the same meanwhile waits.</param>
    /// <param name="cancellationToken">Ends the waiting for others.</param>
    public async Task<TValue> GetAsync(TKey key, string state, Func<Task<TValue>> read, CancellationToken cancellationToken)
    {
        var entry = Find(key);
        await entry.Turn.WaitAsync(cancellationToken);
        try
        {
            if (entry.Value is not { } value || entry.State != state)
            {
                entry.Value = value = await read();
                entry.State = state;
            }

            return value;
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    private Entry Find(TKey key)
    {
        lock (_gate)
        {
            var at = _entries.FindIndex(e => e.Key.Equals(key));
            var entry = at < 0 ? new Entry(key) : _entries[at];
            _entries.RemoveAll(e => e == entry);
            _entries.Add(entry);
            if (_entries.Count > most)
            {
                _entries.RemoveAt(0);
            }

            return entry;
        }
    }

    private sealed class Entry(TKey key)
    {
        public TKey Key => key;

        public SemaphoreSlim Turn { get; } = new(1);

        public string? State { get; set; }

        public TValue? Value { get; set; }
    }
}
