using AttackTracker.Core.Reports;
using BenchmarkDotNet.Attributes;

namespace AttackTracker.Benchmarks;

/// <summary>One pass over the corpus and the seeds, whole and stage by stage.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private IReadOnlyList<Staged> _articles = [];
    private Stage? _stage;

    public static IEnumerable<string> Names => ["whole", .. Stage.All(ReferenceData.Shipped).Select(s => s.Name)];

    [ParamsSource(nameof(Names))]
    public string Step { get; set; } = "whole";

    [GlobalSetup]
    public void Setup()
    {
        var reference = ReferenceData.Shipped;
        var extractor = new ReportExtractor(reference);
        _articles = [.. Sample.Articles().Select(a => new Staged(extractor, reference, a))];
        _stage = Stage.All(reference).Append(Stage.Whole(extractor)).Single(s => s.Name == Step);
    }

    [Benchmark]
    public void Run()
    {
        foreach (var article in _articles)
        {
            _stage!.Run(article);
        }
    }
}
