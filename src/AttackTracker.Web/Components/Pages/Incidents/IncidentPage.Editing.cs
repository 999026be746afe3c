using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>What a person edits on the page: the open forms, what they decided, and what others decided meanwhile.</summary>
public sealed partial class IncidentPage
{
    private readonly Dictionary<Field, OpenField> _open = [];
    private readonly List<Decision> _made = [];
    private readonly List<Decision> _others = [];
    private HashSet<Field> _drafts = [];
    private string? _told;

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required Permitted<Drafts> Drafts { get; init; }

    [Inject]
    public required Permitted<UndoDecision> Undo { get; init; }

    private static string FormOf(string publicId, Field? field = null) => $"incident/{publicId}/{(field is { } one ? CodebookTerm.Of(one) : "")}";

    protected override void Dispose(bool disposing)
    {
        foreach (var open in _open.Values)
        {
            // What waits is kept behind the back of whoever leaves.
            _ = open.DisposeAsync().AsTask();
        }

        _open.Clear();
        base.Dispose(disposing);
    }

    /// <summary>Another incident is asked for: nothing of the one before is to stand on its page.</summary>
    private async Task ForgetAsync()
    {
        foreach (var open in _open.Values)
        {
            await open.DisposeAsync();
        }

        _open.Clear();
        _made.Clear();
        _others.Clear();
        (_drafts, _told) = ([], null);
    }

    /// <summary>Opens and closes forms as the address says.</summary>
    private async Task ShowFormsAsync(IncidentDetail incident)
    {
        List<Field> wanted = Person.May(Policies.Edit) ? [.. (Correct ?? []).Select(term => CodebookTerm.TryParse<Field>(term, out var field) ? field : (Field?)null).OfType<Field>().Distinct()] : [];
        foreach (var field in _open.Keys.Except(wanted).ToList())
        {
            _open.Remove(field, out var closed);
            await closed!.DisposeAsync();
        }

        foreach (var field in wanted.Where(field => !_open.ContainsKey(field)).ToList())
        {
            var keeper = RendererInfo.IsInteractive ? await Drafts.RunAsync((drafts, who) => Task.FromResult(drafts.Open(who, FormOf(incident.PublicId, field)))) : null;
            var open = new OpenField(incident, field, Reference, keeper);
            await open.RestoreAsync(CancellationToken.None);
            if (!_open.TryAdd(field, open))
            {
                // The address changed twice before the first change was followed.
                await open.DisposeAsync();
            }
        }

        await ReadDraftsAsync(incident);
    }

    private async Task ReadDraftsAsync(IncidentDetail incident)
    {
        if (RendererInfo.IsInteractive && Person.May(Policies.Edit))
        {
            var forms = await Drafts.RunAsync((drafts, who) => drafts.FormsAsync(who, FormOf(incident.PublicId), CancellationToken.None));
            _drafts = [.. forms.Select(form => CodebookTerm.TryParse<Field>(form.Split('/')[^1], out var field) ? field : (Field?)null).OfType<Field>()];
        }
    }

    // The page stays as it is while the incident is read again, so that nothing jumps.
    private async Task DecidedAsync(Decision decision)
    {
        _told = null;
        _made.Add(decision);
        await CloseAsync(decision.Field!.Value);
        await RefreshAsync();
    }

    private async Task CloseAsync(Field field)
    {
        if (_open.Remove(field, out var closed))
        {
            await closed.DisposeAsync();
            _drafts.Remove(field);
            Navigation.NavigateTo(TrackerLinks.Incident(PublicId, _open.Keys));
        }
    }

    /// <summary>Reads the incident again, and tells what others have decided since it was read last.</summary>
    private async Task RefreshAsync()
    {
        var known = _incident?.Decisions.Select(d => d.Id).ToHashSet() ?? [];
        await ReadAsync(ShowAsync);
        if (_incident is not { } incident)
        {
            return;
        }

        _others.AddRange(incident.Decisions.Where(d => !known.Contains(d.Id) && d.Who != Person.Name));
        foreach (var open in _open.Values)
        {
            open.Notice(incident);
        }
    }

    private async Task UndoAsync(Decision decision)
    {
        var result = await Undo.RunAsync((undo, who) => undo.RunAsync(decision.Id, "", who, CancellationToken.None));
        switch (result)
        {
            case UndoResult.Undone:
                _made.Remove(decision);
                await RefreshAsync();
                _told = _incident is { } incident ? Phrase.Of(Texts.Undone, Display.FieldText.Label(decision.Field!.Value), Display.FieldText.Value(incident.Values, decision.Field.Value, incident.GroupNames) ?? Texts.NotStated) : null;
                break;
            case UndoResult.Refused refused:
                _made.Remove(decision);
                _told = refused.Problem;
                await RefreshAsync();
                break;
            case UndoResult.Unavailable unavailable:
                _told = Phrase.Of(Texts.NotUndone, unavailable.Message);
                break;
        }
    }
}
