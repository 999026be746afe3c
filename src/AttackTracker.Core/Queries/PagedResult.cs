namespace AttackTracker.Core.Queries;

/// <summary>One page of a longer list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Number">From 1.</param>
/// <param name="Total">How many items the whole list has.</param>
/// <param name="PageSize">How many a full page holds.</param>
public sealed record PagedResult<T>(IReadOnlyList<T> Items, int Number, int Total, int PageSize)
{
    /// <summary>At least one: an empty list has one empty page.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
