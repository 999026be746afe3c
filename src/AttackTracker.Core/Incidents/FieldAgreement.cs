using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>Tells contradiction from vagueness, field by field: what counts as a conflict of an incident.</summary>
internal sealed class FieldAgreement(SiteComparison sites)
{
    private static readonly string[] GenericActors = ["iran-backed-militias", "shia-militias", "outlaw-groups"];

    /// <summary>How two reports go together in one field; the order of the two does not matter.</summary>
    public Agreement Of(Field field, EventValues a, EventValues b)
        => !a.Fills(field) || !b.Fills(field) ? Agreement.Silent
            : Refines(field, a, b) && Refines(field, b, a) ? Agreement.Agreed
            : Contradict(field, a, b) ? Agreement.Differed
            : Agreement.Compatible;

    /// <summary>Whether <paramref name="a"/> says what <paramref name="b"/> says, or the same more exactly; both fill the field.</summary>
    public bool Refines(Field field, EventValues a, EventValues b) => field switch
    {
        Field.Kind => a.Kind == b.Kind,
        Field.Background => !a.Background || b.Background,
        Field.Date => IsWithin(a.Date!, b.Date!),
        Field.Site => sites.Relate(a.Site, b.Site) is not (SiteRelation.Different or SiteRelation.Neighbours) && SiteComparison.Precision(a.Site) >= SiteComparison.Precision(b.Site),
        Field.Weapons => b.Weapons.All(vague => a.Weapons.Any(use => WeaponKinship.CanBeMeantBy(use.Type, vague.Type))),
        Field.Munitions => IsWithin(a.Munitions!.Value, b.Munitions!.Value),
        Field.Outcomes => !Contradict(field, a, b) && b.Outcomes.All(a.Outcomes.Contains),
        Field.ClaimedBy => b.ClaimedBy.All(vague => a.ClaimedBy.Any(claim => Refines(claim, vague))),
        Field.AttributedTo => b.AttributedTo.All(vague => a.AttributedTo.Any(blame => blame.Group == vague.Group || GenericActors.Contains(vague.Group))),
        Field.Killed => IsWithin(a.Killed!.Value, b.Killed!.Value),
        Field.Wounded => IsWithin(a.Wounded!.Value, b.Wounded!.Value),
        Field.Damage => a.Damage == b.Damage || (b.Damage == Damage.Unknown && a.Damage != Damage.None),
    };

    private bool Contradict(Field field, EventValues a, EventValues b) => field switch
    {
        Field.Kind => a.Kind != b.Kind,
        Field.Background => false,
        Field.Date => !a.Date!.Overlaps(b.Date!),
        Field.Site => sites.Relate(a.Site, b.Site) is SiteRelation.Different or SiteRelation.Neighbours,
        Field.Weapons => !Refines(field, a, b) && !Refines(field, b, a),
        Field.Munitions => !Overlap(a.Munitions!.Value, b.Munitions!.Value),
        Field.Outcomes => a.Outcomes.Contains(Outcome.Impact) != b.Outcomes.Contains(Outcome.Impact) || !a.Outcomes.Intersect(b.Outcomes).Any(),
        Field.ClaimedBy => ContradictClaims(a.ClaimedBy, b.ClaimedBy),
        Field.AttributedTo => !Refines(field, a, b) && !Refines(field, b, a),
        Field.Killed => !Overlap(a.Killed!.Value, b.Killed!.Value),
        Field.Wounded => !Overlap(a.Wounded!.Value, b.Wounded!.Value),
        Field.Damage => !Refines(field, a, b) && !Refines(field, b, a),
    };

    // Two articles that name different claimants disagree; one that knows of no claim yet is only early.
    private static bool ContradictClaims(IReadOnlyList<Claim> a, IReadOnlyList<Claim> b)
    {
        var (claimA, claimB) = (Claimants(a), Claimants(b));
        return (claimA.Count > 0 && claimB.Count > 0 && !claimA.Intersect(claimB).Any())
            || Denied(a).Intersect(claimB).Any() || Denied(b).Intersect(claimA).Any();
    }

    private static List<string> Claimants(IReadOnlyList<Claim> claims)
        => [.. claims.Where(claim => claim.Status is ClaimStatus.Claimed or ClaimStatus.Disputed).Select(claim => claim.Group)];

    private static IEnumerable<string> Denied(IReadOnlyList<Claim> claims)
        => claims.Where(claim => claim.Status == ClaimStatus.Denied).Select(claim => claim.Group);

    // That the target disputes a claim says also that it was made.
    private static bool Refines(Claim claim, Claim vague) => vague.Status switch
    {
        ClaimStatus.Unclaimed => claim.Status is ClaimStatus.Unclaimed or ClaimStatus.Claimed or ClaimStatus.Disputed,
        ClaimStatus.Claimed => claim.Group == vague.Group && claim.Status is ClaimStatus.Claimed or ClaimStatus.Disputed,
        ClaimStatus.Denied or ClaimStatus.Disputed => claim == vague,
    };

    private static bool IsWithin(EventDate a, EventDate b)
        => (b.Start is null || (a.Start is { } start && start >= b.Start)) && (b.End is null || (a.End is { } end && end <= b.End));

    private static bool IsWithin(CountRange a, CountRange b)
        => (b.Low is null || a.Low >= b.Low) && (b.High is null || a.High <= b.High);

    private static bool Overlap(CountRange a, CountRange b) => !(a.High < b.Low) && !(b.High < a.Low);
}
