using AttackTracker.Core.Editing;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>Changes an entry of the reference data, after showing what that would change in the articles.</summary>
public sealed partial class EntryForm : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private EntryDraft _draft = null!;
    private ReferenceEntry? _before;
    private ReferenceEntry? _overtaken;
    private AmendmentPreview? _preview;
    private AmendmentProgress? _progress;
    private CancellationTokenSource? _running;
    private IReadOnlyList<string> _faults = [];
    private string _reason = "";
    private bool _takesAway;
    private bool _isApplying;
    private DraftKeeper? _keeper;
    private DateTime? _restoredFrom;

    [Parameter, EditorRequired]
    public required ReferenceList List { get; set; }

    /// <summary>The entry as it is; null for one that is to be new or again.</summary>
    [Parameter, EditorRequired]
    public required ReferenceEntry? Before { get; set; }

    /// <summary>What the form begins with; null for an empty one.</summary>
    [Parameter, EditorRequired]
    public required ReferenceEntry? Shown { get; set; }

    /// <summary>What an article calls it; for an empty form.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Whether the form begins by taking the entry away.</summary>
    [Parameter]
    public bool TakesAway { get; set; }

    [Parameter]
    public bool MayTakeAway { get; set; }

    /// <summary>Called with the entry as it is now, null where it was taken away, once the change holds.</summary>
    [Parameter]
    public EventCallback<ReferenceEntry?> OnApplied { get; set; }

    [Inject]
    public required Permitted<AmendReference> Amend { get; init; }

    [Inject]
    public required Permitted<Drafts> Drafts { get; init; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    private bool IsBusy => _running is not null || _isApplying;

    private bool TakesBack => Before is not null && !ReferenceEquals(Shown, Before) && Shown is not null;

    private IEnumerable<(string Value, string Name)> Countries => Reference.Gazetteer.Places.Where(p => p.Kind == PlaceKind.Country).Select(p => (p.Id, p.Name));

    private IEnumerable<(string Value, string Name)> Provinces
        => Reference.Gazetteer.Places.Where(p => p.Kind == PlaceKind.Province && p.Country == _draft.Country).Select(p => (p.Name, p.Name)).Prepend(("", ""));

    private IEnumerable<(string Value, string Name)> Sites => Reference.Gazetteer.Sites.Where(s => s.Id != Before?.Id).Select(s => (s.Id, s.Name)).Prepend(("", ""));

    private IEnumerable<(string Value, string Name)> Groups => Reference.Groups.Groups.Where(g => g.Id != Before?.Id).Select(g => (g.Id, g.Name)).Prepend(("", ""));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_keeper is { } keeper)
        {
            await keeper.DisposeAsync();
        }
    }

    protected override void OnInitialized()
    {
        (_before, _takesAway) = (Before, TakesAway);
        _draft = new EntryDraft(List, Before, Shown);
        if (Shown is null && !string.IsNullOrWhiteSpace(Name))
        {
            (_draft.Name, _draft.Aliases) = (Name, Name);
            if (List == ReferenceList.Weapons)
            {
                _draft.Id = Name;
            }
        }
    }

    // A form that takes a change back is filled by its address.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || TakesBack || TakesAway)
        {
            return;
        }

        _keeper = await Drafts.RunAsync((drafts, who) => Task.FromResult(drafts.Open(who, $"reference/{CodebookTerm.Of(List)}/{Before?.Id ?? (string.IsNullOrWhiteSpace(Name) ? "new" : $"new/{Name}")}")));
        _keeper.Elsewhere = draft => _ = InvokeAsync(() => Take(draft));
        Take(await _keeper.FindAsync(CancellationToken.None));
    }

    /// <summary>Takes over what was kept; what was dropped in a second tab stays typed here.</summary>
    private void Take(Draft? kept)
    {
        if (kept is not null && TypedEntry.Read(kept.Json) is { } typed)
        {
            _draft.Retype(typed);
            (_reason, _takesAway, _restoredFrom) = (typed.Reason, typed.TakesAway, kept.SavedAt);

            // What the person saw then, so that a change made meanwhile is told and not written over.
            _before = TypedEntry.ReadSeen(kept.From);
            Forget();
            StateHasChanged();
        }
    }

    private void NoteTyped() => _keeper?.Note(_draft.Typed(_reason, _takesAway).Write(), TypedEntry.Write(_before));

    private void Retyped()
    {
        Forget();
        NoteTyped();
    }

    private async Task DropAsync() => await (_keeper?.DropAsync(CancellationToken.None) ?? Task.CompletedTask);

    private async Task BeginAnewAsync()
    {
        (_before, _reason, _takesAway, _restoredFrom) = (Before, "", false, null);
        _draft = new EntryDraft(List, Before, Shown);
        Forget();
        await DropAsync();
    }

    private void Forget() => (_preview, _faults) = (null, []);

    private void TakeAway(bool does)
    {
        _takesAway = does;
        Retyped();
    }

    private void TakeMeanwhile()
    {
        (_before, _overtaken) = (_overtaken, null);
        Retyped();
    }

    private async Task StopAsync()
    {
        if (_running is { } running)
        {
            await running.CancelAsync();
        }
    }

    private Amendment Amendment(string who) => new() { Before = _before, After = _takesAway ? null : _draft.Read(), Reason = _reason, Who = who };

    private async Task PreviewAsync()
    {
        Forget();
        using var running = new CancellationTokenSource();
        _running = running;
        _progress = new AmendmentProgress(0, 0, true);
        try
        {
            var steps = new Steps();
            var result = Amend.RunAsync((amend, who) => Task.Run(() => amend.PreviewAsync(Amendment(who), steps, running.Token)));
            while (await Task.WhenAny(result, Task.Delay(Between)) != result)
            {
                _progress = steps.Last ?? _progress;
                StateHasChanged();
            }

            Show(await result);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            _faults = [Texts.Stopped];
        }
        finally
        {
            (_running, _progress) = (null, null);
        }
    }

    private async Task ApplyAsync()
    {
        if (IsBusy)
        {
            return;
        }

        _isApplying = true;
        try
        {
            var after = _takesAway ? null : _draft.Read();
            var result = await Amend.RunAsync((amend, who) => Task.Run(() => amend.RunAsync(Amendment(who), CancellationToken.None)));
            Show(result);
            if (result is AmendmentResult.Applied)
            {
                await DropAsync();
                await OnApplied.InvokeAsync(after);
            }
        }
        finally
        {
            _isApplying = false;
        }
    }

    private void Show(AmendmentResult result)
    {
        (_preview, _faults) = result switch
        {
            AmendmentResult.Previewed previewed => (previewed.Preview, []),
            AmendmentResult.Refused refused => (_preview, refused.Problems),
            AmendmentResult.Overtaken { Current: null } => (null, [Texts.TakenMeanwhile]),
            AmendmentResult.Overtaken => (null, []),
            AmendmentResult.Unavailable unavailable => (_preview, [unavailable.Message]),
            _ => (null, (IReadOnlyList<string>)[]),
        };
        _overtaken = (result as AmendmentResult.Overtaken)?.Current;
    }

    private static int Rows(string text) => Math.Clamp(text.Count(c => c == '\n') + 1, 1, 12);

    private static RenderFragment Options<T>(string chosen)
        where T : struct, Enum
        => Options(CodebookTerm.All<T>().Select(word => (word, ReferenceText.Term(word))), chosen);

    private static RenderFragment Options(IEnumerable<(string Value, string Name)> options, string chosen) => builder => Write(builder, [.. options.OrderBy(o => o.Value.Length > 0).ThenBy(o => o.Name, StringComparer.OrdinalIgnoreCase)], chosen);

    private static void Write(RenderTreeBuilder builder, List<(string Value, string Name)> options, string chosen)
    {
        foreach (var (value, name) in options)
        {
            builder.OpenElement(0, "option");
            builder.SetKey(value);
            builder.AddAttribute(1, "value", value);
            builder.AddAttribute(2, "selected", value == chosen);
            builder.AddContent(3, name);
            builder.CloseElement();
        }
    }

    private sealed class Steps : IProgress<AmendmentProgress>
    {
        public AmendmentProgress? Last { get; private set; }

        public void Report(AmendmentProgress value) => Last = value;
    }
}
