using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>A form that decides on an article: shows what would change, records, and keeps what was typed through every refusal.</summary>
public abstract class CodingForm : ComponentBase, IAsyncDisposable
{
    private DraftKeeper? _draft;

    [Parameter, EditorRequired]
    public required ArticleView View { get; set; }

    /// <summary>Called with the address that the page is to show when the decision has been recorded.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Permitted<Drafts> Drafts { get; init; }

    /// <summary>What stands in the way, in sentences for people.</summary>
    protected List<string> Faults { get; } = [];

    /// <summary>What the decision would change; null until somebody asks.</summary>
    protected ExtractionDiff? Preview { get; set; }

    protected bool IsBusy { get; private set; }

    /// <summary>When the draft was kept that the form began from; null where it began anew.</summary>
    protected DateTime? RestoredFrom { get; private set; }

    /// <summary>What the draft is kept under, beside the article; null for a form that is filled in at one go.</summary>
    protected virtual string? DraftOf => null;

    public async ValueTask DisposeAsync()
    {
        if (_draft is not null)
        {
            await _draft.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || DraftOf is not { } form)
        {
            return;
        }

        _draft = await Drafts.RunAsync((drafts, who) => Task.FromResult(drafts.Open(who, FormattableString.Invariant($"article/{View.Article.Id}/{form}"))));
        if (await _draft.FindAsync(CancellationToken.None) is { } kept && Restore(kept))
        {
            RestoredFrom = kept.SavedAt;
            StateHasChanged();
        }
    }

    /// <summary>Notes what is typed, to be kept a moment later.</summary>
    /// <param name="typed">All of it, in the form's own shape.</param>
    /// <param name="from">What the person saw when they began; null where there was nothing.</param>
    protected void Note(string typed, string? from) => _draft?.Note(typed, from);

    /// <summary>Puts back what was typed; false where it does not fit any more.</summary>
    protected virtual bool Restore(Draft kept) => false;

    /// <summary>Forgets the draft, since the form is given up.</summary>
    protected Task DropAsync() => _draft?.DropAsync(CancellationToken.None) ?? Task.CompletedTask;

    /// <summary>Gives the command, or asks for its preview.</summary>
    /// <param name="command">Ends in what became of it.</param>
    /// <param name="isPreview">Whether nothing was to be recorded.</param>
    /// <param name="next">The address to show then.</param>
    protected async Task GiveAsync(Func<Task<CodingResult>> command, bool isPreview, string next)
    {
        ArgumentNullException.ThrowIfNull(command);
        Faults.Clear();
        Preview = null;
        IsBusy = true;
        try
        {
            switch (await command())
            {
                case CodingResult.Done done when isPreview:
                    Preview = done.Diff;
                    break;
                case CodingResult.Done:
                    await DropAsync();
                    await OnDone.InvokeAsync(next);
                    break;
                case CodingResult.Refused refused:
                    Faults.AddRange(refused.Problems);
                    break;
                case CodingResult.Overtaken overtaken:
                    Overtake(overtaken);
                    break;
                case CodingResult.Gone:
                    Faults.Add(Texts.ReportGone);
                    break;
                case CodingResult.Unavailable unavailable:
                    Faults.Add(Phrase.Of(Texts.NothingRecorded, unavailable.Message));
                    break;
            }
        }
        finally
        {
            IsBusy = false;
        }
    }

    /// <summary>Somebody else was faster: what holds now is told, and the next try goes from there.</summary>
    protected virtual void Overtake(CodingResult.Overtaken overtaken)
    {
    }

    /// <summary>The value in words, for a person who did not see it come.</summary>
    protected string Told(Field field, string json)
        => FieldText.Value(FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json), field, View.Article.GroupNames) ?? Texts.NotStated;

    protected string Close => TrackerLinks.Article(View.Article.Id, View.Chosen?.Report.Ordinal, View.Field);
}
