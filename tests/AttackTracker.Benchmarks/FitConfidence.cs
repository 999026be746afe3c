using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;

namespace AttackTracker.Benchmarks;

/// <summary>Fits <c>confidence.json</c> to all hand-coded articles and says how well it holds.</summary>
/// <remarks><c>dotnet run --project tests/AttackTracker.Benchmarks -- fit-confidence</c>, from the root of the repository; docs/decisions/0040 tells why so.</remarks>
internal static class FitConfidence
{
    /// <summary>The rules were made with these at hand, so that they are right about them more often than about others.</summary>
    private static readonly string[] Known = ["seeds", "corpus"];

    public static void Run(bool write)
    {
        var sets = Sets().Select(set => (set.Name, Examples: ConfidenceFit.ExamplesOf(Score(set.Gold, set.Articles)))).ToList();
        var weighted = sets.ToDictionary(set => set.Name, set => Weighted(set.Name, set.Examples, sets), StringComparer.Ordinal);
        List<ConfidenceFit.Example> all = [.. weighted.Values.SelectMany(examples => examples)];
        var fold = ConfidenceFit.FoldsOf(all);

        Console.WriteLine($"{"set",-12} values   right   confidence   error: fitted on all   tenth held back   set held back");
        foreach (var (name, examples) in weighted)
        {
            List<(double Confidence, double Truth)> fitted = [.. ConfidenceFit.Judge(all, examples)];
            var tenth = examples.GroupBy(e => fold[e.Article]).SelectMany(held => ConfidenceFit.Judge([.. all.Where(e => fold[e.Article] != held.Key)], held));
            var others = ConfidenceFit.Judge([.. weighted.Where(set => set.Key != name).SelectMany(set => set.Value)], examples);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-12} {examples.Count,6}   {fitted.Average(v => v.Truth):F3}   {fitted.Average(v => v.Confidence),10:F3}   {Error(fitted),20:F3}   {Error(tenth),15:F3}   {Error(others),13:F3}"));
        }

        if (write)
        {
            File.WriteAllBytes(Path.Combine("src", "AttackTracker.Core", "Reports", "confidence.json"), ConfidenceFit.Fit(all));
        }
    }

    private static IEnumerable<(string Name, string Gold, string Articles)> Sets()
    {
        var root = Path.Combine("tests", "AttackTracker.Tests", "Gold");
        yield return ("seeds", Path.Combine(root, "seeds.json"), "seeds");
        foreach (var folder in Directory.GetDirectories(root).Where(f => File.Exists(Path.Combine(f, "gold.json"))).Order(StringComparer.Ordinal))
        {
            yield return (Path.GetFileName(folder), Path.Combine(folder, "gold.json"), Path.Combine(folder, "articles"));
        }
    }

    private static Scorecard Score(string gold, string folder)
    {
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        return Scorecard.Of(
            GoldFile.Read(gold),
            [.. ArticleFiles.Read([folder]).Select(reading => reading.Article ?? throw new InvalidOperationException(reading.Failure)).Select(article => Prediction.Of(article.FileName, article.Text, extractor.Extract(article)))]);
    }

    // The known articles weigh half, the other sets the other half and each as much as the next.
    private static List<ConfidenceFit.Example> Weighted(string name, IReadOnlyList<ConfidenceFit.Example> examples, List<(string Name, IReadOnlyList<ConfidenceFit.Example> Examples)> sets)
    {
        var isKnown = Known.Contains(name);
        var values = isKnown ? sets.Where(set => Known.Contains(set.Name)).Sum(set => set.Examples.Count) : examples.Count;
        var share = sets.Sum(set => set.Examples.Count) / 2.0 / (isKnown ? 1 : sets.Count(set => !Known.Contains(set.Name)));
        return [.. examples.Select(e => e with { Article = $"{name}/{e.Article}", Weight = share / values })];
    }

    private static double Error(IEnumerable<(double Confidence, double Truth)> values) => Calibration.Of([.. values]).ExpectedError ?? 0;
}
