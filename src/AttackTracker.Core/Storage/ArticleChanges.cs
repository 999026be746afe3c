using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Storage;

/// <summary>Holds two readings of an article side by side.</summary>
internal static class ArticleChanges
{
    /// <param name="article">With its text.</param>
    /// <param name="before">The run that was current, with reports and evidence.</param>
    /// <param name="after">The run that takes its place.</param>
    /// <param name="succession">Which report takes the place of which.</param>
    public static ArticleChange Between(ArticleRow article, ExtractionRunRow before, ExtractionRunRow after, IReadOnlyList<(ReportRow Old, ReportRow New)> succession)
    {
        Func<Field, string?> WordsOf(ReportRow report) => field => Words(article.Text, report, field);
        var (kept, taken) = (succession.Select(pair => pair.Old).ToHashSet(), succession.Select(pair => pair.New).ToHashSet());
        return new ArticleChange(
            article.Id,
            article.FileName,
            before.PublishedDate,
            after.PublishedDate,
            [.. after.Reports.Where(report => !taken.Contains(report)).OrderBy(report => report.Ordinal).Select(report => report.ToValues())],
            [.. before.Reports.Where(report => !kept.Contains(report)).OrderBy(report => report.Ordinal).Select(report => report.ToValues())],
            [
                .. succession.OrderBy(pair => pair.New.Ordinal)
                    .Select(pair => new ReportChange(pair.New.Ordinal, pair.New.ToValues(), ValueChange.Between(pair.Old.ToValues(), pair.New.ToValues(), WordsOf(pair.Old), WordsOf(pair.New))))
                    .Where(change => change.Values.Count > 0),
            ]);
    }

    private static string? Words(string text, ReportRow report, Field field)
    {
        var words = report.Evidence.Where(e => e.Field == field).OrderBy(e => e.Start).Select(e => new TextSpan(e.Start, e.End).In(text)).Distinct().ToList();
        return words.Count == 0 ? null : string.Join(" … ", words);
    }
}
