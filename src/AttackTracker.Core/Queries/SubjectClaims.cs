using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Queries;

/// <summary>Reckons claims against attributions from combinations of groups.</summary>
internal static class SubjectClaims
{
    /// <param name="sets">Each combination with how many incidents have it.</param>
    /// <param name="group">Whose claims; null for those of anybody.</param>
    public static ClaimCounts Count(IReadOnlyList<(IReadOnlyList<FactGroup> Groups, int Count)> sets, string? group)
    {
        var claims = default(ClaimCounts);
        foreach (var (groups, count) in sets)
        {
            var own = group is null ? groups : [.. groups.Where(g => g.Id == group)];
            var claimed = own.Any(IsClaim);
            var blamed = own.Any(IsBlame);
            claims = new ClaimCounts(
                claims.Claimed + (claimed ? count : 0),
                claims.Blamed + (blamed ? count : 0),
                claims.Both + (claimed && blamed ? count : 0),
                claims.Denied + (own.Any(g => g.Status == ClaimStatus.Denied) ? count : 0),
                claims.Disputed + (own.Any(g => g.Status == ClaimStatus.Disputed) ? count : 0),
                claims.Rival + (claimed && groups.Count(IsClaim) > 1 ? count : 0),
                claims.Nobody + (group is null && !claimed && !blamed ? count : 0));
        }

        return claims;
    }

    /// <summary>Whether it claims or is blamed: a denial makes an incident none of the group's.</summary>
    public static bool Stands(FactGroup group) => group.Status != ClaimStatus.Denied;

    /// <summary>Whether it claims, disputed or not.</summary>
    public static bool IsClaim(FactGroup group) => group.Role == GroupRole.ClaimedBy && group.Status != ClaimStatus.Denied;

    private static bool IsBlame(FactGroup group) => group.Role == GroupRole.AttributedTo;
}
