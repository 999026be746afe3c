using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The filters behind numbers of a table. Null where the filter in force chooses in the same field, so that no filter stands for both.</summary>
public static class CellFilter
{
    /// <summary>Any number that is stated.</summary>
    private static CountRange Anything => new(0, null);

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

    /// <summary>What an outlet tells of.</summary>
    /// <returns>Null where the filter chooses others: none stands for what both of two outlets tell.</returns>
    public static IncidentFilter? ToldBy(IncidentFilter filter, Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(outlet);
        var isChosen = outlet.Name is { } name ? filter.Publishers.Values.Contains(name, StringComparer.OrdinalIgnoreCase) : filter.Publishers.NotStated;
        return filter.Publishers.IsAny || isChosen
            ? filter with { Publishers = outlet.Name is { } own ? Choice.Of(own) : Choice.Any<string>().WithNotStated(true) }
            : null;
    }

    /// <summary>What of that no other independent source tells.</summary>
    public static IncidentFilter? ToldByAlone(IncidentFilter filter, Outlet outlet) => ToldBy(filter, outlet) is { } told ? told with { OneSource = true } : null;

    /// <summary>The attacks of which it is stated how many were killed.</summary>
    public static IncidentFilter KilledStated(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return SubjectCell.Attacks(filter) with { Killed = filter.Killed ?? Anything };
    }

    /// <summary>The attacks of which it is stated how many were wounded.</summary>
    public static IncidentFilter WoundedStated(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return SubjectCell.Attacks(filter) with { Wounded = filter.Wounded ?? Anything };
    }
}
