using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Fields;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>What takes more than a key: another value, no value, or a note to the editors. What is typed survives every refusal.</summary>
public sealed partial class ReviewForm
{
    private readonly List<string> _faults = [];
    private FieldDraft? _draft;
    private string _reason = "";
    private bool _isSending;

    [Parameter, EditorRequired]
    public required ReviewCard Card { get; set; }

    [Parameter, EditorRequired]
    public required ReviewActKind Kind { get; set; }

    /// <summary>What stood in the way of the last try.</summary>
    [Parameter]
    public IReadOnlyList<string> Faults { get; set; } = [];

    /// <summary>Called with the value, as JSON, and the reason; the value is null for a note.</summary>
    [Parameter, EditorRequired]
    public required Func<string?, string, Task> OnSent { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    private string Title => Phrase.Of(Texts.FormTitle, Verb, FieldText.Label(Card.Field).ToLowerInvariant());

    private string Verb => Kind switch
    {
        ReviewActKind.Corrected => Texts.Correct,
        ReviewActKind.Rejected => Texts.Reject,
        ReviewActKind.SentBack => Texts.SendBack,
        ReviewActKind.Accepted => Texts.Accept,
    };

    protected override void OnInitialized()
    {
        _draft = Kind == ReviewActKind.Corrected ? FieldDraft.Of(Card.Field, Card.Incident.Values, Reference) : null;
        _reason = Kind == ReviewActKind.Rejected ? Texts.WordsDoNotSayIt : "";
    }

    private async Task SendAsync()
    {
        _faults.Clear();
        string? fault = null;
        var value = Kind switch
        {
            ReviewActKind.Corrected => _draft!.Read(out fault) is { } values ? FieldValueJson.Of(values, Card.Field) : null,
            ReviewActKind.Rejected => FieldValueJson.Of(new EventValues { Kind = Card.Incident.Values.Kind }, Card.Field),
            _ => null,
        };
        if (fault is not null)
        {
            _faults.Add(fault);
        }

        if (string.IsNullOrWhiteSpace(_reason))
        {
            _faults.Add(Kind == ReviewActKind.SentBack ? Texts.SayWhatIsWrong : Texts.SayWhy);
        }

        if (_faults.Count > 0)
        {
            return;
        }

        _isSending = true;
        try
        {
            await OnSent(value, _reason);
        }
        finally
        {
            _isSending = false;
        }
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnClosed.InvokeAsync() : Task.CompletedTask;
}
