using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Support;

/// <summary>Rows put straight into a database, for tests that are not about how they come there.</summary>
internal static class Rows
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>One article, "Rockets fell.", with a title, a run and a report of these values.</summary>
    public static async Task AddReportAsync(TestDatabase database, EventValues values, CancellationToken cancellationToken)
    {
        var metadata = ArticleMetadataRow.Of(new ArticleMetadata { Title = "A headline" }, 1, Noon);
        var article = new ArticleRow { ContentHash = "0", FileName = "a.txt", Text = "Rockets fell.", AddedAt = Noon, Metadata = { metadata } };
        var report = ReportRow.Of(new Report
        {
            Ordinal = 0,
            Values = values,
            Evidence = [new Evidence(Field.Weapons, new TextSpan(0, 7), "weapon-name")],
            Confidence = 0.5,
            FieldConfidence = new Dictionary<Field, double> { [Field.Weapons] = 0.75 },
        });
        var run = new ExtractionRunRow
        {
            Article = article,
            Metadata = metadata,
            ReferenceRevision = new ReferenceRevisionRow { Hash = "0", Json = "{}", RecordedAt = Noon, IsCurrent = true },
            ExtractorVersion = "0",
            PublishedBasis = PublicationBasis.Unknown,
            ReportCount = 1,
            At = Noon,
            IsCurrent = true,
            Reports = { report },
        };
        await using var context = database.NewContext();
        context.Add(run);
        await context.SaveChangesAsync(cancellationToken);
    }
}
