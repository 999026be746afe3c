using System.Buffers;
using AttackTracker.Core.Export;
using AttackTracker.Core.Storage.Frozen;

namespace AttackTracker.Core.Releases;

/// <summary>The incidents of a release in all its forms, written side by side in one reading, in the order of their ids.</summary>
internal sealed class IncidentsBeingFrozen : IAsyncDisposable
{
    private readonly FileBeingFrozen _csv;
    private readonly FileBeingFrozen _lines;
    private readonly FileBeingFrozen _map;
    private readonly RowFormat _csvRows;
    private readonly RowFormat _lineRows;
    private readonly RowFormat _mapRows;
    private readonly ArrayBufferWriter<byte> _line = new(4096);

    public IncidentsBeingFrozen(ExportContext context, string database)
    {
        _csv = new FileBeingFrozen(ReleaseFiles.Csv, database);
        _lines = new FileBeingFrozen(ReleaseFiles.JsonLines, database);
        _map = new FileBeingFrozen(ReleaseFiles.GeoJson, database);
        _csvRows = Rows(ExportFormat.Csv, _csv.Output);
        _lineRows = Rows(ExportFormat.JsonLines, _line);
        _mapRows = Rows(ExportFormat.GeoJson, _map.Output);

        RowFormat Rows(ExportFormat format, IBufferWriter<byte> output) => RowFormat.Of(context with { Request = context.Request with { Format = format } }, output);
    }

    public IReadOnlyList<FileBeingFrozen> Files => [_csv, _lines, _map];

    /// <returns>How many there are.</returns>
    public async Task<int> WriteAsync(IEnumerable<ExportedIncident> incidents, ChangesBeingFrozen? changes, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var written = 0;
        _csvRows.Begin();
        _mapRows.Begin();
        foreach (var incident in incidents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _csvRows.Write(incident);
            _mapRows.Write(incident);
            _line.ResetWrittenCount();
            _lineRows.Write(incident);
            _lines.Output.Write(_line.WrittenSpan);
            if (changes is not null)
            {
                await changes.MeetAsync(incident, _line.WrittenMemory, cancellationToken);
            }

            written++;
            if (_lines.Output.UnflushedBytes >= IncidentExport.FlushAt)
            {
                await FlushAsync(cancellationToken);
                progress?.Report(written);
            }
        }

        _csvRows.End();
        _mapRows.End();
        await FlushAsync(cancellationToken);
        foreach (var file in Files)
        {
            await file.EndAsync();
        }

        if (changes is not null)
        {
            await changes.EndAsync(cancellationToken);
        }

        progress?.Report(written);
        return written;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in Files)
        {
            await file.DisposeAsync();
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var file in Files)
        {
            await IncidentExport.FlushAsync(file.Output, cancellationToken);
        }
    }
}
