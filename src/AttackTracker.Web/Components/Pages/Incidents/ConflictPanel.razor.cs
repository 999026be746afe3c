using System.Globalization;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>A field in which articles disagree: side by side who says what in which words. One click or key decides, for a reason that is there to begin with.</summary>
public sealed partial class ConflictPanel
{
    /// <summary>Stands for the side that no article takes: what the codebook's rule makes of all of them.</summary>
    private const string Rule = "";

    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);
    private bool _isRecording;
    private string? _fault;

    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    [Parameter, EditorRequired]
    public required Field Field { get; set; }

    /// <summary>Whether the keys 1 to 9 decide here: in one panel of a page at most.</summary>
    [Parameter]
    public bool HasKeys { get; set; }

    /// <summary>Called with the decision when it has been recorded.</summary>
    [Parameter]
    public EventCallback<Decision> OnDecided { get; set; }

    /// <summary>Called when the value is not what is shown any more, so that the incident is read again.</summary>
    [Parameter]
    public EventCallback OnOvertaken { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required Permitted<CorrectField> Correct { get; init; }

    private IReadOnlyList<ConflictSide> Sides { get; set; } = [];

    private bool MayDecide => Person.May(Policies.Edit);

    /// <summary>Whether the rule gives a value that no article gives, such as the span of two figures.</summary>
    private bool IsOwnValue => FieldText.Value(Incident.Values, Field, Incident.GroupNames) is { } value && Sides.All(side => side.Text != value);

    protected override void OnParametersSet()
    {
        Sides = ConflictSide.Of(Incident, Field);
        foreach (var side in Sides)
        {
            _reasons.TryAdd(side.Text, side.Reason);
        }

        _reasons.TryAdd(Rule, Phrase.Of(Texts.ReasonRule, ConflictText.Rule(Incident, Field)));
    }

    private async Task DecideAsync(string side, EventValues values)
    {
        if (_isRecording)
        {
            return;
        }

        (_isRecording, _fault) = (true, null);
        try
        {
            var correction = new Correction
            {
                Incident = Incident.PublicId,
                Field = Field,
                From = FieldValueJson.Of(Incident.Values, Field),
                To = FieldValueJson.Of(values, Field),
                Reason = _reasons[side],
                Who = "",
            };
            switch (await Correct.RunAsync((command, who) => command.RunAsync(correction with { Who = who }, CancellationToken.None)))
            {
                case CorrectionResult.Recorded recorded:
                    await OnDecided.InvokeAsync(recorded.Decision);
                    break;
                case CorrectionResult.Overtaken:
                    _fault = Texts.DecidedMeanwhile;
                    await OnOvertaken.InvokeAsync();
                    break;
                case CorrectionResult.Refused refused:
                    _fault = string.Join(" ", refused.Problems);
                    break;
                case CorrectionResult.Unavailable unavailable:
                    _fault = Phrase.Of(Texts.NotRecorded, unavailable.Message);
                    break;
                default:
                    _fault = Texts.IncidentGone;
                    break;
            }
        }
        finally
        {
            _isRecording = false;
        }
    }

    private static string Number(int at) => at.ToString(CultureInfo.InvariantCulture);
}
