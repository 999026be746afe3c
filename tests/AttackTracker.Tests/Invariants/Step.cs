using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Invariants;

/// <summary>What is done to the database at one step of a sequence.</summary>
internal enum Deed
{
    Ingest,
    Reread,
    RereadOne,
    CorrectMetadata,
    Decide,
    SignOff,
    SignOffAll,
    SendBack,
    CorrectReport,
    AddReport,
    WithdrawReport,
    Mark,
    Merge,
    Split,
    Answer,
    Amend,
    AmendBack,
    ReadByReference,
    Code,
    Adjudicate,
    ApplyAdjudication,
    Undo,
    UndoApplied,
}

/// <summary>One step of a sequence. Numbers choose among what there is when it is taken, so that a sequence stays one when steps are left out.</summary>
/// <param name="Deed">What is done.</param>
/// <param name="Who">Which of the two people does it.</param>
/// <param name="Looks">Whether they look at the database before; else they act on what they saw the last time they looked.</param>
/// <param name="A">Chooses what it is done to.</param>
/// <param name="B">Chooses what else, or which part.</param>
/// <param name="C">Chooses the value.</param>
/// <param name="Told">What an article says from then on.</param>
internal sealed record Step(Deed Deed, int Who, bool Looks, int A, int B, int C, IReadOnlyList<ToldReport> Told)
{
    private const int Longest = 24;
    private const int Articles = 3;

    private static readonly Gen<Deed> Deeds = Gen.Frequency(
        [.. new[]
        {
            (5, Deed.Ingest), (3, Deed.Reread), (2, Deed.RereadOne), (2, Deed.CorrectMetadata), (5, Deed.Decide), (4, Deed.SignOff), (1, Deed.SignOffAll), (2, Deed.SendBack),
            (4, Deed.CorrectReport), (2, Deed.AddReport), (3, Deed.WithdrawReport), (3, Deed.Mark), (5, Deed.Merge), (4, Deed.Split), (2, Deed.Answer),
            (4, Deed.Amend), (1, Deed.AmendBack), (2, Deed.ReadByReference), (2, Deed.Code), (2, Deed.Adjudicate), (4, Deed.ApplyAdjudication), (6, Deed.Undo), (2, Deed.UndoApplied),
        }.Select(d => (d.Item1, Gen.Constant(d.Item2)))]);

    private static readonly Gen<EventValues> Values =
        from kind in Gen.Frequency((9, Gen.Constant(ReportKind.Attack)), (1, Gen.Constant(ReportKind.Response)))
        from day in Gen.Frequency((4, Gen.Constant(5)), (2, Gen.Constant(4)), (1, Gen.Constant(6)), (1, Gen.Constant(12)))
        from dated in Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)))
        from site in Gen.Frequency((5, Gen.Constant<SitePlacement?>(Incidents.Told.AinAlAsad)), (2, Gen.Constant<SitePlacement?>(Incidents.Told.SomewhereInAnbar)), (1, Gen.Constant<SitePlacement?>(null)))
        from weapon in Gen.Elements(WeaponType.Rocket, WeaponType.Rocket, WeaponType.IndirectFire, WeaponType.Drone)
        from munitions in Gen.Elements<CountRange?>(null, null, CountRange.Exactly(5), CountRange.Exactly(14))
        from killed in Gen.Elements<CountRange?>(null, null, CountRange.Zero, CountRange.Exactly(2), new CountRange(2, null))
        from damage in Gen.Elements<Damage?>(null, Damage.Minor, Damage.Major)
        from claim in Gen.Elements("", "", "ashab-al-kahf", "saraya-qasem-al-jabbarin")
        select new EventValues
        {
            Kind = kind,
            Date = dated ? EventDate.OnDay(new DateOnly(2022, 1, day)) : null,
            Site = site,
            Weapons = [new WeaponUse(weapon, null)],
            Munitions = munitions,
            Killed = killed,
            Damage = damage,
            Outcomes = munitions is null ? [] : [Core.Reports.Outcome.Impact],
            ClaimedBy = claim.Length == 0 ? [] : [new Claim(claim, ClaimStatus.Claimed)],
        };

    private static readonly Gen<IReadOnlyList<ToldReport>> AnyTold =
        from count in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Constant(3)))
        from told in (
            from values in Values
            from relative in Gen.Elements(false, false, false, true)
            from sentence in Gen.Choose(0, ToldReport.Sentences - 1)
            select new ToldReport(values, relative, sentence)).ArrayOf(count)
        select (IReadOnlyList<ToldReport>)told;

    private static readonly Gen<Step> Any =
        from deed in Deeds
        from who in Gen.Choose(0, 1)
        from looks in Gen.Elements(true, false)
        from a in Gen.Choose(0, 999)
        from b in Gen.Choose(0, 999)
        from c in Gen.Choose(0, 999)
        from told in AnyTold
        select new Step(deed, who, looks, a, b, c, told);

    /// <summary>Sequences of any length that begin with some articles; a failing one shrinks by leaving steps out.</summary>
    public static Arbitrary<Step[]> Sequences { get; } = Arb.From(
        from first in Any.ArrayOf(Articles)
        from length in Gen.Choose(Longest / 2, Longest)
        from steps in Any.ArrayOf(length)
        select (Step[])[.. first.Select((step, article) => step with { Deed = Deed.Ingest, A = article }), .. steps],
        Shrink);

    private static IEnumerable<Step[]> Shrink(Step[] steps)
    {
        for (var size = steps.Length / 2; size >= 1; size /= 2)
        {
            for (var start = 0; start < steps.Length; start += size)
            {
                yield return [.. steps[..start], .. steps[Math.Min(start + size, steps.Length)..]];
            }
        }

        for (var i = 0; i < steps.Length; i++)
        {
            if (!steps[i].Looks)
            {
                yield return [.. steps[..i], steps[i] with { Looks = true }, .. steps[(i + 1)..]];
            }

            if (steps[i].Told.Count > 1)
            {
                yield return [.. steps[..i], steps[i] with { Told = [steps[i].Told[0]] }, .. steps[(i + 1)..]];
            }
        }
    }
}
