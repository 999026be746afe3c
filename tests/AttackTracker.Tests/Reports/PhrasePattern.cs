using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Reports;

/// <summary>A pattern of <c>cues.json</c> by itself, and the articles of all sets that have a phrase of it.</summary>
/// <param name="Table">The table that lists it.</param>
/// <param name="Pattern">As written.</param>
/// <param name="Phrases">Each phrase that was found, in lower case, with the article.</param>
internal sealed record PhrasePattern(string Table, string Pattern, IReadOnlyList<(string Article, string Phrase)> Phrases)
{
    private static readonly Lazy<IReadOnlyList<(string Name, Document Document)>> Documents = new(() =>
    [
        .. Directory.GetDirectories(Repository.PathTo("tests/AttackTracker.Tests/Gold")).Select(set => Path.Combine(set, "articles")).Append(Repository.PathTo("seeds"))
            .Order(StringComparer.Ordinal)
            .SelectMany(folder => ArticleFiles.Read([folder]))
            .Select(reading => (reading.Article!.FileName, Document.Parse(reading.Article.Text, Boilerplate.Find(reading.Article.Text)))),
    ]);

    private static readonly Lazy<IReadOnlyDictionary<string, int>> ArticlesOfWord = new(() => Documents.Value
        .SelectMany(d => d.Document.Tokens.Select(t => t.Form.Lower).Distinct(StringComparer.Ordinal))
        .GroupBy(w => w, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));

    public static Lazy<IReadOnlyList<PhrasePattern>> All { get; } = new(() => [.. Read()]);

    /// <summary>How many articles there are to find phrases in.</summary>
    public static int ArticleCount => Documents.Value.Count;

    public int Articles => Phrases.Select(p => p.Article).Distinct().Count();

    /// <summary>The most words of a phrase that was found.</summary>
    public int Words => Phrases.Max(p => PhraseWords.Of(p.Phrase).Count);

    /// <summary>The words of a phrase that no other article has.</summary>
    public int RareWords => Phrases.Max(p => PhraseWords.Of(p.Phrase).Count(w => ArticlesOfWord.Value.GetValueOrDefault(w.Form.Lower) <= 1));

    /// <summary>How many phrases the pattern stands for.</summary>
    public int Forms
    {
        get
        {
            var at = 0;
            return Sum(Pattern, ref at);
        }
    }

    private static IEnumerable<PhrasePattern> Read()
    {
        var file = JsonNode.Parse(ReferenceData.Shipped.Files["cues.json"])!;
        foreach (var table in file["tables"]!.AsArray())
        {
            foreach (var pattern in table!["cues"]!.AsArray().Select(c => c!.GetValue<string>()))
            {
                var alone = new JsonObject
                {
                    ["sets"] = file["sets"]?.DeepClone() ?? new JsonObject(),
                    ["tables"] = new JsonArray(new JsonObject { ["name"] = table["name"]!.DeepClone(), ["meaning"] = table["meaning"]!.DeepClone(), ["cues"] = new JsonArray(pattern) }),
                };
                var recognizer = new CueRecognizer(CueLexicon.Read(ReferenceFile.Read("cues.json", Encoding.UTF8.GetBytes(alone.ToJsonString(JsonSerializerOptions.Web)))));
                yield return new PhrasePattern(
                    table["name"]!.GetValue<string>(),
                    pattern,
                    [.. Documents.Value.SelectMany(d => recognizer.Find(d.Document).Select(c => (d.Name, c.Span.In(d.Document.Text).ToLowerInvariant())))]);
            }
        }
    }

    private static int Sum(string pattern, ref int at)
    {
        var (sum, product) = (0, 1);
        for (; at < pattern.Length && pattern[at] != ')'; at++)
        {
            if (pattern[at] == '(')
            {
                at++;
                product *= Sum(pattern, ref at);
            }
            else if (pattern[at] == '|')
            {
                sum += product;
                product = 1;
            }
        }

        return sum + product;
    }
}
