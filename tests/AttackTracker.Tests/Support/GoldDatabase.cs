using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Support;

/// <summary>Fills a database with hand-coded articles, so that what screens show does not depend on how well the extractor reads.</summary>
internal static class GoldDatabase
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Creates the file and puts the sets into it.</summary>
    public static async Task CreateAsync(string file, IReadOnlyList<GoldSet> sets, CancellationToken cancellationToken, bool hostile = false)
    {
        await using var services = new ServiceCollection().AddAttackTracker(file).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(cancellationToken);
        await using var context = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(cancellationToken);
        await FillAsync(context, sets, cancellationToken, hostile);
    }

    /// <summary>Puts the sets into an empty database.</summary>
    public static async Task FillAsync(TrackerDbContext context, IReadOnlyList<GoldSet> sets, CancellationToken cancellationToken, bool hostile = false)
    {
        var reference = ReferenceData.Shipped;
        var revision = new ReferenceRevisionRow { Hash = reference.Revision, Json = ReferenceStore.ToJson(reference), RecordedAt = Noon, IsCurrent = true };
        context.Places.AddRange(reference.Gazetteer.Places.Select(p => new PlaceRow { Id = p.Id, Kind = p.Kind == PlaceKind.Country ? "country" : "other", Name = p.Name }));
        context.Sites.AddRange(reference.Gazetteer.Sites.Select(s => new SiteRow { Id = s.Id, Name = s.Name, Latitude = s.Latitude, Longitude = s.Longitude }));
        context.Groups.AddRange(reference.Groups.Groups.Select(g => new GroupRow { Id = g.Id, Name = g.Name }));
        foreach (var set in sets)
        {
            foreach (var article in set.Articles)
            {
                var read = GoldExtraction.ArticleOf(article.FileName);
                context.Add(Run(read, article.ToExtraction(read.Text), revision));
            }
        }

        if (hostile)
        {
            context.Add(Run(HostileArticle.Article, HostileArticle.Extraction, revision));
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await new IncidentProjection(new IncidentBuilder(reference.Gazetteer)).UpdateAsync(context, null, Noon, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static ExtractionRunRow Run(Article article, Extraction extraction, ReferenceRevisionRow revision)
    {
        var metadata = ArticleMetadataRow.Of(article.Metadata, 1, Noon);
        var row = ArticleRow.Of(article, Noon);
        row.Metadata.Add(metadata);
        var run = new ExtractionRunRow
        {
            Article = row,
            Metadata = metadata,
            ReferenceRevision = revision,
            ExtractorVersion = "gold",
            PublishedDate = extraction.Published.Date,
            PublishedBasis = extraction.Published.Basis,
            ReportCount = extraction.Reports.Count,
            At = Noon,
            IsCurrent = true,
        };
        run.Reports.AddRange(extraction.Reports.Select(ReportRow.Of));
        return run;
    }
}
