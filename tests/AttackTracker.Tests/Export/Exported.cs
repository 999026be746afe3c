using System.IO.Pipelines;
using AttackTracker.Core.Export;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Support;
using CsvHelper;

namespace AttackTracker.Tests.Export;

/// <summary>Makes exports, and reads CSV with a parser that is not ours.</summary>
internal static class Exported
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<byte[]> BytesAsync(TestDatabase database, ExportFormat format, IncidentFilter filter)
    {
        using var stream = new MemoryStream();
        var pipe = PipeWriter.Create(stream);
        await database.Get<IncidentExport>().WriteAsync(new ExportRequest(filter, format, id => $"https://site.example/incidents/{id}", ""), pipe, null, Token);
        await pipe.CompleteAsync();
        return stream.ToArray();
    }

    public static async Task<string> TextAsync(TestDatabase database, ExportFormat format, IncidentFilter filter)
        => System.Text.Encoding.UTF8.GetString(await BytesAsync(database, format, filter));

    /// <summary>The rows by the names of the columns; what a cell holds is what it was written from.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(string csv)
    {
        var options = new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw };
        using var reader = CsvReader.FromText(csv, options);
        Assert.True(reader.Read());
        var names = reader.Current.ToArray();
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
        {
            rows.Add(names.Zip(reader.Current.ToArray()).ToDictionary(cell => cell.First, cell => CsvCells.Unguarded(cell.Second), StringComparer.Ordinal));
        }

        return rows;
    }

    /// <summary>Every line of every page of the list that people see.</summary>
    public static async Task<IReadOnlyList<IncidentLine>> SeenAsync(TestDatabase database, IncidentFilter filter)
    {
        List<IncidentLine> lines = [];
        for (var page = 1; ; page++)
        {
            var found = await database.Get<IncidentListQuery>().RunAsync(filter, page, Token);
            lines.AddRange(found.Items);
            if (page >= found.Pages)
            {
                return lines;
            }
        }
    }
}
