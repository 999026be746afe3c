using AttackTracker.Core.Articles;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Support;

/// <summary>Takes the hand codes for the extractor, so that tests of storage do not depend on how well that reads.</summary>
internal static class GoldExtraction
{
    private static readonly Dictionary<string, GoldArticle> Articles =
        GoldSet.Seeds.Articles.Concat(GoldSet.Corpus.Articles).ToDictionary(a => a.FileName, StringComparer.Ordinal);

    public static IReadOnlyList<ArticleReading> Seeds { get; } = [.. ArticleFiles.Read([Repository.PathTo("seeds")])];

    public static IReadOnlyList<ArticleReading> Corpus { get; } = [.. ArticleFiles.Read([Repository.PathTo("tests/AttackTracker.Tests/Gold/corpus/articles")])];

    /// <summary>The article as the reader makes it of the file.</summary>
    public static Article ArticleOf(string fileName) => Seeds.Concat(Corpus).First(r => r.Article?.FileName == fileName).Article!;

    public static ExtractionMethod Method(string version = "gold") => new(ReferenceData.Shipped, version, Extract);

    /// <summary>A database whose extractor is the coder.</summary>
    public static Task<TestDatabase> NewDatabaseAsync() => TestDatabase.CreateAsync(services => services.AddSingleton(Method()));

    public static Extraction Extract(Article article) => Articles[article.FileName].ToExtraction(article.Text);
}
