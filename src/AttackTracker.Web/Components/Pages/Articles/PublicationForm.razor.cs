using AttackTracker.Core.Editing;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>Sets the day of publication and the outlet, and shows before which dates and incidents that changes.</summary>
public sealed partial class PublicationForm
{
    private DateOnly? _published;
    private string _publisher = "";
    private string _reason = "";

    [Inject]
    public required Permitted<CorrectArticle> Correct { get; init; }

    protected override void OnInitialized() => (_published, _publisher) = (View.Article.Published.Date, View.Article.Publisher ?? "");

    private void Forget() => Preview = null;

    private Task RecordAsync(bool isPreview) => GiveAsync(
        () => Correct.RunAsync(async (command, who) =>
        {
            var correction = new ArticleCorrection
            {
                ArticleId = View.Article.Id,
                Published = _published == View.Article.Published.Date ? null : _published,
                Publisher = _publisher.Trim() == (View.Article.Publisher ?? "") ? null : _publisher,
                Reason = _reason,
                Who = who,
            };
            return isPreview ? await command.PreviewAsync(correction, CancellationToken.None) : await command.RunAsync(correction, CancellationToken.None);
        }),
        isPreview,
        TrackerLinks.Article(View.Article.Id, View.Chosen?.Report.Ordinal));
}
