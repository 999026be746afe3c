using System.Diagnostics;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>Times one thing many times, and prints a row of a table: what a person waits for, the processor time, and the part that SQLite has in it.</summary>
internal sealed class Measure(Statements statements, int times)
{
    // The first ones compile what they run.
    private const int WarmUp = 10;

    public int Times => times;

    public static void PrintHead()
    {
        Console.WriteLine($"{"",-44} {"median",8} {"p95",8} {"CPU",8} {"SQL",8} {"commit",8} {"p95",6} statements of {Environment.ProcessorCount} processors, ms");
    }

    /// <param name="what">What is timed.</param>
    /// <param name="prepare">Finds what to do it on; not timed. Null where there is nothing left.</param>
    /// <param name="run">What is timed.</param>
    public async Task RunAsync<T>(string what, Func<Task<T?>> prepare, Func<T, Task> run)
        where T : class
    {
        var taken = new List<(double Wall, double Processor, double Sql, double Commit, int Count)>();
        for (var i = -WarmUp; i < times && await prepare() is { } on; i++)
        {
            statements.Clear();
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await run(on);
            var row = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, statements.Time.TotalMilliseconds, statements.CommitTime.TotalMilliseconds, statements.Count);
            if (i >= 0)
            {
                statements.Keep();
                taken.Add(row);
            }
        }

        if (taken.Count == 0)
        {
            Console.WriteLine($"{what,-44} nothing to do it on");
            return;
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{what,-44} {Middle(taken.Select(t => t.Wall)),8:F1} {Late(taken.Select(t => t.Wall)),8:F1} {Middle(taken.Select(t => t.Processor)),8:F1} {Middle(taken.Select(t => t.Sql)),8:F1} {Middle(taken.Select(t => t.Commit)),8:F1} {Late(taken.Select(t => t.Commit)),6:F1} {Middle(taken.Select(t => (double)t.Count)),5:F0} ({taken.Count})"));
        statements.Print();
    }

    public Task RunAsync(string what, Func<Task> run) => RunAsync(what, () => Task.FromResult<object?>(what), _ => run());

    private static double Late(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[Math.Min((int)(ordered.Count * 0.95), ordered.Count - 1)];
    }

    private static double Middle(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
