using AttackTracker.Core.Actors;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>What each recognizer found in one article.</summary>
internal sealed record Mentions(
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<QuantityMention> Quantities,
    IReadOnlyList<SiteMention> Sites,
    IReadOnlyList<GroupMention> Groups,
    IReadOnlyList<WeaponMention> Weapons,
    IReadOnlyList<CueMention> Cues)
{
    /// <summary>All of them in the order of the text; where several begin together, the longer first.</summary>
    public IReadOnlyList<Mention> InOrder()
        => [.. Dates.Concat<Mention>(Quantities).Concat(Sites).Concat(Groups).Concat(Weapons).Concat(Cues)
            .OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenBy(m => m.Kind)];
}
