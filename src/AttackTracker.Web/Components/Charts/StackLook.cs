using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Charts;

/// <summary>How the parts of a column look, what they are called, and which filter they stand for.</summary>
public static class StackLook
{
    /// <summary>The end of the style sheet's class names: <c>f-rocket</c> fills. A response looks like a response whatever it was made with.</summary>
    public static string Style(StackBy stack, ReportKind kind, string value) => stack switch
    {
        StackBy.Weapon or StackBy.Kind => kind == ReportKind.Response ? WeaponLook.Response.Style() : value,
        StackBy.Outcome => "o-" + value,
        StackBy.State => "s-" + value,
    };

    public static string Name(StackBy stack, string value) => stack switch
    {
        StackBy.Weapon when CodebookTerm.TryParse<WeaponFamily>(value, out var family) => Wording.Name(family),
        StackBy.Outcome when CodebookTerm.TryParse<Outcome>(value, out var outcome) => Wording.Name(outcome),
        StackBy.Kind when CodebookTerm.TryParse<ReportKind>(value, out var kind) => Wording.Name(kind),
        StackBy.State when CodebookTerm.TryParse<FieldState>(value, out var state) => StateMark.NameOf(FieldStates.Of(state)),
        _ => Texts.NotStated,
    };

    /// <summary>The filter with the value chosen, or not any more.</summary>
    public static IncidentFilter Toggle(IncidentFilter filter, StackBy stack, string value)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return stack switch
        {
            StackBy.Weapon when CodebookTerm.TryParse<WeaponFamily>(value, out var family) => filter with { Weapons = filter.Weapons.Toggle([.. WeaponFamilies.Types(family)]) },
            StackBy.Outcome when CodebookTerm.TryParse<Outcome>(value, out var outcome) => filter with { Outcomes = filter.Outcomes.Toggle(outcome) },
            StackBy.Outcome => filter with { Outcomes = filter.Outcomes.WithNotStated(!filter.Outcomes.NotStated) },
            StackBy.Kind when CodebookTerm.TryParse<ReportKind>(value, out var kind) => filter with { Kind = filter.Kind == kind ? null : kind },
            StackBy.State when CodebookTerm.TryParse<FieldState>(value, out var state) => filter with { States = filter.States.Toggle(state) },
            _ => filter,
        };
    }

    /// <summary>The filter with no other value of the field: what stands behind a part of a column.</summary>
    public static IncidentFilter Only(IncidentFilter filter, StackBy stack, string value)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Toggle(
            stack switch
            {
                StackBy.Weapon => filter with { Weapons = Choice.Any<Core.Weapons.WeaponType>() },
                StackBy.Outcome => filter with { Outcomes = Choice.Any<Outcome>() },
                StackBy.Kind => filter with { Kind = null },
                StackBy.State => filter with { States = Choice.Any<FieldState>() },
            },
            stack,
            value);
    }

    public static bool IsOn(IncidentFilter filter, StackBy stack, string value)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return stack switch
        {
            StackBy.Weapon => CodebookTerm.TryParse<WeaponFamily>(value, out var family) && WeaponFamilies.Types(family).All(filter.Weapons.Has),
            StackBy.Outcome => CodebookTerm.TryParse<Outcome>(value, out var outcome) ? filter.Outcomes.Has(outcome) : filter.Outcomes.NotStated,
            StackBy.Kind => CodebookTerm.TryParse<ReportKind>(value, out var kind) && filter.Kind == kind,
            StackBy.State => CodebookTerm.TryParse<FieldState>(value, out var state) && filter.States.Has(state),
        };
    }

    /// <summary>How many incidents the value would let through, the field's own criterion put aside.</summary>
    public static int Count(IncidentFacets facets, StackBy stack, string value)
    {
        ArgumentNullException.ThrowIfNull(facets);
        return stack switch
        {
            StackBy.Weapon => CountOf(facets.Families, value),
            StackBy.Outcome => value == TimelineStacks.NotStated ? facets.OutcomeNotStated : CountOf(facets.Outcomes, value),
            StackBy.Kind => CountOf(facets.Kinds, value),
            StackBy.State => CountOf(facets.States, value),
        };
    }

    private static int CountOf<T>(IReadOnlyList<FacetCount<T>> facets, string value)
        where T : struct, Enum
        => facets.FirstOrDefault(f => CodebookTerm.Of(f.Value) == value)?.Count ?? 0;
}
