using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>A coding of an article that its coder has finished.</summary>
/// <param name="Id">The sheet's key.</param>
/// <param name="ArticleId">The article's key.</param>
/// <param name="Coder">Who coded.</param>
/// <param name="FinishedAt">In UTC.</param>
/// <param name="Reports">In the coder's order.</param>
public sealed record FinishedSheet(int Id, int ArticleId, string Coder, DateTime FinishedAt, IReadOnlyList<Report> Reports)
{
    /// <summary>Those among some rows that are finished, in the order in which they were asked for.</summary>
    internal static async Task<IReadOnlyList<FinishedSheet>> ReadAsync(IQueryable<CoderSheetRow> sheets, CancellationToken cancellationToken)
        => [.. (await sheets.AsNoTracking().Where(s => s.FinishedAt != null).OrderBy(s => s.Id).ToListAsync(cancellationToken))
            .Select(s => new FinishedSheet(s.Id, s.ArticleId, s.Coder!, s.FinishedAt!.Value, SheetJson.Read(s.Json!)))];
}
