using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Notes in the file by which program and which reference data all incidents were built last: others may build them otherwise.</summary>
/// <remarks>Stands in SQLite's <c>user_version</c>, a number that is for programs to use and belongs to the transaction.</remarks>
internal static class ProjectionStamp
{
    public static async Task<bool> IsCurrentAsync(TrackerDbContext context, CancellationToken cancellationToken)
        => await context.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancellationToken) == await OfAsync(context, cancellationToken);

    public static async Task SetAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        // A pragma takes no parameters; the number is ours.
        var stamp = await OfAsync(context, cancellationToken);
        var pragma = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {stamp};");
        await context.Database.ExecuteSqlRawAsync(pragma, cancellationToken);
    }

    private static async Task<int> OfAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var reference = await context.ReferenceRevisions.Where(r => r.IsCurrent).Select(r => r.Hash).SingleOrDefaultAsync(cancellationToken);
        var name = $"{typeof(IncidentBuilder).Module.ModuleVersionId} {reference}";
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }
}
