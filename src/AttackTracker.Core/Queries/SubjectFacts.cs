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
        var (passing, total) = filter.Passing(table);
        var any = filter.OfAny(kind, table);
        return new SubjectFacts(passing, ReferenceEquals(any, filter) ? passing : any.Passing(table).Passing, total);
    }
}
