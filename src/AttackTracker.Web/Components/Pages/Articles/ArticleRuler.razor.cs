using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>All evidence of the article at a glance, by its place in the text; the chosen report's is wider. The script draws the window.</summary>
public sealed partial class ArticleRuler
{
    [Parameter, EditorRequired]
    public required ArticleView View { get; set; }

    private IEnumerable<Highlight> Drawn => View.Highlights.Where(h => h.Report is not null).OrderBy(View.IsChosen);

    private string Left(Highlight highlight) => View.IsChosen(highlight) ? "1" : "4";

    private string Width(Highlight highlight) => View.IsChosen(highlight) ? "12" : "6";

    private string Top(Highlight highlight)
        => (637.0 * highlight.Span.Start / Math.Max(1, View.Article.Text.Length)).ToString("0.#", CultureInfo.InvariantCulture);
}
