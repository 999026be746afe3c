namespace AttackTracker.Core.Storage;

/// <summary>The database file cannot be used. The message is one line for people and names the file and the reason.</summary>
public sealed class DatabaseUnusableException : Exception
{
    /// <summary>Names the file and says why.</summary>
    public DatabaseUnusableException(string file, string reason, Exception? cause = null)
        : base($"{file}: {reason}", cause)
    {
    }
}
