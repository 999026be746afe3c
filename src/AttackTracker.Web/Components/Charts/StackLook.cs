using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Charts;

/// <summary>How the parts of a column look, what they are called, and which filter they stand for.</summary>
public static class StackLook
{
    /// <summary>The end of the style sheet's class names: <c>f-rocket</c> fills. A response looks like a response whatever it was made with.</summary>
    public static string Style(TimelineStack stack, ReportKind kind, string value) => stack switch
    {
        TimelineStack.Weapon or TimelineStack.Kind => kind == ReportKind.Response ? WeaponLook.Response.Style() : value,
        TimelineStack.Outcome => "o-" + value,
        TimelineStack.State => "s-" + value,
    };

    public static string Name(TimelineStack stack, string value) => stack switch
    {
        TimelineStack.Weapon when CodebookTerm.TryParse<WeaponFamily>(value, out var family) => Wording.Name(family),
        TimelineStack.Outcome when CodebookTerm.TryParse<Outcome>(value, out var outcome) => Wording.Name(outcome),
        TimelineStack.Kind when CodebookTerm.TryParse<ReportKind>(value, out var kind) => Wording.Name(kind),
        TimelineStack.State when CodebookTerm.TryParse<FieldState>(value, out var state) => StateMark.NameOf(FieldStates.Of(state)),
        _ => "Not stated",
    };

    /// <summary>The filter with the value chosen, or not any more.</summary>
    public static IncidentFilter Toggle(IncidentFilter filter, TimelineStack stack, string value)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return stack switch
        {
            TimelineStack.Weapon when CodebookTerm.TryParse<WeaponFamily>(value, out var family) => filter with { Weapons = filter.Weapons.Toggle([.. WeaponFamilies.Types(family)]) },
            TimelineStack.Outcome when CodebookTerm.TryParse<Outcome>(value, out var outcome) => filter with { Outcomes = filter.Outcomes.Toggle(outcome) },
            TimelineStack.Outcome => filter with { Outcomes = filter.Outcomes.WithNotStated(!filter.Outcomes.NotStated) },
            TimelineStack.Kind when CodebookTerm.TryParse<ReportKind>(value, out var kind) => filter with { Kind = filter.Kind == kind ? null : kind },
            TimelineStack.State when CodebookTerm.TryParse<FieldState>(value, out var state) => filter with { States = filter.States.Toggle(state) },
            _ => filter,
        };
    }

    /// <summary>The filter with no other value of the field: what stands behind a part of a column.</summary>
    public static IncidentFilter Only(IncidentFilter filter, TimelineStack stack, string value)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Toggle(
            stack switch
            {
                TimelineStack.Weapon => filter with { Weapons = Choice.Any<Core.Weapons.WeaponType>() },
                TimelineStack.Outcome => filter with { Outcomes = Choice.Any<Outcome>() },
                TimelineStack.Kind => filter with { Kind = null },
                TimelineStack.State => filter with { States = Choice.Any<FieldState>() },
            },
            stack,
            value);
    }

    public static bool IsOn(IncidentFilter filter, TimelineStack stack, string value)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return stack switch
        {
            TimelineStack.Weapon => CodebookTerm.TryParse<WeaponFamily>(value, out var family) && WeaponFamilies.Types(family).All(filter.Weapons.Has),
            TimelineStack.Outcome => CodebookTerm.TryParse<Outcome>(value, out var outcome) ? filter.Outcomes.Has(outcome) : filter.Outcomes.NotStated,
            TimelineStack.Kind => CodebookTerm.TryParse<ReportKind>(value, out var kind) && filter.Kind == kind,
            TimelineStack.State => CodebookTerm.TryParse<FieldState>(value, out var state) && filter.States.Has(state),
        };
    }

    /// <summary>How many incidents the value would let through, the field's own criterion put aside.</summary>
    public static int Count(IncidentFacets facets, TimelineStack stack, string value)
    {
        ArgumentNullException.ThrowIfNull(facets);
        return stack switch
        {
            TimelineStack.Weapon => CountOf(facets.Families, value),
            TimelineStack.Outcome => value == TimelineStacks.NotStated ? facets.OutcomeNotStated : CountOf(facets.Outcomes, value),
            TimelineStack.Kind => CountOf(facets.Kinds, value),
            TimelineStack.State => CountOf(facets.States, value),
        };
    }

    private static int CountOf<T>(IReadOnlyList<FacetCount<T>> facets, string value)
        where T : struct, Enum
        => facets.FirstOrDefault(f => CodebookTerm.Of(f.Value) == value)?.Count ?? 0;
}
