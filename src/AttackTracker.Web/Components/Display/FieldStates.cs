using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Display;

/// <summary>Which mark a value or an incident gets.</summary>
public static class FieldStates
{
    /// <summary>A conflict that nobody has decided comes before what machines and people said of the value.</summary>
    public static ReviewState Of(IncidentField? field) => field switch
    {
        null => ReviewState.Unreviewed,
        { IsConflict: true, State: FieldState.Machine } => ReviewState.Conflict,
        _ => Of(field.State),
    };

    public static ReviewState Of(FieldState state) => state switch
    {
        FieldState.Machine => ReviewState.Unreviewed,
        FieldState.Corrected => ReviewState.Corrected,
        FieldState.Reviewed => ReviewState.Reviewed,
        FieldState.Lapsed => ReviewState.Lapsed,
        FieldState.SentBack => ReviewState.SentBack,
    };
}
