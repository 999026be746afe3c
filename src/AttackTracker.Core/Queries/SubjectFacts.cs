using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>The incidents that a table or page of subjects counts, by key, rising.</summary>
/// <param name="Passing">Those that the filter lets through.</param>
/// <param name="OfAny">Those that it would let through whatever their base, group or weapon; the same list where it does not choose among them.</param>
/// <param name="Total">All incidents of the database.</param>
internal sealed record SubjectFacts(List<int> Passing, List<int> OfAny, int Total)
{
    /// <param name="table">The facts.</param>
    /// <param name="filter">The criteria.</param>
    /// <param name="kind">Whose criterion is put aside.</param>
    public static SubjectFacts Of(FactTable table, FactFilter filter, SubjectKind kind)
    {
        var own = kind switch
        {
            SubjectKind.Base => Criterion.Bases,
            SubjectKind.Group => Criterion.Groups,
            SubjectKind.Weapon => Criterion.Weapons,
        };
        var (passing, all, total) = (new List<int>(), new List<int>(), 0);
        foreach (ref readonly var fact in table.Facts)
        {
            if (!filter.Sees(fact))
            {
                continue;
            }

            total++;
            var fails = filter.Fails(fact);
            if ((fails & ~own) == 0)
            {
                all.Add(fact.Id);
                if (fails == Criterion.None)
                {
                    passing.Add(fact.Id);
                }
            }
        }

        return new SubjectFacts(passing.Count == all.Count ? all : passing, all, total);
    }
}
