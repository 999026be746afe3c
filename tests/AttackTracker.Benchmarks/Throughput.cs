using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;

namespace AttackTracker.Benchmarks;

/// <summary>Says in a minute how fast the extractor is: <c>throughput [--stages] [--lengths] [--megabytes 20]</c>.</summary>
/// <remarks>
/// CPU time of the one thread that does it, not time on the clock, since the machine may be busy. MB are a million UTF-8 bytes of
/// the articles' texts.
/// </remarks>
internal static class Throughput
{
    private const double Megabyte = 1_000_000;
    private const int Short = 200_000;
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TieringDelay = TimeSpan.FromMilliseconds(250);

    public static void Run(string[] args)
    {
        var at = Array.IndexOf(args, "--megabytes");
        var megabytes = at >= 0 ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : 20;
        var (startup, first) = Startup.OfFreshProcess();
        Print($"startup {startup,18:0} ms, and {first:0} ms for the first article");

        var reference = ReferenceData.Shipped;
        var extractor = new ReportExtractor(reference);
        var articles = Sample.Articles();
        var staged = articles.Select(a => new Staged(extractor, reference, a)).ToList();
        Measure(Stage.Whole(extractor), staged, megabytes);
        if (args.Contains("--stages"))
        {
            foreach (var stage in Stage.All(reference))
            {
                Measure(stage, staged, megabytes);
            }
        }

        if (args.Contains("--lengths"))
        {
            MeasureLengths(extractor, articles);
        }
    }

    private static void Measure(Stage stage, List<Staged> articles, double megabytes)
    {
        var bytes = articles.Sum(a => Sample.Bytes(a.Article));
        var rounds = Math.Max(1, (int)Math.Round(megabytes * Megabyte / bytes));
        WarmUp(() => RunAll(stage, articles));
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Now;
        for (var round = 0; round < rounds; round++)
        {
            RunAll(stage, articles);
        }

        var seconds = (ThreadClock.Now - start).TotalSeconds;
        var total = (double)bytes * rounds;
        var tokens = articles.Sum(a => (long)a.Document.Tokens.Count) * rounds;
        Print($"{stage.Name,-12} {total / Megabyte / seconds,8:0.00} MB/s {seconds * 1e9 / tokens,8:0} ns/token {(GC.GetAllocatedBytesForCurrentThread() - allocated) / total,8:0.00} B allocated per byte");
    }

    // Hot code is compiled again in the background, which a busy machine puts off: warm is what has nothing left to compile.
    private static void WarmUp(Action run)
    {
        var watch = Stopwatch.StartNew();
        for (var quiet = 0; quiet < 3 && watch.Elapsed < MostWarmUp;)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            for (var round = 0; round < 40; round++)
            {
                run();
            }

            Thread.Sleep(TieringDelay);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }

    private static void RunAll(Stage stage, List<Staged> articles)
    {
        foreach (var article in articles)
        {
            stage.Run(article);
        }
    }

    private static void MeasureLengths(ReportExtractor extractor, IReadOnlyList<Article> articles)
    {
        foreach (var (name, make) in Sample.HostileShapes)
        {
            Compare(extractor, name, make(Short), make(2 * Short));
        }

        Compare(extractor, "1 and 10 MB", Sample.Long(articles, 1_000_000), Sample.Long(articles, 10_000_000));
    }

    private static void Compare(ReportExtractor extractor, string name, Article article, Article longer)
    {
        var (one, other) = (Fastest(extractor, article), Fastest(extractor, longer));
        Print($"{name,-16} {longer.Text.Length / (double)article.Text.Length,4:0}x the length {other / one,6:0.0}x the time {Sample.Bytes(longer) / Megabyte / other.TotalSeconds,8:0.00} MB/s");
    }

    private static TimeSpan Fastest(ReportExtractor extractor, Article article)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            var start = ThreadClock.Now;
            extractor.Extract(article);
            var took = ThreadClock.Now - start;
            fastest = took < fastest ? took : fastest;
        }

        return fastest;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
