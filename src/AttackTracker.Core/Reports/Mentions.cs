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
    {
        ReadOnlySpan<IReadOnlyList<Mention>> lists = [Dates, Quantities, Sites, Groups, Weapons, Cues];
        Span<int> next = stackalloc int[lists.Length];
        var ordered = new Mention[Dates.Count + Quantities.Count + Sites.Count + Groups.Count + Weapons.Count + Cues.Count];
        for (var i = 0; i < ordered.Length; i++)
        {
            var first = -1;
            for (var list = 0; list < lists.Length; list++)
            {
                if (next[list] < lists[list].Count && (first < 0 || IsBefore(lists[list][next[list]], lists[first][next[first]])))
                {
                    first = list;
                }
            }

            ordered[i] = lists[first][next[first]++];
        }

        return ordered;
    }

    private static bool IsBefore(Mention a, Mention b)
        => a.Span.Start != b.Span.Start ? a.Span.Start < b.Span.Start : a.Span.End != b.Span.End ? a.Span.End > b.Span.End : a.Kind < b.Kind;
}
