using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>What was decided between the sheets, and the way to make the article say it.</summary>
public sealed partial class AdjudicationOutcome
{
    private IReadOnlyList<string> _faults = [];
    private ExtractionDiff? _preview;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public required SheetComparison Comparison { get; set; }

    [Parameter, EditorRequired]
    public required Decision Decision { get; set; }

    [Parameter]
    public bool MayReview { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>Called when it was applied or taken back.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Called when the person wants to decide anew.</summary>
    [Parameter]
    public EventCallback OnAnew { get; set; }

    [Inject]
    public required Permitted<ApplyAdjudication> Apply { get; init; }

    [Inject]
    public required Permitted<UndoDecision> Undo { get; init; }

    private Task ApplyAsync(bool isPreview) => GiveAsync(async () =>
    {
        var article = Comparison.Article.Id;
        switch (await Apply.RunAsync((apply, who) => isPreview ? apply.PreviewAsync(article, who, CancellationToken.None) : apply.RunAsync(article, who, CancellationToken.None)))
        {
            case CodingResult.Done done when isPreview:
                _preview = done.Diff;
                break;
            case CodingResult.Done:
                _preview = null;
                await OnChanged.InvokeAsync();
                break;
            case CodingResult.Refused refused:
                _faults = refused.Problems;
                break;
            case CodingResult.Unavailable unavailable:
                _faults = [Phrase.Of(Texts.NotRecorded, unavailable.Message)];
                break;
            default:
                _faults = [Texts.ChangedMeanwhile];
                break;
        }
    });

    // The last first, since a later one may rest on an earlier.
    private Task TakeBackAsync() => GiveAsync(async () =>
    {
        switch (await Undo.RunAsync((undo, who) => undo.RunManyAsync([.. Comparison.Applied.Reverse()], "", who, CancellationToken.None)))
        {
            case UndoResult.Refused refused:
                _faults = [refused.Problem];
                break;
            case UndoResult.Unavailable unavailable:
                _faults = [Phrase.Of(Texts.NotUndone, unavailable.Message)];
                break;
            default:
                await OnChanged.InvokeAsync();
                break;
        }
    });

    private async Task GiveAsync(Func<Task> command)
    {
        (_isBusy, _faults) = (true, []);
        try
        {
            await command();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
