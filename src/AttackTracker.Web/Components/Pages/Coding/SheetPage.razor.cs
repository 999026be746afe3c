using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Articles;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>A coder's sheet: the article's text, and what this coder reads from it. The open report and field and the words just chosen stand in the address.</summary>
public sealed partial class SheetPage
{
    private readonly List<string> _faults = [];
    private SheetView? _sheet;
    private SheetDraft? _draft;
    private DraftKeeper? _keeper;
    private ArticleView? _view;
    private DateTime? _asOf;
    private bool _isMissing;
    private bool _isBusy;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery]
    public int? Report { get; set; }

    [SupplyParameterFromQuery]
    public string? Field { get; set; }

    [SupplyParameterFromQuery]
    public int? Edit { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    public string? Task { get; set; }

    [SupplyParameterFromQuery]
    public string[]? Words { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required SheetQuery Sheets { get; init; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    [Inject]
    public required ReportExtractor Extractor { get; init; }

    [Inject]
    public required Permitted<Drafts> Drafts { get; init; }

    [Inject]
    public required Permitted<CodeArticle> Code { get; init; }

    private string Title => _sheet?.Article.Title ?? Phrase.Of(Texts.ArticleNumber, Id);

    private ArticleChoice Choice => new(Report, Field, Edit == 1, Task, Words ?? []);

    protected override void Dispose(bool disposing)
    {
        _ = _keeper?.DisposeAsync().AsTask();
        _keeper = null;
        base.Dispose(disposing);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_sheet?.Article.Id != Id || _asOf != AsOfAddress.Of(Navigation.Uri))
        {
            _asOf = AsOfAddress.Of(Navigation.Uri);
            await LoadAsync();
        }

        Follow();
    }

    private Task LoadAsync() => ReadAsync(async token =>
    {
        (_sheet, _draft, _view, _isMissing) = (null, null, null, false);
        var sheet = await Sheets.RunAsync(Id, Person.Name, token);
        token.ThrowIfCancellationRequested();
        if (sheet is null)
        {
            _isMissing = true;
            TellNotFound();
            return;
        }

        if (sheet.State == SheetState.AtWork && RendererInfo.IsInteractive && Person.May(Policies.Edit))
        {
            await OpenAsync(sheet);
        }

        _sheet = sheet;
        Show();
    });

    private async Task OpenAsync(SheetView sheet)
    {
        await (_keeper?.DisposeAsync() ?? ValueTask.CompletedTask);
        _keeper = await Drafts.RunAsync((drafts, who) => System.Threading.Tasks.Task.FromResult(drafts.Open(who, FormattableString.Invariant($"coding/{Id}"))));
        _draft = new SheetDraft(sheet.Article, Reference, Extractor);
        if (await _keeper.FindAsync(CancellationToken.None) is { } kept)
        {
            _draft.Restore(kept.Json);
        }

        _keeper.Tried = () => InvokeAsync(StateHasChanged);
        _keeper.Elsewhere = kept => InvokeAsync(() =>
        {
            // A second tab of the same coder: both show what was typed last.
            _draft?.Restore(kept?.Json ?? "[]");
            Show();
            StateHasChanged();
        });
    }

    /// <summary>Does what the address says: opens a report and a field, takes the words that were just chosen.</summary>
    private void Follow()
    {
        if (_sheet is not { } sheet)
        {
            return;
        }

        if (_draft is { } draft && Choice.Passage(sheet.Article.Text) is { } passage)
        {
            draft.Add(passage);
            NoteTyped();
            Show();
            Navigation.NavigateTo(TrackerLinks.Sheet(Id, draft.Reports.Count - 1), new NavigationOptions { ReplaceHistoryEntry = true });
            return;
        }

        if (_draft is not null && CodebookTerm.TryParse<Field>(Field, out var field) && Report is >= 0 and { } report
            && Choice.WordsFor(field, sheet.Article.Text) is { } words && _draft.Choose(report, field, words))
        {
            NoteTyped();
            Show();
        }

        _view?.Choose(Choice with { Task = null, Words = [] });
    }

    /// <summary>Marks in the text what the sheet rests on now.</summary>
    private void Show()
    {
        _view = ArticleView.Of(_draft?.Shown() ?? _sheet!.Article, TrackerLinks.Sheet);
        _view.Choose(Choice with { Task = null, Words = [] });
    }

    private void NoteTyped() => _keeper?.Note(_draft!.Write(), null);

    private void Choose((Field Field, IReadOnlyList<TextSpan> Words) chosen)
        => Navigation.NavigateTo(TrackerLinks.Sheet(Id, _view!.Chosen!.Report.Ordinal, chosen.Field, chosen.Words), new NavigationOptions { ReplaceHistoryEntry = true });

    private void AddAsync()
    {
        _draft!.Add(null);
        NoteTyped();
        Show();
        Navigation.NavigateTo(TrackerLinks.Sheet(Id, _draft.Reports.Count - 1, Core.Reports.Field.Date));
    }

    private void RemoveAsync(int report)
    {
        _draft!.Reports.RemoveAt(report);
        NoteTyped();
        Show();
        Navigation.NavigateTo(TrackerLinks.Sheet(Id));
    }

    private async Task TakeAsync() => await GiveAsync((code, who) => code.TakeAsync(Id, who, CancellationToken.None));

    private async Task HandBackAsync()
    {
        if (await GiveAsync((code, who) => code.HandBackAsync(Id, who, CancellationToken.None)))
        {
            Navigation.NavigateTo(TrackerLinks.Coding());
        }
    }

    private async Task FinishAsync()
    {
        _faults.Clear();
        var coded = _draft!.Coded(_faults);
        var keeper = _keeper;
        if (_faults.Count == 0 && await GiveAsync((code, who) => code.FinishAsync(Id, coded, who, CancellationToken.None)) && keeper is not null)
        {
            await keeper.DropAsync(CancellationToken.None);
        }
    }

    /// <summary>Gives the command and shows what became of it; false where something stood in its way.</summary>
    private async Task<bool> GiveAsync(Func<CodeArticle, string, Task<SheetResult>> command)
    {
        _faults.Clear();
        _isBusy = true;
        try
        {
            switch (await Code.RunAsync(command))
            {
                case SheetResult.Refused refused:
                    _faults.AddRange(refused.Problems);
                    return false;
                case SheetResult.Unavailable unavailable:
                    _faults.Add(Phrase.Of(Texts.TypedNotRecorded, unavailable.Message));
                    return false;
                default:
                    await LoadAsync();
                    return true;
            }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
