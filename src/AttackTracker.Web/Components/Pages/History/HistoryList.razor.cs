using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.History;

/// <summary>What happened, the latest first, each with the way to take it back or to have an earlier value again.</summary>
public sealed partial class HistoryList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<HistoryEntry> Entries { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> GroupNames { get; set; }

    /// <summary>Whether each entry says which incident or article it is about; not needed on the page of that one.</summary>
    [Parameter]
    public bool ShowSubject { get; set; }

    /// <summary>Whether each reading says of which article.</summary>
    [Parameter]
    public bool ShowArticles { get; set; }

    /// <summary>The incident's values, so that an earlier one can be restored; null where that is not offered.</summary>
    [Parameter]
    public EventValues? Current { get; set; }

    /// <summary>Called when something was taken back or restored.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required Permitted<UndoDecision> Undo { get; init; }

    [Inject]
    public required Permitted<CorrectField> Correct { get; init; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string? Message { get; set; }

    private string Here => Navigation.ToBaseRelativePath(Navigation.Uri);

    private static ReviewState StateOf(HistoryEntry entry) => entry switch
    {
        { Reading: not null } => ReviewState.Unreviewed,
        { UndoneBy: not null } => ReviewState.Lapsed,
        { Decision.Kind: DecisionKind.SignOff } => ReviewState.Reviewed,
        _ => ReviewState.Corrected,
    };

    private bool MayUndo(HistoryEntry entry)
        => entry is { Decision: { Kind: not DecisionKind.Undo } decision, UndoneBy: null } && CommandPolicies.OfUndoing(decision.Kind).Any(Person.May);

    private bool MayRestore(HistoryEntry entry)
        => Current is { } current && entry.Decision is { Kind: DecisionKind.Value, Field: { } field, To: { } to } && Person.May(Policies.Edit) && to != FieldValueJson.Of(current, field);

    private async Task UndoAsync(Decision decision)
        => await TellAsync(await Undo.RunAsync((undo, who) => undo.RunAsync(decision.Id, "", who, CancellationToken.None)) switch
        {
            UndoResult.Refused refused => refused.Problem,
            UndoResult.Unavailable unavailable => unavailable.Message,
            _ => null,
        });

    private async Task RestoreAsync(Decision decision)
    {
        var correction = new Correction
        {
            Incident = decision.Incident!,
            Field = decision.Field!.Value,
            From = FieldValueJson.Of(Current!, decision.Field!.Value),
            To = decision.To!,
            Reason = Phrase.Of(Texts.RestoreReason, decision.Who, HistoryText.Stamp(decision.At)),
            Who = Person.Name,
        };
        await TellAsync(await Correct.RunAsync((correct, who) => correct.RunAsync(correction with { Who = who }, CancellationToken.None)) switch
        {
            CorrectionResult.Refused refused => string.Join(' ', refused.Problems),
            CorrectionResult.Overtaken => Texts.Overtaken,
            CorrectionResult.Unavailable unavailable => unavailable.Message,
            _ => null,
        });
    }

    private async Task TellAsync(string? problem)
    {
        Message = problem;
        if (problem is null)
        {
            await OnChanged.InvokeAsync();
        }
    }
}
