using System.Globalization;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>The pairs of incidents that may be the same, the likeliest first, one of them side by side; a key answers it. Which one, or which page of them, stands in the address.</summary>
public sealed partial class ProposalsPage
{
    private static readonly (string Key, string Does)[] Keys =
    [
        ("S", Texts.KeySame),
        ("D", Texts.KeyDifferent),
        ("N", Texts.KeyNotSure),
        ("P", Texts.KeyPreview),
        ("J", Texts.KeyNext),
        ("K", Texts.KeyPrevious),
        ("Z", Texts.KeyUndo),
        ("?", Texts.KeyKeys),
    ];

    private MergeProposalPage? _shown;
    private MergeProposalLine? _current;
    private IReadOnlyList<ComparedIncident> _sides = [];
    private int? _last;
    private string? _told;
    private string? _fault;
    private bool _isBusy;
    private bool _isHelpOpen;

    /// <summary>The two public ids with <c>~</c> between them; the first pair of the page where none is named, or one that does not wait.</summary>
    [SupplyParameterFromQuery]
    public string? Pair { get; set; }

    /// <summary>From 1; of no account where a pair is named that waits: its own page is shown.</summary>
    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    [Inject]
    public required MergeProposalListQuery Proposals { get; init; }

    [Inject]
    public required IncidentDetailQuery Incidents { get; init; }

    [Inject]
    public required Permitted<MergeIncidents> Merge { get; init; }

    [Inject]
    public required Permitted<AnswerPair> Answer { get; init; }

    [Inject]
    public required Permitted<UndoDecision> Undo { get; init; }

    [Inject]
    public required Person Person { get; init; }

    // The past is only looked at.
    private bool MayEdit => Person.May(Policies.Edit) && AsOfAddress.Of(Navigation.Uri) is null;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var shown = await Proposals.RunAsync(Pair?.Split('~') is [var first, var second] ? (first, second) : null, Page, token);
        var lines = shown.Lines.Items;
        var current = lines.FirstOrDefault(line => NameOf(line) == Pair) ?? (lines.Count > 0 ? lines[0] : null);
        IReadOnlyList<ComparedIncident> sides = current is null ? [] : [.. await SideAsync(current.First, Texts.TheOlder, token), .. await SideAsync(current.Second, Texts.TheYounger, token)];
        token.ThrowIfCancellationRequested();
        (_shown, _current, _sides) = (shown, current, sides);
    });

    private async Task<IEnumerable<ComparedIncident>> SideAsync(MergeProposalSide side, string heading, CancellationToken cancellationToken)
        => await Incidents.RunAsync(side.PublicId, cancellationToken) is { } incident ? [ComparedIncident.Of(incident, heading, side.Title)] : [];

    private async Task AnswerAsync(PairVerdict verdict)
    {
        if (_isBusy || _current is not { } asked)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var (first, second) = (asked.First.PublicId, asked.Second.PublicId);
            var next = Beside(1) ?? Beside(-1);
            var result = verdict == PairVerdict.Same
                ? await Merge.RunAsync((merge, who) => merge.RunAsync(new() { First = first, Second = second, Who = who }, CancellationToken.None))
                : await Answer.RunAsync((answer, who) => answer.RunAsync(new() { First = first, Second = second, AreDifferent = verdict == PairVerdict.Different, Who = who }, CancellationToken.None));
            await ShowAsync(result, next, verdict switch
            {
                PairVerdict.Same => Phrase.Of(Texts.WasMerged, second, first),
                PairVerdict.Different => Phrase.Of(Texts.AreDifferent, first, second),
                PairVerdict.NotSure => Phrase.Of(Texts.NobodyCanTell, first, second),
            });
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task ShowAsync(MergingResult result, MergeProposalLine? next, string told)
    {
        (_fault, _told, _last) = result switch
        {
            MergingResult.Done done => (null, told, done.Decision.Id),
            MergingResult.Refused refused => (refused.Problem, null, null),
            MergingResult.Unavailable unavailable => (Phrase.Of(Texts.NothingRecorded, unavailable.Message), null, null),
            _ => ((string?)null, (string?)null, (int?)null),
        };
        if (_fault is null)
        {
            await GoAsync(next is null ? TrackerLinks.Proposals() : AddressOf(next));
        }
    }

    private async Task UndoAsync()
    {
        if (_isBusy || _last is not { } decision)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var result = await Undo.RunAsync((undo, who) => undo.RunAsync(decision, "", who, CancellationToken.None));
            (_fault, _told, _last) = result switch
            {
                UndoResult.Refused refused => (refused.Problem, null, null),
                UndoResult.Unavailable unavailable => (Phrase.Of(Texts.NothingUndone, unavailable.Message), _told, _last),
                UndoResult.Undone => (null, Texts.Undone, null),
                _ => ((string?)null, (string?)null, (int?)null),
            };
            if (result is UndoResult.Undone { Decision: { Incident: { } first, Other: { } second } })
            {
                await GoAsync(TrackerLinks.Proposals(first, second));
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    // The address may be the one that is shown already, and then nothing would be read again.
    private async Task GoAsync(string address)
    {
        _shown = null;
        if (Navigation.ToAbsoluteUri(address).ToString() == Navigation.Uri)
        {
            await LoadAsync();
        }
        else
        {
            Navigation.NavigateTo(address, replace: true);
        }
    }

    // Across the ends of the page too.
    private MergeProposalLine? Beside(int step)
    {
        List<MergeProposalLine?> around = _shown is { } shown ? [shown.Before, .. shown.Lines.Items, shown.Behind] : [];
        return _current is { } current && around.IndexOf(current) is > 0 and var at ? around[at + step] : null;
    }

    private static string NameOf(MergeProposalLine line) => $"{line.First.PublicId}~{line.Second.PublicId}";

    private static string AddressOf(MergeProposalLine line) => TrackerLinks.Proposals(line.First.PublicId, line.Second.PublicId);

    private static string Stamp(DateTime at) => at.ToString("s", CultureInfo.InvariantCulture) + "Z";
}
