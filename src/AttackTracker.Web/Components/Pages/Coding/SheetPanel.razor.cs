using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Pages.Articles;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>A coder's reports and the fields of the chosen one, of which the chosen one is open.</summary>
public sealed partial class SheetPanel
{
    private bool _isSure;

    /// <summary>The text with what the sheet rests on.</summary>
    [Parameter, EditorRequired]
    public required ArticleView View { get; set; }

    [Parameter, EditorRequired]
    public required SheetDraft Draft { get; set; }

    /// <summary>What keeps it as it is typed; null before it is open.</summary>
    [Parameter]
    public DraftKeeper? Kept { get; set; }

    /// <summary>What stands in the way of finishing.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Faults { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    [Parameter]
    public EventCallback OnTyped { get; set; }

    /// <summary>Called with all words that a field is to have from then on.</summary>
    [Parameter]
    public EventCallback<(Field Field, IReadOnlyList<TextSpan> Words)> OnWords { get; set; }

    [Parameter]
    public EventCallback OnAdd { get; set; }

    /// <summary>Called with the place of the report.</summary>
    [Parameter]
    public EventCallback<int> OnRemove { get; set; }

    [Parameter]
    public EventCallback OnFinish { get; set; }

    [Parameter]
    public EventCallback OnHandBack { get; set; }

    private Task LeaveOutAsync(FieldCoding coded, TextSpan span) => OnWords.InvokeAsync((coded.Field, [.. coded.Words.Where(w => w != span)]));

    private async Task FinishAsync()
    {
        _isSure = false;
        await OnFinish.InvokeAsync();
    }
}
