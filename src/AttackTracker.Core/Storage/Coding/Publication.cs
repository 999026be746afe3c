using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>What a person says of an article's publication: <see cref="Decision.From"/> and <see cref="Decision.To"/> of that kind.</summary>
/// <param name="Published">The local day; null in what holds from then on leaves it as it is.</param>
/// <param name="Publisher">The outlet; null leaves it as it is.</param>
internal sealed record Publication(DateOnly? Published, string? Publisher)
{
    public string Write() => JsonColumn.Write(this);

    /// <exception cref="InvalidDataException">The text is not what <see cref="Write"/> makes.</exception>
    public static Publication Read(string? json) => json is null ? new Publication(null, null) : JsonColumn.Read<Publication>(json);

    /// <summary>What is known of the same of an article.</summary>
    public Publication Before(ArticleMetadata known) => new(Published is null ? null : known.Published, Publisher is null ? null : known.Publisher);

    /// <summary>What is known of an article beside its text: what came with it, then what persons say.</summary>
    /// <param name="revisions">All of the article, in any order.</param>
    /// <param name="inForce">The decisions on its publication that hold, in the order in which they were made.</param>
    public static ArticleMetadata Known(IEnumerable<ArticleMetadataRow> revisions, IEnumerable<Decision> inForce)
    {
        var came = CameWith([.. revisions.OrderBy(r => r.Revision)]);
        return inForce.Select(d => Read(d.To)).Aggregate(came, (known, said) => known with
        {
            Published = said.Published ?? known.Published,
            PublishedInDocument = said.Published is { } day ? day == came.Published && came.PublishedInDocument : known.PublishedInDocument,
            Publisher = said.Publisher ?? known.Publisher,
        });
    }

    // A revision repeats what was known before it, so what came with an article is what changed where no person changed it.
    private static ArticleMetadata CameWith(IReadOnlyList<ArticleMetadataRow> revisions)
        => revisions.Zip(revisions.Skip(1), (before, after) => (Before: before, After: after)).Where(pair => pair.After.RecordedBy is null).Aggregate(revisions[0].ToMetadata(), (came, pair) =>
            pair.After.ToMetadata() with
            {
                Published = pair.After.Published == pair.Before.Published ? came.Published : pair.After.Published,
                PublishedInDocument = pair.After.Published == pair.Before.Published ? came.PublishedInDocument : pair.After.PublishedInDocument,
                Publisher = pair.After.Publisher == pair.Before.Publisher ? came.Publisher : pair.After.Publisher,
            });
}
