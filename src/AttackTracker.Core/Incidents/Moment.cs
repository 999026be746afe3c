namespace AttackTracker.Core.Incidents;

/// <summary>The moment as of which whatever runs inside reads the database; null reads it as it is.</summary>
/// <remarks>Ambient, so that every query of every page can be asked about the past without knowing of it. It flows with the call and ends with it.</remarks>
public static class Moment
{
    private static readonly AsyncLocal<DateTime?> Current = new();

    internal static DateTime? AsOf => Current.Value;

    /// <summary>Runs <paramref name="read"/> as of a moment.</summary>
    /// <param name="asOf">In UTC, inclusive; null for now.</param>
    /// <param name="read">Reads and writes nothing: what would be written goes into a copy that is thrown away.</param>
    public static async Task ReadAsync(DateTime? asOf, Func<Task> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var outer = Current.Value;
        Current.Value = asOf;
        try
        {
            await read();
        }
        finally
        {
            Current.Value = outer;
        }
    }

    /// <summary>Runs <paramref name="read"/> as of now, wherever it is called.</summary>
    internal static T Now<T>(Func<T> read)
    {
        var outer = Current.Value;
        Current.Value = null;
        try
        {
            return read();
        }
        finally
        {
            Current.Value = outer;
        }
    }
}
