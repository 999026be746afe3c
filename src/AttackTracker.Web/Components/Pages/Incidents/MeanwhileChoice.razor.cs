using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>The value changed under an open form: what it was, what it is now and by whom, what the person has typed, and their choice.</summary>
public sealed partial class MeanwhileChoice
{
    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    /// <summary>Has <see cref="OpenField.Meanwhile"/>.</summary>
    [Parameter, EditorRequired]
    public required OpenField Open { get; set; }

    /// <summary>The person stays with their own value.</summary>
    [Parameter]
    public EventCallback OnKeep { get; set; }

    /// <summary>The person lets the other value stand.</summary>
    [Parameter]
    public EventCallback OnTake { get; set; }

    private string Say(EventValues values) => FieldText.Value(values, Open.Field, Incident.GroupNames) ?? Texts.NotStated;

    private static string When(DateTime at) => at.ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
}
