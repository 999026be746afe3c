using System.Text.Json;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Fields;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>A field whose form is open: what is typed, what the person saw when they began, and what stands in the way. What is typed survives every refusal.</summary>
public sealed class OpenField : IAsyncDisposable
{
    private readonly DraftKeeper? _keeper;
    private IncidentDetail _incident;
    private string _seen;
    private string _noted;

    /// <param name="incident">As the person sees it.</param>
    /// <param name="field">The field.</param>
    /// <param name="reference">Whose bases and groups are offered.</param>
    /// <param name="keeper">Keeps what is typed; null while the page is only being served.</param>
    public OpenField(IncidentDetail incident, Field field, ReferenceData reference, DraftKeeper? keeper)
    {
        ArgumentNullException.ThrowIfNull(incident);
        (_incident, Field, _keeper) = (incident, field, keeper);
        Draft = FieldDraft.Of(field, incident.Values, reference);
        _seen = FieldValueJson.Of(incident.Values, field);
        _noted = Kept();
        keeper?.Elsewhere = draft => HeardElsewhere?.Invoke(draft);
        keeper?.Tried = () => DraftTried?.Invoke();
    }

    public Field Field { get; }

    public FieldDraft Draft { get; }

    public string Reason { get; set; } = "";

    public bool IsRecording { get; private set; }

    /// <summary>What stands in the way, for people.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>When the draft that was put back had been kept, in UTC; null where nothing was.</summary>
    public DateTime? RestoredFrom { get; private set; }

    /// <summary>What the value has become since the person began; null where it is what they saw.</summary>
    public CorrectionResult.Overtaken? Meanwhile { get; private set; }

    /// <summary>The value that the person began with.</summary>
    public EventValues Seen => FieldValueJson.With(_incident.Values, Field, _seen);

    /// <summary>Why what is typed could not be kept; null where it was.</summary>
    public string? DraftProblem => _keeper?.Problem;

    /// <summary>When what is typed was last kept, in UTC; null where nothing was since the form stands.</summary>
    public DateTime? KeptAt => _keeper?.KeptAt;

    /// <summary>Called when what is typed has been kept, or could not be; on any thread.</summary>
    public Action? DraftTried { get; set; }

    /// <summary>Called with what a second tab of the same person has typed or dropped; on any thread.</summary>
    public Action<Draft?>? HeardElsewhere { get; set; }

    /// <summary>What is odd about what is typed; never stands in the way.</summary>
    public IReadOnlyList<string> Warnings
        => Draft.Read(out _) is { } values && FieldValueJson.Of(values, Field) != _seen
            ? CorrectionWarnings.Of(Field, values, [.. _incident.Sources.Select(s => (s.Report.Values, s.Published))])
            : [];

    /// <summary>Puts a kept draft back, if there is one.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        if (_keeper is not null && await _keeper.FindAsync(cancellationToken) is { } draft)
        {
            TakeOver(draft);
        }
    }

    /// <summary>Fills the form with a draft, and notices where the value has changed since it was begun.</summary>
    public void TakeOver(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        try
        {
            var kept = JsonSerializer.Deserialize<Shape>(draft.Json);
            Draft.Retype(kept?.Typed ?? "");
            Reason = kept?.Reason ?? "";
        }
        catch (JsonException)
        {
            return;
        }

        (RestoredFrom, _noted) = (draft.SavedAt, Kept());
        _seen = draft.From ?? _seen;
        Notice(_incident);
    }

    /// <summary>Keeps what has been typed since it was last asked.</summary>
    public void Touch()
    {
        var now = Kept();
        if (now != _noted)
        {
            _noted = now;
            _keeper?.Note(now, _seen);
        }
    }

    /// <summary>Looks at the incident as it has been read again.</summary>
    public void Notice(IncidentDetail incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        _incident = incident;
        var current = FieldValueJson.Of(incident.Values, Field);
        Meanwhile = current == _seen ? null : new CorrectionResult.Overtaken(current, incident.Fields.GetValueOrDefault(Field)?.Decision);
    }

    /// <summary>Stays with what is typed, knowing what the value has become.</summary>
    public void KeepMine()
    {
        _seen = Meanwhile?.Current ?? _seen;
        Meanwhile = null;
    }

    /// <summary>Begins anew from the value that holds, and forgets the draft.</summary>
    public async Task DiscardAsync()
    {
        (_seen, Reason, RestoredFrom, Meanwhile, Faults) = (FieldValueJson.Of(_incident.Values, Field), "", null, null, []);
        Draft.Take(_incident.Values);
        _noted = Kept();
        await DropAsync();
    }

    /// <summary>Records what is typed as a decision; null where something stands in the way, which <see cref="Faults"/> or <see cref="Meanwhile"/> then say.</summary>
    public async Task<Decision?> RecordAsync(Permitted<CorrectField> correct)
    {
        ArgumentNullException.ThrowIfNull(correct);
        var values = Draft.Read(out var fault);
        Faults = [.. new[] { fault, string.IsNullOrWhiteSpace(Reason) ? Texts.SayWhy : null }.OfType<string>()];
        if (values is null || Faults.Count > 0)
        {
            return null;
        }

        IsRecording = true;
        try
        {
            var result = await correct.RunAsync((command, who) => command.RunAsync(
                new() { Incident = _incident.PublicId, Field = Field, From = _seen, To = FieldValueJson.Of(values, Field), Reason = Reason, Who = who }, CancellationToken.None));
            return await TellAsync(result);
        }
        finally
        {
            IsRecording = false;
        }
    }

    /// <summary>Forgets the draft: it is saved, or given up.</summary>
    public async Task DropAsync()
    {
        if (_keeper is not null)
        {
            await _keeper.DropAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        (HeardElsewhere, DraftTried) = (null, null);
        if (_keeper is not null)
        {
            await _keeper.DisposeAsync();
        }
    }

    private async Task<Decision?> TellAsync(CorrectionResult result)
    {
        switch (result)
        {
            case CorrectionResult.Recorded recorded:
                await DropAsync();
                return recorded.Decision;
            case CorrectionResult.Refused refused:
                Faults = refused.Problems;
                return null;
            case CorrectionResult.Overtaken overtaken:
                Meanwhile = overtaken;
                return null;
            case CorrectionResult.Unavailable unavailable:
                Faults = [Phrase.Of(Texts.NotRecordedTryAgain, unavailable.Message)];
                return null;
            default:
                Faults = [Texts.IncidentGoneStillHere];
                return null;
        }
    }

    private string Kept() => JsonSerializer.Serialize(new Shape(Draft.Typed, Reason));

    private sealed record Shape(string Typed, string Reason);
}
