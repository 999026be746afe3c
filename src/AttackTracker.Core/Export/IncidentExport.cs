using System.IO.Pipelines;
using AttackTracker.Core.Export.Conventions;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Export;

/// <summary>Writes the incidents that a filter lets through into a file or a response, as they are at one moment, whatever is recorded meanwhile.</summary>
/// <remarks>Rows go out as they are read: memory does not grow with their number.</remarks>
public sealed class IncidentExport(IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock)
{
    internal const int FlushAt = 64 * 1024;

    /// <summary>The state of the data that an export now would be made from.</summary>
    public async Task<DataState> StateAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await DataState.OfAsync(database, clock, cancellationToken);
    }

    /// <summary>How many incidents the filter lets through.</summary>
    public async Task<int> CountAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.FactsAsync(filter, (table, passing) => passing.Passing(table).Passing.Count, cancellationToken);
    }

    /// <summary>Writes all of it; the output is flushed and left open.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="output">Where to. After an exception what was written is no whole file.</param>
    /// <param name="progress">Told now and then how many incidents have been written; null where nobody looks on.</param>
    /// <param name="cancellationToken">Ends it between two incidents.</param>
    public async Task WriteAsync(ExportRequest request, PipeWriter output, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var context = await ExportContext.ReadAsync(database, request, clock, cancellationToken);
        if (Convention.Of(request.Format) is { } convention)
        {
            await new ConventionArchive(convention, context).WriteAsync(() => ExportRows.Read(database.Passing(request.Filter), context), output, progress, cancellationToken);
            return;
        }

        var format = RowFormat.Of(context, output);
        var written = 0;
        format.Begin();
        foreach (var incident in ExportRows.Read(database.Passing(request.Filter), context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            format.Write(incident);
            written++;
            if (output.UnflushedBytes >= FlushAt)
            {
                await FlushAsync(output, cancellationToken);
                progress?.Report(written);
            }
        }

        format.End();
        await FlushAsync(output, cancellationToken);
        progress?.Report(written);
    }

    // Whoever reads the other end may have gone away, which a pipe says by its result alone.
    internal static async ValueTask FlushAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        if (await output.FlushAsync(cancellationToken) is { IsCompleted: true } or { IsCanceled: true })
        {
            throw new OperationCanceledException("Nobody takes the export any more.");
        }
    }
}
