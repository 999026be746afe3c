using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>What of a clause's count one of its sites had: "six at Camp A and four at Camp B".</summary>
internal sealed record Share(Field Field, CountRange Count, TextSpan Span)
{
    private const int Reach = 6;

    /// <summary>One share for each of the sites, in their order; null where the clause does not deal its counts out.</summary>
    public static IReadOnlyList<Share>? Of(Clause clause, IReadOnlyList<Placed<SiteMention>> sites)
    {
        var shares = new List<Share>();
        var free = clause.First;
        Field? field = null;
        foreach (var site in sites)
        {
            var index = clause.Counts.FindLastIndex(c => c.First >= free && c.End <= site.First && site.First - c.End <= Reach && c.Mention.Rule != QuantityRules.Article);
            if (index < 0)
            {
                return null;
            }

            var count = clause.Counts[index];
            var noun = CountedNoun.Of(clause, count).Noun;
            field = noun switch
            {
                Counted.Munitions => Field.Munitions,
                Counted.People => OfPeople(clause),
                Counted.Unnamed => field ?? OfWhole(clause, index),
                _ => null,
            };
            if (field is not { } known)
            {
                return null;
            }

            shares.Add(new Share(known, count.Mention.Count, clause.Reading.SpanOf(count.First, site.End)));
            free = site.End;
        }

        return shares;
    }

    // "Ten rockets were fired at two bases: six at …", "Three people were wounded, two at …": what the whole counted.
    private static Field? OfWhole(Clause clause, int index)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            switch (CountedNoun.Of(clause, clause.Counts[before]).Noun)
            {
                case Counted.Munitions:
                    return Field.Munitions;
                case Counted.People:
                    return OfPeople(clause);
            }
        }

        return clause.Weapons.Count > 0 ? Field.Munitions : null;
    }

    private static Field? OfPeople(Clause clause) => (clause.Has(CueMeaning.Killed), clause.Has(CueMeaning.Wounded)) switch
    {
        (true, false) => Field.Killed,
        (false, true) => Field.Wounded,
        _ => null,
    };
}
