using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>The keys that make selected words the evidence of a field.</summary>
public static class PickKeys
{
    /// <summary>In the order in which pages show the fields.</summary>
    public static IReadOnlyList<(Field Field, char Key)> All { get; } =
    [
        (Field.Date, 'd'), (Field.Site, 'b'), (Field.Weapons, 'w'), (Field.Munitions, 'r'), (Field.Outcomes, 'o'), (Field.ClaimedBy, 'c'),
        (Field.AttributedTo, 'a'), (Field.Killed, 'k'), (Field.Wounded, 'i'), (Field.Damage, 'g'),
    ];

    /// <summary>Begins a report that was missed with the selected words.</summary>
    public const char New = 'n';
}
