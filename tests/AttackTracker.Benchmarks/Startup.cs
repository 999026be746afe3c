using System.Diagnostics;
using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;

namespace AttackTracker.Benchmarks;

/// <summary>How long a process takes until it has read its first article, from the first look at the reference data.</summary>
internal static class Startup
{
    /// <summary>Milliseconds of CPU time of the thread, what the compiler does in the background left out: to load and compile the tables, and to read a first article.</summary>
    public static (double Tables, double FirstArticle) OfFreshProcess()
    {
        // Best of three, as the machine may be busy.
        var runs = Enumerable.Range(0, 3).Select(_ => RunOnce()).ToList();
        return runs.MinBy(r => r.Tables + r.FirstArticle);
    }

    /// <summary>What the fresh process does.</summary>
    public static void Print()
    {
        const string Text = "Two rockets hit Ain al-Asad air base in Iraq on Wednesday, an official said. Nobody was hurt. No group claimed responsibility.";
        var article = new Article { FileName = "first.txt", Text = Text, ContentHash = "", Metadata = new ArticleMetadata { Published = new DateOnly(2022, 1, 6) } };
        var start = ThreadClock.Now;
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        var loaded = ThreadClock.Now;
        extractor.Extract(article);
        var read = ThreadClock.Now;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(loaded - start).TotalMilliseconds} {(read - loaded).TotalMilliseconds}"));
    }

    private static (double Tables, double FirstArticle) RunOnce()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Startup).Assembly.Location, "startup"]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var times = output.Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToList();
        return (times[0], times[1]);
    }
}
