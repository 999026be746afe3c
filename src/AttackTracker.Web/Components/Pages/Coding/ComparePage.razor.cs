using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Articles;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>The finished sheets of an article side by side; a reviewer decides between them, field by field.</summary>
public sealed partial class ComparePage
{
    private readonly List<string> _faults = [];
    private SheetComparison? _comparison;
    private AdjudicationDraft? _draft;
    private DraftKeeper? _keeper;
    private ArticleView? _view;
    private DateTime? _asOf;
    private string _note = "";
    private bool _isMissing;
    private bool _isBlind;
    private bool _isAnew;
    private bool _isBusy;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery]
    public int? Report { get; set; }

    [SupplyParameterFromQuery]
    public string? Field { get; set; }

    [SupplyParameterFromQuery]
    public string[]? Words { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required SheetComparisonQuery Comparisons { get; init; }

    [Inject]
    public required BlindnessQuery Blindness { get; init; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    [Inject]
    public required ReportExtractor Extractor { get; init; }

    [Inject]
    public required Permitted<Drafts> Drafts { get; init; }

    [Inject]
    public required Permitted<Adjudicate> Deciding { get; init; }

    private string Title => _comparison?.Article.Title ?? Phrase.Of(Texts.ArticleNumber, Id);

    private bool IsDeciding => _keeper is not null && _draft is not null && _comparison is { Bar: null } comparison && (comparison.Adjudication is null || _isAnew);

    private ArticleChoice Choice => new(Report, Field, false, null, Words ?? []);

    protected override void Dispose(bool disposing)
    {
        _ = _keeper?.DisposeAsync().AsTask();
        _keeper = null;
        base.Dispose(disposing);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_comparison?.Article.Id != Id || _asOf != AsOfAddress.Of(Navigation.Uri))
        {
            _asOf = AsOfAddress.Of(Navigation.Uri);
            await LoadAsync();
        }

        Follow();
    }

    private Task LoadAsync() => ReadAsync(async token =>
    {
        (_comparison, _draft, _view, _isMissing, _isAnew) = (null, null, null, false, false);
        _isBlind = await Blindness.OfArticleAsync(Id, Person.Name, token);
        var comparison = _isBlind ? null : await Comparisons.RunAsync(Id, Person.Name, token);
        token.ThrowIfCancellationRequested();
        if (comparison is null)
        {
            _isMissing = !_isBlind;
            if (_isMissing)
            {
                TellNotFound();
            }

            return;
        }

        _view = ArticleView.Of(comparison.Article, TrackerLinks.CompareSheets);
        _draft = new AdjudicationDraft(comparison, Reference, Extractor);
        _comparison = comparison;
        await OpenDraftAsync();
        Follow();
    });

    private async Task OpenDraftAsync()
    {
        await (_keeper?.DisposeAsync() ?? ValueTask.CompletedTask);
        _keeper = null;
        if (RendererInfo.IsInteractive && Person.May(Policies.Review))
        {
            _keeper = await Drafts.RunAsync((drafts, who) => System.Threading.Tasks.Task.FromResult(drafts.Open(who, FormattableString.Invariant($"adjudication/{Id}"))));
            if (await _keeper.FindAsync(CancellationToken.None) is { } kept)
            {
                _draft!.Restore(kept.Json);
            }

            _keeper.Tried = () => InvokeAsync(StateHasChanged);
        }
    }

    private void Follow()
    {
        if (_view is not { } view)
        {
            return;
        }

        view.Choose(Choice with { Words = [] });
        if (IsDeciding && view is { Field: { } field, Chosen.Report.Ordinal: var row } && Choice.WordsFor(field, view.Article.Text) is { } words && _draft!.Choose(row, field, words))
        {
            NoteTyped();
        }
    }

    private void NoteTyped() => _keeper?.Note(_draft!.Write(), null);

    /// <summary>Something was decided: on to what is not yet.</summary>
    private void PickedAsync()
    {
        NoteTyped();
        if (_draft!.Next(_view!.Chosen!.Report.Ordinal, _view.Field) is var (row, field))
        {
            Navigation.NavigateTo(TrackerLinks.CompareSheets(Id, row, field));
        }
    }

    private async Task RecordAsync()
    {
        _faults.Clear();
        var reports = _draft!.Coded(_faults);
        if (_faults.Count > 0)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var sheets = _comparison!.Sheets.Select(s => s.Id).ToList();
            switch (await Deciding.RunAsync((adjudicate, who) => adjudicate.RunAsync(new Adjudication { ArticleId = Id, Sheets = sheets, Reports = reports, Reason = _note, Who = who }, CancellationToken.None)))
            {
                case SheetResult.Refused refused:
                    _faults.AddRange(refused.Problems);
                    break;
                case SheetResult.Unavailable unavailable:
                    _faults.Add(Phrase.Of(Texts.DecidedNotRecorded, unavailable.Message));
                    break;
                default:
                    await (_keeper?.DropAsync(CancellationToken.None) ?? System.Threading.Tasks.Task.CompletedTask);
                    await LoadAsync();
                    break;
            }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
