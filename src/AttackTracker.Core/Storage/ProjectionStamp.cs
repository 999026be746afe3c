using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Notes in the file by which program and which reference data all incidents were built last: others may build them otherwise.</summary>
/// <remarks>
/// The program counts by its sources that have to do with it (<c>Derivation.targets</c>), so that an upgrade of anything else leaves the incidents alone. Stands in SQLite's <c>user_version</c>, a number that is for programs to use and belongs to the transaction.
/// </remarks>
internal static class ProjectionStamp
{
    /// <summary>Another one wherever a source by which incidents are built is another.</summary>
    internal static string Derivation { get; } = typeof(ProjectionStamp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Derivation").Value!;

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
        var name = $"{Derivation} {reference}";
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }
}
