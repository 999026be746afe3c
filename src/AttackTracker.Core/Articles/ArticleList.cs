using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttackTracker.Core.Articles;

/// <summary>A folder's <c>articles.json</c>: what is known about the articles beside it.</summary>
internal sealed class ArticleList
{
    /// <summary>The file's name in every folder.</summary>
    public const string FileName = "articles.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
    };

    private ArticleList(IReadOnlyDictionary<string, ArticleMetadata> metadata, IReadOnlyList<string> faults)
    {
        Metadata = metadata;
        Faults = faults;
    }

    /// <summary>By file name without a folder.</summary>
    public IReadOnlyDictionary<string, ArticleMetadata> Metadata { get; }

    /// <summary>What is wrong with the file, each as the end of a sentence that starts with the file's path.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Reads the folder's list; a folder without one has an empty list.</summary>
    public static ArticleList Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new ArticleList(new Dictionary<string, ArticleMetadata>(), []);
        }

        try
        {
            return new FileInfo(path).Length > ArticleReader.MaxBytes
                ? Broken(ArticleReader.TooLarge(new FileInfo(path).Length))
                : Parse(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Broken(FileFault.Reason(fault));
        }
    }

    private static ArticleList Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var list = JsonSerializer.Deserialize<Document>(json is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : json, Options);
            return list is null ? Broken("holds no list of articles") : Index(list.Articles);
        }
        catch (JsonException fault)
        {
            return Broken(FormattableString.Invariant($"is malformed at line {(fault.LineNumber ?? 0) + 1}: {Plain(fault)}"));
        }
    }

    private static ArticleList Index(IReadOnlyList<Entry> entries)
    {
        var metadata = new Dictionary<string, ArticleMetadata>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var entry in entries)
        {
            if (entry.File.Length == 0 || entry.File != Path.GetFileName(entry.File))
            {
                faults.Add($"names '{entry.File}', which is no file name of its own folder");
            }
            else if (!metadata.TryAdd(entry.File, entry.ToMetadata()))
            {
                faults.Add($"lists '{entry.File}' twice; the first entry counts");
            }
        }

        return new ArticleList(metadata, faults);
    }

    private static ArticleList Broken(string fault) => new(new Dictionary<string, ArticleMetadata>(), [fault]);

    /// <summary>The parser's sentence without the position, which we give in our own words and counted from one.</summary>
    private static string Plain(JsonException fault)
    {
        var message = fault.Message.ReplaceLineEndings(" ");
        var position = message.IndexOf(" Path: ", StringComparison.Ordinal);
        position = position < 0 ? message.IndexOf(" LineNumber: ", StringComparison.Ordinal) : position;
        var sentence = (position < 0 ? message : message[..position]).Trim();
        return fault.Path is { } path && path.EndsWith(".published", StringComparison.Ordinal)
            ? "'published' must be a day such as 2022-01-05"
            : sentence.Replace(typeof(Document).FullName!, "the list", StringComparison.Ordinal)
                .Replace(typeof(Entry).FullName!, "an article", StringComparison.Ordinal);
    }

    private sealed record Document
    {
        public required IReadOnlyList<Entry> Articles { get; init; }
    }

    private sealed record Entry
    {
        public required string File { get; init; }

        public string? Title { get; init; }

        public string? Publisher { get; init; }

        public DateOnly? Published { get; init; }

        public string? Language { get; init; }

        [JsonPropertyName("url")]
        public string? Url { get; init; }

        public ArticleMetadata ToMetadata()
            => new() { Title = Title, Publisher = Publisher, Published = Published, Language = Language, Url = Url };
    }
}
