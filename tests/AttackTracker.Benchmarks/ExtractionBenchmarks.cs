using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using BenchmarkDotNet.Attributes;

namespace AttackTracker.Benchmarks;

/// <summary>Reads the five source articles on one thread, stage by stage; the characters they hold over the mean time give the throughput.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly ReportExtractor _extractor = new(ReferenceData.Shipped);
    private Article[] _articles = [];
    private Document[] _documents = [];

    /// <summary>Run from anywhere below the repository.</summary>
    [GlobalSetup]
    public void ReadArticles()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "seeds")))
        {
            folder = folder.Parent;
        }

        var seeds = Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("There is no folder seeds above the benchmarks."), "seeds");
        _articles = [.. ArticleFiles.Read([seeds]).Select(r => r.Article!)];
        _documents = [.. _articles.Select(a => Document.Parse(a.Text, Boilerplate.Find(a.Text)))];
    }

    [Benchmark]
    public int BoilerplateLines() => _articles.Sum(a => Boilerplate.Find(a.Text).Count);

    [Benchmark]
    public int SentencesAndTokens() => _articles.Sum(a => Document.Parse(a.Text).Tokens.Count);

    [Benchmark]
    public int Dates() => _documents.Sum(d => DateRecognizer.Find(d).Count);

    [Benchmark]
    public int Quantities() => _documents.Sum(d => QuantityRecognizer.Find(d).Count);

    [Benchmark(Baseline = true)]
    public int WholeExtractor() => _articles.Sum(a => _extractor.Extract(a).Reports.Count);
}
