using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>Field by field: the incident's value, its state, what each article says with the words, and in its row the form that corrects it.</summary>
public sealed partial class FieldLedger
{
    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    /// <summary>The fields whose forms are open.</summary>
    [Parameter]
    public IReadOnlyDictionary<Field, OpenField> Open { get; set; } = new Dictionary<Field, OpenField>();

    /// <summary>The fields in which the person has typed something and not saved it.</summary>
    [Parameter]
    public IReadOnlySet<Field> Drafts { get; set; } = new HashSet<Field>();

    /// <summary>Called with a decision when it has been recorded.</summary>
    [Parameter]
    public EventCallback<Decision> OnDecided { get; set; }

    /// <summary>Called when a form is given up.</summary>
    [Parameter]
    public EventCallback<Field> OnClosed { get; set; }

    /// <summary>Called when the incident is not what is shown any more.</summary>
    [Parameter]
    public EventCallback OnOvertaken { get; set; }

    [Inject]
    public required Person Person { get; init; }

    private bool MayEdit => Person.May(Policies.Edit);

    private Field? FirstConflict => FieldText.Order.Where(f => Incident.Fields.GetValueOrDefault(f) is { IsConflict: true }).Select(f => (Field?)f).FirstOrDefault();

    public static ReviewState StateOf(IncidentField? field) => FieldStates.Of(field);

    public static string StyleOf(ReviewState state) => state switch
    {
        ReviewState.Conflict => "conflict",
        ReviewState.Corrected => "corrected",
        ReviewState.Reviewed => "reviewed",
        ReviewState.Lapsed or ReviewState.SentBack => "lapsed",
        ReviewState.Unreviewed => "machine",
    };

    private string? ValueOf(Decision decision, string? json)
        => decision.Field is { } field && json is not null ? FieldText.Value(FieldValueJson.With(Incident.Values, field, json), field, Incident.GroupNames) : null;

    private static string DayOf(IncidentSource source) => source.Published is { } day ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : Texts.DayUnknown;

    private static string DayOf(DateTime at) => at.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    private static string Confidence(double confidence) => confidence >= 0.995 ? "1" : confidence.ToString(".00", CultureInfo.InvariantCulture);

    private static string Percent(double confidence) => confidence.ToString("0%", CultureInfo.InvariantCulture);
}
