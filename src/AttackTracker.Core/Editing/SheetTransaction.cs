using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>One act on coders' sheets, all of it or nothing.</summary>
internal sealed class SheetTransaction(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts)
{
    /// <param name="act">Looks, and changes tracked rows; what it changed is saved where the result is <see cref="SheetResult.Done"/>.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<SheetResult> RunAsync(Func<TrackerDbContext, Task<SheetResult>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await database.UseAsync(async () =>
            {
                await using var context = await contexts.CreateDbContextAsync(cancellationToken);
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                var result = await act(context);
                if (result is SheetResult.Done)
                {
                    await context.SaveChangesAsync(cancellationToken);
                    await transaction.CommitAsync(cancellationToken);
                }

                return result;
            });
        }
        catch (DatabaseUnusableException fault)
        {
            return new SheetResult.Unavailable(fault.Message);
        }
    }
}
