using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The columns of claims against attributions: of a group its own, of bases and weapons those of anybody.</summary>
public static class SubjectClaimColumns
{
    private static string Band => Texts.IncidentsByClaim;

    public static IReadOnlyList<SubjectColumn> All(SubjectKind kind) => kind == SubjectKind.Group
        ?
        [
            new("claimed", Texts.Claimed, Texts.ClaimedByIt, row => row.Claims.Claimed, (row, filter) => Count(row.Id, row.Claims.Claimed, filter, ClaimFilter.Claimed)) { Band = Band },
            new("blamed", Texts.Blamed, Texts.BlamedOnIt, row => row.Claims.Blamed, (row, filter) => Count(row.Id, row.Claims.Blamed, filter, ClaimFilter.Blamed)) { Band = Band },
            new("both", Texts.Both, Texts.BothOfIt, row => row.Claims.Both, (row, filter) => Count(row.Id, row.Claims.Both, filter, ClaimFilter.Both)) { Band = Band },
            new("disputed", Texts.Disputed, Texts.DisputedNote, row => row.Claims.Disputed, (row, filter) => Ledger(row, row.Claims.Disputed, filter, LedgerPart.Disputed, ContestedClaim.Disputed)) { Band = Band },
            new("denied", Texts.Denied, Texts.DeniedByIt, row => row.Claims.Denied, (row, filter) => Ledger(row, row.Claims.Denied, filter, LedgerPart.Denied, ContestedClaim.Denied)) { Band = Band },
            new("rival", Texts.Rival, Texts.RivalNote, row => row.Claims.Rival, (row, filter) => Ledger(row, row.Claims.Rival, filter, LedgerPart.Rival, ContestedClaim.Rival)) { Band = Band },
        ]
        :
        [
            new("claimed", Texts.Claimed, Texts.ClaimedBySomebody, row => row.Claims.Claimed, (row, filter) => Count(null, row.Claims.Claimed, filter, ClaimFilter.Claimed)) { Band = Band },
            new("blamed", Texts.Blamed, Texts.BlamedOnSomebody, row => row.Claims.Blamed, (row, filter) => Count(null, row.Claims.Blamed, filter, ClaimFilter.Blamed)) { Band = Band },
            new("both", Texts.Both, Texts.BothOfAnybody, row => row.Claims.Both, (row, filter) => Count(null, row.Claims.Both, filter, ClaimFilter.Both)) { Band = Band },
            new("nobody", Texts.Nobody, Texts.NobodyNote, row => row.Claims.Nobody, (row, filter) => Count(null, row.Claims.Nobody, filter, ClaimFilter.Nobody)) { Band = Band },
        ];

    private static SubjectCell.Count Count(string? group, int count, IncidentFilter filter, Func<IncidentFilter, string?, IncidentFilter> which)
        => SubjectColumns.Count(count, CellFilter.Of(filter, which, group));

    // What one group denies no filter tells: its ledger does.
    private static SubjectCell.Count Ledger(SubjectLine row, int count, IncidentFilter filter, LedgerPart part, ContestedClaim ofAnybody)
        => row.Id is { } id
            ? new(count, SubjectLinks.Page(SubjectKind.Group, id, new LedgerAddress(part, null).Write(SubjectFilter.Any(filter, SubjectKind.Group))))
            : SubjectColumns.Count(count, filter.Contested is null || filter.Contested == ofAnybody ? filter with { Contested = ofAnybody } : null);
}
