using System.Globalization;
using AttackTracker.Core.Articles;
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

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>Called with the address that the page is to show when a form has recorded a decision.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>The form in the panel's place, where the address names one.</summary>
    private RenderFragment? OpenTask => View.Choice.Task switch
    {
        "add" when View.Article.State == ArticleState.AsItIs => Form<AddReportForm>(),
        "mark" => Form<MarkForm>(),
        "publication" => Form<PublicationForm>(),
        "withdraw" when View.Chosen is { } report => Form<WithdrawForm>(report),
        _ => null,
    };

    private string Why
        => View.Article.State != ArticleState.AsItIs ? Texts.WhyMarked
            : View.Article.ExtractorVersion is null ? Texts.WhyUnread
            : Texts.WhyNothing;

    private RenderFragment Form<TForm>(ArticleReport? report = null)
        where TForm : CodingForm => builder =>
    {
        builder.OpenComponent<TForm>(0);
        builder.SetKey((View.Choice.Task, View.Article, report));
        builder.AddComponentParameter(1, nameof(CodingForm.View), View);
        builder.AddComponentParameter(2, nameof(CodingForm.OnDone), OnDone);
        if (report is not null)
        {
            builder.AddComponentParameter(3, nameof(WithdrawForm.Report), report);
        }

        builder.CloseComponent();
    };

    private static ReviewState StateOf(ArticleReport report)
        => report.Conflicts.Count > 0 ? ReviewState.Conflict
            : report.Decided.Count > 0 || report.Report.CodedAs is not null ? ReviewState.Corrected
            : ReviewState.Unreviewed;

    private List<Highlight> SharedWith(Evidence evidence)
        => [.. View.Highlights.Where(h => h.Field is not null && !View.IsChosen(h) && h.Span.Overlaps(evidence.Span)).DistinctBy(h => h.Report)];

    /// <summary>Two digits after the point, and no zero before it: <c>.97</c>.</summary>
    private static string Confidence(double confidence)
        => confidence >= 0.995 ? "1" : confidence.ToString(".00", CultureInfo.InvariantCulture);

    private static string Window(AggregateStatement aggregate)
    {
        var since = aggregate.Since is { } first ? Phrase.Of(Texts.SinceDay, first.ToString("d MMM yyyy", CultureInfo.InvariantCulture)) : "";
        return aggregate.Until is { } last ? Phrase.Of(Texts.UntilDay, since, last.ToString("d MMM yyyy", CultureInfo.InvariantCulture)) : since;
    }
}
