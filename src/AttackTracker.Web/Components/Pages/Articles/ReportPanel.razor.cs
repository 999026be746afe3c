using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>The article's reports, and field by field what the chosen one says, with the words under each value.</summary>
public sealed partial class ReportPanel
{
    [Parameter, EditorRequired]
    public required ArticleView View { get; set; }

    private static ReviewState StateOf(ArticleReport report)
        => report.Conflicts.Count > 0 ? ReviewState.Conflict
            : report.Decided.Count > 0 ? ReviewState.Corrected
            : ReviewState.Unreviewed;

    private List<Highlight> SharedWith(Evidence evidence)
        => [.. View.Highlights.Where(h => h.Field is not null && !View.IsChosen(h) && h.Span.Overlaps(evidence.Span)).DistinctBy(h => h.Report)];

    /// <summary>Two digits after the point, and no zero before it: <c>.97</c>.</summary>
    private static string Confidence(double confidence)
        => confidence >= 0.995 ? "1" : confidence.ToString(".00", CultureInfo.InvariantCulture);

    private static string Window(AggregateStatement aggregate)
    {
        var since = aggregate.Since is { } first ? $", since {first.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : "";
        return aggregate.Until is { } last ? $"{since}, until {last.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : since;
    }
}
