namespace AttackTracker.Core.Articles;

/// <summary>A file that was found to hold an article, or why nothing can come of it; reading waits until <see cref="Read"/>.</summary>
public sealed class ArticleFile
{
    private readonly ArticleMetadata? _given;
    private readonly string? _fault;

    private ArticleFile(string path, ArticleMetadata? given, string? fault)
    {
        Path = path;
        _given = given;
        _fault = fault;
    }

    /// <summary>The path as it was named, or as found below the folder that was named.</summary>
    public string Path { get; }

    /// <summary>Reads the file once more at every call.</summary>
    public ArticleReading Read()
    {
        if (_fault is not null)
        {
            return ArticleReading.Failed(Path, _fault);
        }

        try
        {
            var length = new FileInfo(Path).Length;
            return length > ArticleReader.MaxBytes
                ? ArticleReading.Failed(Path, ArticleReader.TooLarge(length))
                : ArticleReading.Of(Path, ArticleReader.Read(Path, File.ReadAllBytes(Path), _given));
        }
        catch (ArticleUnreadableException unreadable)
        {
            return ArticleReading.Failed(Path, unreadable.Reason);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ArticleReading.Failed(Path, FileFault.Reason(fault));
        }
    }

    internal static ArticleFile Readable(string path, ArticleMetadata? given) => new(path, given, fault: null);

    internal static ArticleFile Faulty(string path, string fault) => new(path, given: null, fault);
}
