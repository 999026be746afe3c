using AttackTracker.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A box for each outcome.</summary>
public sealed partial class OutcomesInput
{
    [Parameter, EditorRequired]
    public required OutcomesDraft Draft { get; set; }

    private void Switch(Outcome outcome, bool isOn)
    {
        if (isOn)
        {
            Draft.Outcomes.Add(outcome);
        }
        else
        {
            Draft.Outcomes.Remove(outcome);
        }
    }
}
