using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Frozen;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Releases;

/// <summary>The files of releases, byte for byte as they were frozen.</summary>
public sealed class ReleaseFiles(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The incidents as an export writes them, in the order of their ids.</summary>
    public const string Csv = "incidents.csv";

    /// <summary>The same as JSON Lines; what the next release is compared with.</summary>
    public const string JsonLines = "incidents.jsonl";

    /// <summary>The same as GeoJSON.</summary>
    public const string GeoJson = "incidents.geojson";

    /// <summary>What changed since the release before; the first release of a filter has none.</summary>
    public const string Changes = "changes.csv";

    /// <summary>Every name that a file of a release can have.</summary>
    public static IReadOnlyList<string> Names { get; } = [Csv, JsonLines, GeoJson, Changes];

    /// <summary>What is known of a file; null where there is none.</summary>
    public async Task<ReleasedFile?> FindAsync(int number, string name, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.ReleaseFiles.Where(f => f.ReleaseId == number && f.Name == name).Select(f => new ReleasedFile(f.ReleaseId, f.Name, f.Length, f.Sha256, f.Pieces)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Writes a file, and its end only where all of it is what its hash stands for.</summary>
    /// <exception cref="InvalidDataException">It is not: somebody has changed the database past this program. What was written is no whole file.</exception>
    public Task CopyAsync(ReleasedFile file, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var row = new ReleaseFileRow { ReleaseId = file.Release, Name = file.Name, Length = file.Length, Sha256 = file.Sha256, Pieces = file.Pieces };
        return FrozenFile.CopyAsync(contexts.CreateDbContext, row, output, cancellationToken);
    }
}

/// <summary>A file of a release.</summary>
/// <param name="Release">The number.</param>
/// <param name="Name">One of <see cref="ReleaseFiles.Names"/>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
/// <param name="Pieces">In how many pieces the database keeps it.</param>
public sealed record ReleasedFile(int Release, string Name, long Length, string Sha256, int Pieces);
