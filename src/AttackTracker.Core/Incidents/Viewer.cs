namespace AttackTracker.Core.Incidents;

/// <summary>Who reads: what a coder is not to see before they have finished is not there for whatever runs inside; null sees all.</summary>
/// <remarks>Ambient as <see cref="Moment"/> is, so that every query of every page, export and call leaves out the same without knowing of it.</remarks>
public static class Viewer
{
    private static readonly AsyncLocal<string?> Current = new();

    internal static string? Name => Current.Value;

    /// <summary>Runs <paramref name="read"/> as it is for a person.</summary>
    /// <param name="name">The name that their sheets carry; null or empty for everything.</param>
    /// <param name="read">Reads. What it writes must be no part of the record.</param>
    public static async Task ReadAsync(string? name, Func<Task> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var outer = Current.Value;
        Current.Value = name;
        try
        {
            await read();
        }
        finally
        {
            Current.Value = outer;
        }
    }
}
