namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>The name under which a person decides, kept for as long as their page is open, so that it is typed once.</summary>
public sealed class EditorName
{
    public string Name { get; set; } = "";
}
