using Microsoft.Data.Sqlite;

namespace AttackTracker.Core.Storage;

/// <summary>The database file cannot be used. The message is one line for people: the file, then the reason.</summary>
public sealed class DatabaseUnusableException : Exception
{
    internal DatabaseUnusableException(string file, string reason, Exception? cause = null)
        : base($"{file} {reason}", cause)
    {
    }

    /// <summary>SQLite's refusal in words that say what to do.</summary>
    internal static DatabaseUnusableException Of(string file, SqliteException fault) => new(file, Reason(fault), fault);

    // https://www.sqlite.org/rescode.html
    private static string Reason(SqliteException fault) => fault.SqliteErrorCode switch
    {
        5 or 6 => "is locked by another process; wait until it is done or end it",
        8 => "is read-only, or its folder is; make both writable or name another file",
        10 => $"cannot be read or written: {OneLine(fault)}",
        11 => "is damaged; restore a backup",
        13 => "cannot grow: the disk is full",
        14 => "cannot be opened; check that its folder may be written",
        26 => "is no SQLite database; name another file",
        _ => $"cannot be used: {OneLine(fault)}",
    };

    private static string OneLine(SqliteException fault) => fault.Message.ReplaceLineEndings(" ");
}
