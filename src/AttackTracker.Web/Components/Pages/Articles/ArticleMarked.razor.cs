using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>What the article is marked as, to be taken back; nothing while it is read as it is.</summary>
public sealed partial class ArticleMarked
{
    private bool _isBusy;
    private string? _fault;

    [Parameter, EditorRequired]
    public required ArticleView View { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>Called with the address that the page is to show.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    [Inject]
    public required Permitted<UndoDecision> Undo { get; init; }

    private async Task UndoAsync(Decision decision)
    {
        (_isBusy, _fault) = (true, null);
        try
        {
            var result = await Undo.RunAsync((undo, who) => undo.RunAsync(decision.Id, "", who, CancellationToken.None));
            _fault = result switch
            {
                UndoResult.Refused refused => refused.Problem,
                UndoResult.Unavailable unavailable => Phrase.Of(Texts.NothingUndone, unavailable.Message),
                _ => null,
            };
            if (result is UndoResult.Undone)
            {
                await OnDone.InvokeAsync(TrackerLinks.Article(View.Article.Id));
            }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
