using AttackTracker.Core.Evaluation;

namespace AttackTracker.Tests.Support;

/// <summary>A set of hand-coded articles of the repository with their texts.</summary>
internal sealed class GoldSet
{
    private GoldSet(string gold, string articles)
    {
        GoldPath = Repository.PathTo(gold);
        ArticleFolder = Repository.PathTo(articles);
        Articles = GoldFile.Read(GoldPath);
    }

    /// <summary>The five source articles.</summary>
    public static GoldSet Seeds { get; } = new("tests/AttackTracker.Tests/Gold/seeds.json", "seeds");

    /// <summary>The synthetic development corpus.</summary>
    public static GoldSet Corpus { get; } = new("tests/AttackTracker.Tests/Gold/corpus/gold.json", "tests/AttackTracker.Tests/Gold/corpus/articles");

    /// <summary>The folder of the texts and their articles.json.</summary>
    public string ArticleFolder { get; }

    public string GoldPath { get; }

    public IReadOnlyList<GoldArticle> Articles { get; }

    /// <summary>A set by the name of its folder.</summary>
    public static GoldSet Named(string name) => name switch
    {
        "seeds" => Seeds,
        "corpus" => Corpus,
        _ => new($"tests/AttackTracker.Tests/Gold/{name}/gold.json", $"tests/AttackTracker.Tests/Gold/{name}/articles"),
    };

    /// <summary>The text as it is stored: no byte-order mark, line ends as a line feed.</summary>
    public string TextOf(GoldArticle article)
        => File.ReadAllText(Path.Combine(ArticleFolder, article.FileName)).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
