using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.AsOf;

/// <summary>The past states of the database that somebody looked at lately, each a file beside the database that is built once.</summary>
/// <remarks>Moments between which nothing was recorded share a file. Thread-safe.</remarks>
internal sealed class PastDatabases(string file, DbContextOptions<TrackerDbContext> present) : IDisposable
{
    private const int Kept = 4;

    private readonly string _folder = file + ".as-of";
    private readonly Lock _gate = new();
    private readonly List<Past> _kept = [];

    /// <summary>The database as it was; as it is where nothing was recorded since.</summary>
    /// <param name="moment">In UTC, inclusive.</param>
    /// <param name="cancellationToken">Ends the wait; what is being built is built to its end for the next who asks.</param>
    public async Task<TrackerDbContext> OpenAsync(DateTime moment, CancellationToken cancellationToken)
    {
        var (last, isPresent) = await LastChangeAsync(moment, cancellationToken);
        if (isPresent)
        {
            return new TrackerDbContext(present);
        }

        return new TrackerDbContext(await Find(last).Building.WaitAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _kept.Clear();
        }

        Remove(_folder);
    }

    /// <summary>When something was recorded last before the moment, and whether nothing was since.</summary>
    private async Task<(DateTime Last, bool IsPresent)> LastChangeAsync(DateTime moment, CancellationToken cancellationToken)
    {
        await using var context = new TrackerDbContext(present);
        var stamps = context.Decisions.Select(d => d.At)
            .Concat(context.ExtractionRuns.Select(r => r.At))
            .Concat(context.ArticleMetadata.Select(m => m.RecordedAt))
            .Concat(context.ReferenceRevisions.Select(r => r.RecordedAt))
            .Concat(context.CoderSheets.Where(s => s.FinishedAt != null).Select(s => s.FinishedAt!.Value));
        var last = await stamps.Where(at => at <= moment).MaxAsync(at => (DateTime?)at, cancellationToken) ?? DateTime.MinValue.ToUniversalTime();
        return (last, !await stamps.AnyAsync(at => at > moment, cancellationToken));
    }

    private Past Find(DateTime last)
    {
        lock (_gate)
        {
            var past = _kept.Find(p => p.Last == last && !p.Building.IsFaulted);
            if (past is null)
            {
                if (_kept.Count == 0)
                {
                    // What an earlier process left behind is of no use: the database may have gained decisions with older stamps since.
                    Remove(_folder);
                }

                var copy = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{last:yyyyMMdd'T'HHmmssfffffff}.db"));
                past = new Past(last, copy, Task.Run(() => BuildAsync(last, copy)));
            }

            _kept.Remove(past);
            _kept.Add(past);
            while (_kept.Count > Kept && _kept[0].Building.IsCompleted)
            {
                Remove(_kept[0].File);
                _kept.RemoveAt(0);
            }

            return past;
        }
    }

    private async Task<DbContextOptions<TrackerDbContext>> BuildAsync(DateTime last, string copy)
    {
        Directory.CreateDirectory(_folder);
        Remove(copy);
        await using (var context = new TrackerDbContext(present))
        {
            await context.Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
        }

        var options = new DbContextOptionsBuilder<TrackerDbContext>();
        TrackerDatabase.Configure(options, copy, log: null);
        await using var past = new TrackerDbContext(options.Options);
        await PastState.RestoreAsync(past, last, CancellationToken.None);
        return options.Options;
    }

    // A reader may still have it open; then it stays until the program ends.
    private static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(path, recursive: true);
            }
            else if (File.Exists(path))
            {
                SqliteConnection.ClearAllPools();
                File.Delete(path);
            }
        }
        catch (IOException)
        {
        }
    }

    private sealed record Past(DateTime Last, string File, Task<DbContextOptions<TrackerDbContext>> Building);
}
