namespace AttackTracker.Core.Articles;

/// <summary>A file that cannot become an article. The message is one line for people: the file, then the reason.</summary>
public sealed class ArticleUnreadableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The file as the person named it.</param>
    /// <param name="reason">What is wrong, as the end of a sentence that starts with the file: "is empty".</param>
    public ArticleUnreadableException(string file, string reason)
        : base($"{file} {reason}")
    {
        File = file;
        Reason = reason;
    }

    /// <summary>The file as the person named it.</summary>
    public string File { get; }

    /// <summary>The message without the file, so that a caller that knows the whole path can name that instead.</summary>
    public string Reason { get; }
}
