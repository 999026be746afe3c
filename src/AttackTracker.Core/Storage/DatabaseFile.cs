using System.Text;
using AttackTracker.Core.Articles;

namespace AttackTracker.Core.Storage;

/// <summary>What can be told of a database file before SQLite touches it, in plainer words than SQLite's.</summary>
internal static class DatabaseFile
{
    private static readonly byte[] Header = Encoding.ASCII.GetBytes("SQLite format 3\0");

    /// <summary>Makes sure that the folder exists and that the file, if there is one, is a writable SQLite file; true where there is one.</summary>
    /// <exception cref="DatabaseUnusableException">It is not.</exception>
    public static bool Check(string file)
    {
        try
        {
            if (Directory.Exists(file))
            {
                throw new DatabaseUnusableException(file, "is a folder; name a file in it");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (!File.Exists(file))
            {
                return false;
            }

            // Asked of the mode as well, since an administrator may write what is marked as not to be written.
            if (File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly))
            {
                throw new DatabaseUnusableException(file, "is read-only; make it writable or name another file");
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            var start = new byte[Header.Length];
            var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return length == 0 || start.AsSpan().SequenceEqual(Header)
                ? length > 0
                : throw new DatabaseUnusableException(file, "is no SQLite database; name another file");
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new DatabaseUnusableException(file, "cannot be written: permission denied", fault);
        }
        catch (IOException fault)
        {
            throw new DatabaseUnusableException(file, FileFault.Reason(fault), fault);
        }
    }

    /// <summary>Takes away what a failed creation left.</summary>
    public static void Remove(string file)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, file + "-wal", file + "-shm", file + "-journal" })
        {
            File.Delete(part);
        }
    }
}
