using System.Diagnostics;
using System.IO.Pipelines;
using AttackTracker.Core.Export;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>What it costs to take a whole database away in each form, in time and memory, beside the sqlite3 shell's own CSV of the same rows.</summary>
/// <remarks><c>dotnet run -c Release --project tests/AttackTracker.Benchmarks -- export FILE</c>; the file is only read.</remarks>
internal static class ExportScale
{
    // One row an incident with what the CSV has in it; lists stay as they are stored.
    private const string SameRows =
        """
        SELECT i.public_id, i.title, i.kind, i.background, i.date_start, i.date_end, i.date_precision, i.date_words, i.site_id, i.site_name, i.country, i.admin1,
          i.geo_precision, s.latitude, s.longitude, i.weapons, i.munitions_low, i.munitions_high, i.outcomes, i.claimed_by, i.attributed_to, i.group_names,
          i.killed_low, i.killed_high, i.wounded_low, i.wounded_high, i.damage,
          CASE WHEN i.conflict_count > 0 THEN (SELECT group_concat(f.field, '|') FROM incident_fields f WHERE f.incident_id = i.id AND f.has_conflict AND f.decision_id IS NULL) END,
          i.state, i.confidence, i.report_count, i.article_count, i.source_count,
          (SELECT min(x.published_date) FROM incident_reports r JOIN reports p ON p.id = r.report_id JOIN extraction_runs x ON x.id = p.run_id WHERE r.incident_id = i.id),
          (SELECT group_concat(m.publisher, '|') FROM incident_reports r JOIN reports p ON p.id = r.report_id JOIN extraction_runs x ON x.id = p.run_id JOIN article_metadata m ON m.id = x.metadata_id WHERE r.incident_id = i.id),
          (SELECT group_concat(m.url, '|') FROM incident_reports r JOIN reports p ON p.id = r.report_id JOIN extraction_runs x ON x.id = p.run_id JOIN article_metadata m ON m.id = x.metadata_id WHERE r.incident_id = i.id),
          'https://site.example/incidents/' || i.public_id
        FROM incidents i LEFT JOIN sites s ON s.id = i.site_id AND i.geo_precision IN ('exact', 'near')
        ORDER BY i.day DESC, i.id DESC;
        """;

    public static async Task RunAsync(string file)
    {
        var folder = Directory.CreateTempSubdirectory("attacktracker-export-").FullName;
        try
        {
            await MeasureAsync(file, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string file, string folder)
    {
        await using var services = new ServiceCollection().AddAttackTracker(file).AddTrackerQueries(null).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(default);
        var export = services.GetRequiredService<IncidentExport>();
        var few = new IncidentFilter { From = new(2020, 1, 1), To = new(2020, 1, 3) };
        await WriteAsync(export, few, ExportFormat.Csv, Path.Combine(folder, "few"));
        var (shell, shellProcessor) = await ShellAsync(file, Path.Combine(folder, "shell.csv"));
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var target = Path.Combine(folder, CodebookTerm.Of(format));
            GC.Collect();
            var idle = Environment.WorkingSet;
            using var peak = new Peak();
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await WriteAsync(export, IncidentFilter.All, format, target);
            var (wall, processor) = (Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            Console.WriteLine(FormattableString.Invariant(
                $"{CodebookTerm.Of(format),-10} {wall,7:F1} s, processor {processor,6:F1} s ({wall / shell:F2} and {processor / shellProcessor:F2} times the shell), peak {(peak.Bytes - idle) / 1e6,6:F0} MB over {idle / 1e6:F0} MB idle, {new FileInfo(target).Length / 1e6:F0} MB"));
        }

        Compare(Path.Combine(folder, "csv"), Path.Combine(folder, "shell.csv"));
    }

    private static async Task WriteAsync(IncidentExport export, IncidentFilter filter, ExportFormat format, string target)
    {
        await using var stream = File.Create(target);
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: 1 << 16, leaveOpen: true));
        await export.WriteAsync(new ExportRequest(filter, format, id => $"https://site.example/incidents/{id}", ""), pipe, null, default);
        await pipe.CompleteAsync();
    }

    private static async Task<(double Wall, double Processor)> ShellAsync(string file, string target)
    {
        var start = Stopwatch.GetTimestamp();
        using var shell = Process.Start(new ProcessStartInfo("sqlite3", ["-readonly", "-csv", file]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await shell.StandardInput.WriteLineAsync($".output {target}\n{SameRows}");
        shell.StandardInput.Close();
        var processor = TimeSpan.Zero;
        while (!shell.HasExited)
        {
            processor = shell.TotalProcessorTime;
            await Task.WhenAny(shell.WaitForExitAsync(), Task.Delay(50));
        }

        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"shell      {wall,7:F1} s, processor {processor.TotalSeconds,6:F1} s, {new FileInfo(target).Length / 1e6:F0} MB"));
        return (wall, processor.TotalSeconds);
    }

    /// <summary>Both hold the same incidents in the same order, each once.</summary>
    private static void Compare(string ours, string shells)
    {
        var seen = new HashSet<string>();
        using var expected = Ids(shells).GetEnumerator();
        foreach (var id in Ids(ours).Skip(1))
        {
            if (!expected.MoveNext() || expected.Current != id || !seen.Add(id))
            {
                throw new InvalidOperationException($"{id} is not the next incident, or is there twice.");
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{seen.Count:N0} rows, each once, in the shell's order: {!expected.MoveNext()}"));
    }

    /// <summary>The first cell of every row; a cell may have line ends in it.</summary>
    private static IEnumerable<string> Ids(string csv)
    {
        var isWithin = false;
        foreach (var line in File.ReadLines(csv))
        {
            if (!isWithin)
            {
                yield return line.Split(',', 2)[0].Trim('"');
            }

            isWithin ^= line.Count(c => c == '"') % 2 == 1;
        }
    }

    /// <summary>The most memory that the process has had since this was made.</summary>
    private sealed class Peak : IDisposable
    {
        private readonly Timer _timer;
        private long _bytes = Environment.WorkingSet;

        public Peak() => _timer = new Timer(_ => Interlocked.Exchange(ref _bytes, Math.Max(Bytes, Environment.WorkingSet)), null, 0, 20);

        public long Bytes => Interlocked.Read(ref _bytes);

        public void Dispose() => _timer.Dispose();
    }
}
