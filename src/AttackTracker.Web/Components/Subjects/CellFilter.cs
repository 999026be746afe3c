using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The filters behind numbers of a table. Null where the filter in force chooses in the same field, so that no filter stands for both.</summary>
public static class CellFilter
{
    public static IncidentFilter? Of(IncidentFilter filter, WeaponFamily family)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var types = WeaponFamilies.Types(family);
        return filter.Weapons.IsAny || types.All(filter.Weapons.Has) ? SubjectCell.Attacks(filter) with { Weapons = Choice.From(types) } : null;
    }

    /// <param name="filter">In force.</param>
    /// <param name="outcome">Null for what is not stated.</param>
    public static IncidentFilter? Of(IncidentFilter filter, Outcome? outcome)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var isChosen = outcome is { } one ? filter.Outcomes.Has(one) : filter.Outcomes.NotStated;
        return filter.Outcomes.IsAny || isChosen
            ? SubjectCell.Attacks(filter) with { Outcomes = outcome is { } stated ? Choice.Of(stated) : Choice.Any<Outcome>().WithNotStated(true) }
            : null;
    }

    /// <param name="filter">In force.</param>
    /// <param name="which">Of <see cref="ClaimFilter"/>.</param>
    /// <param name="group">Null for anybody.</param>
    public static IncidentFilter? Of(IncidentFilter filter, Func<IncidentFilter, string?, IncidentFilter> which, string? group)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(which);
        return filter is { ClaimedBy.IsAny: true, BlamedOn.IsAny: true, Without: { ClaimedBy.IsAny: true, BlamedOn.IsAny: true } } ? which(filter, group) : null;
    }
}
