using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Storage;

/// <summary>What another reading of an article says that the one before did not, and the other way round.</summary>
/// <param name="ArticleId">The article's key.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="PublishedFrom">The day that relative dates were resolved against before; null where none was known.</param>
/// <param name="PublishedTo">The day that they are resolved against now.</param>
/// <param name="Added">What the reports say that were not there before, in the order of the text.</param>
/// <param name="Gone">What the reports said that have no successor.</param>
/// <param name="Changed">The reports that are there still and say something else.</param>
public sealed record ArticleChange(
    int ArticleId,
    string FileName,
    DateOnly? PublishedFrom,
    DateOnly? PublishedTo,
    IReadOnlyList<EventValues> Added,
    IReadOnlyList<EventValues> Gone,
    IReadOnlyList<ReportChange> Changed)
{
    /// <summary>Whether the article is read as it was before.</summary>
    public bool IsEmpty => PublishedFrom == PublishedTo && Added.Count + Gone.Count + Changed.Count == 0;

    /// <param name="article">With its text.</param>
    /// <param name="before">The run that was current, with reports and evidence.</param>
    /// <param name="after">The run that takes its place.</param>
    /// <param name="succession">Which report takes the place of which.</param>
    internal static ArticleChange Of(ArticleRow article, ExtractionRunRow before, ExtractionRunRow after, IReadOnlyList<(ReportRow Old, ReportRow New)> succession)
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

/// <summary>That a report says something else than the one that it takes the place of.</summary>
/// <param name="Ordinal">Its place in the article now, from 0.</param>
/// <param name="After">What it says now.</param>
/// <param name="Values">The fields that changed; at least one.</param>
public sealed record ReportChange(int Ordinal, EventValues After, IReadOnlyList<ValueChange> Values);
