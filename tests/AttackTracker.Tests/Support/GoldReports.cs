using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Tests.Support;

/// <summary>Hand-coded reports as the incident builder takes them; file names stand for content hashes.</summary>
internal static class GoldReports
{
    public static IncidentBuilder Builder { get; } = new(ReferenceData.Shipped.Gazetteer);

    public static IReadOnlyList<(SourcedReport Source, GoldReport Gold)> Of(GoldSet set)
    {
        var reports = new List<(SourcedReport, GoldReport)>();
        foreach (var article in set.Articles)
        {
            var extraction = article.ToExtraction(set.TextOf(article));
            reports.AddRange(extraction.Reports.Select((report, index) => (
                new SourcedReport { Report = report, Article = article.FileName, Publisher = article.Publisher, Published = extraction.Published.Date },
                article.Reports[index])));
        }

        return reports;
    }
}
