using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>The inputs of one field, each of the field's own type.</summary>
public sealed partial class FieldInputs
{
    [Parameter, EditorRequired]
    public required FieldDraft Draft { get; set; }

    /// <summary>Whose sites and groups are offered.</summary>
    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    /// <summary>Names for ids of groups.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Groups { get; set; }

    // What is typed by its name may be a group that the incident has not had: the directory knows it.
    private string? Becomes => Draft.Read(out _) is { } values
        ? FieldText.Value(values, Draft.Field, Reference.Groups.Groups.ToDictionary(g => g.Id, g => Groups.GetValueOrDefault(g.Id, g.Name))) ?? "not stated"
        : null;

    private RenderFragment GroupNames => builder =>
    {
        builder.OpenElement(0, "datalist");
        builder.AddAttribute(1, "id", "groups");
        foreach (var group in Reference.Groups.Groups)
        {
            builder.OpenElement(2, "option");
            builder.AddAttribute(3, "value", group.Name);
            builder.CloseElement();
        }

        builder.CloseElement();
    };

    private static void Switch(HashSet<Outcome> outcomes, Outcome outcome, ChangeEventArgs change)
    {
        if (change.Value is true)
        {
            outcomes.Add(outcome);
        }
        else
        {
            outcomes.Remove(outcome);
        }
    }

    private void SwitchWeapon(WeaponType type, ChangeEventArgs change)
    {
        Draft.Weapons.RemoveAll(w => w.Type == type);
        if (change.Value is true)
        {
            Draft.Weapons.Add(new WeaponLine { Type = type });
        }
    }
}
