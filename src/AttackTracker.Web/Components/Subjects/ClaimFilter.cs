using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The filters behind claims and attributions: of one group, or of anybody where it is null.</summary>
public static class ClaimFilter
{
    private static Choice<string> Nothing => Choice.Any<string>().WithNotStated(true);

    public static IncidentFilter Claimed(IncidentFilter filter, string? group)
        => group is null ? Without(filter, filter.Without with { ClaimedBy = Nothing }) : filter with { ClaimedBy = Choice.Of(group) };

    public static IncidentFilter Blamed(IncidentFilter filter, string? group)
        => group is null ? Without(filter, filter.Without with { BlamedOn = Nothing }) : filter with { BlamedOn = Choice.Of(group) };

    public static IncidentFilter Both(IncidentFilter filter, string? group) => Blamed(Claimed(filter, group), group);

    public static IncidentFilter ClaimedOnly(IncidentFilter filter, string? group)
        => group is null ? Claimed(filter, group) with { BlamedOn = Nothing } : Without(Claimed(filter, group), filter.Without with { BlamedOn = Choice.Of(group) });

    public static IncidentFilter BlamedOnly(IncidentFilter filter, string? group)
        => group is null ? Blamed(filter, group) with { ClaimedBy = Nothing } : Without(Blamed(filter, group), filter.Without with { ClaimedBy = Choice.Of(group) });

    /// <summary>Neither claimed nor blamed on anybody; of one group there is none such.</summary>
    public static IncidentFilter Nobody(IncidentFilter filter, string? group) => filter with { ClaimedBy = Nothing, BlamedOn = Nothing };

    private static IncidentFilter Without(IncidentFilter filter, IncidentExclusions without) => filter with { Without = without };
}
