using System.IO.Compression;
using System.IO.Pipelines;

namespace AttackTracker.Core.Export.Conventions;

/// <summary>A zip of two sheets: the events in a convention's columns, and what they do not say as the incidents do.</summary>
/// <remarks>An archive is written entry by entry, so the rows are read twice, from the same state of the data; neither sheet is ever held.</remarks>
internal sealed class ConventionArchive(Convention convention, ExportContext context)
{
    private static readonly string[] LossColumns = ["event", "incident", "field", "kind", "ours", "theirs", "why"];

    public async Task WriteAsync(Func<IEnumerable<ExportedIncident>> read, PipeWriter output, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using (var stream = output.AsStream(leaveOpen: true))
        {
            await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            await SheetAsync(archive, "events.csv", convention.Columns.Select(c => c.Name), read(), WriteEvent, progress, cancellationToken);
            await SheetAsync(archive, "losses.csv", LossColumns, read(), WriteLosses, progress, cancellationToken);
        }

        await IncidentExport.FlushAsync(output, cancellationToken);
    }

    private async Task SheetAsync(ZipArchive archive, string name, IEnumerable<string> columns, IEnumerable<ExportedIncident> incidents, Action<CsvCells, ConventionEvent, string?> write, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(context.State.AsOf);
        await using var stream = await entry.OpenAsync(cancellationToken);
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        var cells = new CsvCells(pipe);
        foreach (var column in columns)
        {
            cells.Word(column);
        }

        cells.EndRow();
        var written = 0;
        foreach (var (told, leftOut) in convention.Events(incidents, context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            write(cells, told, leftOut);
            written += told.Members.Count;
            if (pipe.UnflushedBytes >= IncidentExport.FlushAt)
            {
                await IncidentExport.FlushAsync(pipe, cancellationToken);
                progress?.Report(written);
            }
        }

        await IncidentExport.FlushAsync(pipe, cancellationToken);
        await pipe.CompleteAsync();
        progress?.Report(written);
    }

    private void WriteEvent(CsvCells cells, ConventionEvent told, string? leftOut)
    {
        if (leftOut is not null)
        {
            return;
        }

        foreach (var column in convention.Columns)
        {
            // What has a form or a code list is ours; all else may hold an article's words.
            if (column.IsValid is null)
            {
                cells.Text(column.Value(told));
            }
            else
            {
                cells.Word(column.Value(told));
            }
        }

        cells.EndRow();
    }

    private void WriteLosses(CsvCells cells, ConventionEvent told, string? leftOut)
    {
        if (leftOut is not null)
        {
            Write(cells, "", new Loss(told.Main, "", "left-out", told.Main.Title, "", leftOut));
            return;
        }

        foreach (var loss in convention.Losses(told))
        {
            Write(cells, convention.IdOf(told), loss);
        }
    }

    private static void Write(CsvCells cells, string id, Loss loss)
    {
        cells.Word(id);
        cells.Word(loss.Incident.PublicId);
        cells.Word(loss.Field);
        cells.Word(loss.Kind);
        cells.Text(loss.Ours);
        cells.Text(loss.Theirs);
        cells.Word(loss.Why);
        cells.EndRow();
    }
}
