namespace AttackTracker.Core.Articles;

/// <summary>Why the file system refused, as the end of a sentence that starts with the file.</summary>
public static class FileFault
{
    /// <summary>The reason without the path and without the system's own wording where we have a plainer one.</summary>
    public static string Reason(Exception fault)
        => fault switch
        {
            UnauthorizedAccessException => "cannot be read: permission denied",
            FileNotFoundException or DirectoryNotFoundException => "does not exist",
            PathTooLongException => "cannot be read: the path is too long",
            null => throw new ArgumentNullException(nameof(fault)),
            _ => $"cannot be read: {fault.Message.ReplaceLineEndings(" ")}",
        };
}
