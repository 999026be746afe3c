using AngleSharp.Html.Parser;

namespace AttackTracker.Core.Articles;

/// <summary>Turns a file's bytes into an article: plain text, Markdown with front matter, or HTML.</summary>
/// <remarks>What a person or a feed gave goes before what the document says of itself, field by field.</remarks>
public static class ArticleReader
{
    /// <summary>The largest file that is read, in bytes: no article comes near, and a dump of many is refused before it fills the memory.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Longer first lines are paragraphs, not headlines.</summary>
    private const int MaxTitleLength = 200;

    /// <summary>Reads one article.</summary>
    /// <param name="fileName">Named in messages and kept, without its folder, as the article's name; its ending tells HTML and Markdown.</param>
    /// <param name="bytes">UTF-8, UTF-16 with a byte-order mark, or else taken for Windows-1252.</param>
    /// <param name="given">What came with the article; null where nothing did.</param>
    /// <exception cref="ArticleUnreadableException">The bytes are empty, too many, no text, or broken UTF-16.</exception>
    public static Article Read(string fileName, ReadOnlyMemory<byte> bytes, ArticleMetadata? given)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (bytes.Length > MaxBytes)
        {
            throw new ArticleUnreadableException(fileName, TooLarge(bytes.Length));
        }

        var (decoded, fault) = TextDecoding.Decode(bytes.Span);
        if (decoded is null)
        {
            throw new ArticleUnreadableException(fileName, fault!);
        }

        var (text, stated) = IsHtml(fileName, decoded)
            ? HtmlArticle.Read(new HtmlParser().ParseDocument(decoded))
            : (decoded, FrontMatter.Read(decoded));
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArticleUnreadableException(fileName, bytes.IsEmpty ? "is empty" : "holds no text");
        }

        return new Article
        {
            FileName = Path.GetFileName(fileName),
            Text = text,
            ContentHash = ContentHash.Of(text),
            Metadata = Merge(given, stated with { Title = stated.Title ?? FirstLine(text) }),
        };
    }

    /// <summary>Why a file of so many bytes is refused, as the end of a sentence that starts with the file.</summary>
    internal static string TooLarge(long length)
        => FormattableString.Invariant($"is too large: {length / 1048576.0:0.0} MB, and at most {MaxBytes / 1048576} MB are read");

    private static bool IsHtml(string fileName, string text)
    {
        if (Path.GetExtension(fileName).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML")
        {
            return true;
        }

        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static ArticleMetadata Merge(ArticleMetadata? given, ArticleMetadata stated)
        => given is null
            ? stated
            : new ArticleMetadata
            {
                Title = given.Title ?? stated.Title,
                Publisher = given.Publisher ?? stated.Publisher,
                Published = given.Published ?? stated.Published,
                PublishedInDocument = given.Published is null ? stated.PublishedInDocument : given.PublishedInDocument,
                Language = given.Language ?? stated.Language,
                Url = given.Url ?? stated.Url,
            };

    /// <summary>The first line that is not boilerplate, where it can be a headline.</summary>
    private static string? FirstLine(string text)
    {
        var leftOut = Boilerplate.Find(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text[start..end].Trim().TrimStart('#').TrimStart();
            if (line.Length > 0 && !leftOut.Any(span => span.Start <= start && start < span.End))
            {
                return line.Length <= MaxTitleLength ? line : null;
            }

            start = end + 1;
        }

        return null;
    }
}
