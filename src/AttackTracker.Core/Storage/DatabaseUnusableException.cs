using AttackTracker.Core.Text;
using Microsoft.Data.Sqlite;

namespace AttackTracker.Core.Storage;

/// <summary>The database file cannot be used. The message is one line for people: the file, then the reason.</summary>
public sealed class DatabaseUnusableException : Exception
{
    internal DatabaseUnusableException(string file, string reason, Exception? cause = null)
        : base($"{file} {reason}", cause)
    {
    }

    private DatabaseUnusableException(string message, SqliteException cause)
        : base(message, cause)
    {
    }

    /// <summary>SQLite's refusal in words that say what to do, which forms show too.</summary>
    internal static DatabaseUnusableException Of(string file, SqliteException fault) => new(Reason(file, fault), fault);

    // https://www.sqlite.org/rescode.html
    private static string Reason(string file, SqliteException fault) => fault.SqliteErrorCode switch
    {
        5 or 6 => Spoken.Of(Texts.FileLocked, file),
        8 => Spoken.Of(Texts.FileReadOnly, file),
        10 => Spoken.Of(Texts.FileNotReadOrWritten, file, OneLine(fault)),
        11 => Spoken.Of(Texts.FileDamaged, file),
        13 => Spoken.Of(Texts.DiskFull, file),
        14 => Spoken.Of(Texts.FileNotOpened, file),
        26 => Spoken.Of(Texts.FileNoDatabase, file),
        _ => Spoken.Of(Texts.FileUnusable, file, OneLine(fault)),
    };

    private static string OneLine(SqliteException fault) => fault.Message.ReplaceLineEndings(" ");
}
