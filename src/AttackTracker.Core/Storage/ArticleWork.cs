using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>An article that is to be written with a new extraction.</summary>
/// <param name="Path">What a failure is named by.</param>
/// <param name="Article">With all that is known of it now.</param>
/// <param name="Stored">What the database has of it; null for a new one.</param>
/// <param name="Correction">Who says so and why, where a person has corrected what is known of it; null otherwise.</param>
/// <param name="Extraction">Null until it has been extracted.</param>
internal sealed record ArticleWork(string Path, Article Article, StoredArticle? Stored, MetadataCorrection? Correction, Extraction? Extraction)
{
    /// <summary>What is to be done about one text that may have come several times; null for nothing.</summary>
    public static ArticleWork? For(StoredArticle? stored, IReadOnlyList<ArticleReading> same, ExtractionMethod method)
    {
        var first = same[0].Article!;
        var metadata = same.Select(r => r.Article!.Metadata).Aggregate(stored?.Metadata.ToMetadata() ?? first.Metadata, Complete);
        var upToDate = stored is not null && stored.IsReadBy(method) && stored.Metadata.ToMetadata() == metadata;
        return upToDate ? null : new ArticleWork(same[0].Path, With(first, metadata), stored, null, null);
    }

    /// <summary>What is to be done about an article of the database, be it that its metadata are corrected; null for nothing.</summary>
    /// <param name="article">With its text.</param>
    /// <param name="stored">What the database has of it.</param>
    /// <param name="correction">Null to read it as it is known.</param>
    public static ArticleWork? Again(ArticleRow article, StoredArticle stored, MetadataCorrection? correction)
    {
        var known = stored.Metadata.ToMetadata();
        var metadata = correction?.Known ?? known;
        return correction is not null && metadata == known
            ? null
            : new ArticleWork(article.FileName, new Article { FileName = article.FileName, Text = article.Text, ContentHash = article.ContentHash, Metadata = metadata }, stored, correction, null);
    }

    private static Article With(Article article, ArticleMetadata metadata)
        => new() { FileName = article.FileName, Text = article.Text, ContentHash = article.ContentHash, Metadata = metadata };

    // What is known stays; a day comes together with whether it stands in the document.
    private static ArticleMetadata Complete(ArticleMetadata known, ArticleMetadata given) => known with
    {
        Title = known.Title ?? given.Title,
        Publisher = known.Publisher ?? given.Publisher,
        Published = known.Published ?? given.Published,
        PublishedInDocument = known.Published is null ? given.PublishedInDocument : known.PublishedInDocument,
        Language = known.Language ?? given.Language,
        Url = known.Url ?? given.Url,
    };
}

/// <summary>What the database has of an article: its current run and what is known of it beside the text.</summary>
internal sealed record StoredArticle(int ArticleId, int RunId, string ExtractorVersion, int Revision, int? DecisionsUpTo, ArticleMetadataRow Metadata)
{
    /// <summary>Whether the run says what the reference data in use would say.</summary>
    public bool Holds { get; init; }

    /// <summary>What persons have decided on it.</summary>
    public ArticleDecisions Decisions { get; init; } = ArticleDecisions.None;

    /// <summary>Whether the current run is this extractor's with these reference data, and knows all decisions.</summary>
    public bool IsReadBy(ExtractionMethod method) => ExtractorVersion == method.Version && Holds && DecisionsUpTo == Decisions.UpTo;
}

/// <summary>What is known of an article beside its text since a person decided on it.</summary>
/// <param name="Known">All of it.</param>
/// <param name="Who">Who decided.</param>
/// <param name="Reason">Why.</param>
internal sealed record MetadataCorrection(ArticleMetadata Known, string Who, string Reason);
