using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;

namespace AttackTracker.Benchmarks;

/// <summary>Fits <c>confidence.json</c> to hand-coded articles and says how well it holds; docs/decisions/0040 tells why so.</summary>
/// <remarks>
/// <c>dotnet run --project tests/AttackTracker.Benchmarks -- fit-confidence [--dry-run]</c>, from the root of the repository.
/// <c>fit-confidence --keep SET</c> keeps the first reading of a new set; to be run before a rule is mended for it.
/// </remarks>
internal static class FitConfidence
{
    /// <summary>The rules were made with these at hand, so that they are right about them more often than about others.</summary>
    private static readonly string[] Known = ["seeds", "corpus"];

    /// <summary>The share of the known sets in all weight: as little as leaves the corpus calibrated.</summary>
    private const double KnownShare = 0.6;

    private static readonly string Root = Path.Combine("tests", "AttackTracker.Tests", "Gold");

    private sealed record Set(string Name, IReadOnlyList<ConfidenceFit.Example> Now, IReadOnlyList<ConfidenceFit.Example> Fitted);

    public static void Run(string[] options)
    {
        if (options is ["--keep", var name])
        {
            FirstReading.Write(Path.Combine(Root, name, FirstReading.FileName), Score(Path.Combine(Root, name, "gold.json"), Path.Combine(Root, name, "articles")));
            return;
        }

        var sets = Sets().ToList();
        List<ConfidenceFit.Example> all = [.. sets.SelectMany(set => set.Fitted)];
        var fold = ConfidenceFit.FoldsOf(all);
        Console.WriteLine("                                            error, fitted");
        Console.WriteLine("set                  values   said   right  on all  on nine tenths  on other sets");
        foreach (var set in sets)
        {
            Print(set.Name, ConfidenceFit.Judge(all, set.Now), HeldBack(set.Now), ConfidenceFit.Judge(OthersThan(set), set.Now));
            if (!ReferenceEquals(set.Now, set.Fitted) && !Known.Contains(set.Name))
            {
                Print(set.Name + ", at first", ConfidenceFit.Judge(all, set.Fitted), HeldBack(set.Fitted), ConfidenceFit.Judge(OthersThan(set), set.Fitted));
            }
        }

        if (!options.Contains("--dry-run"))
        {
            File.WriteAllBytes(Path.Combine("src", "AttackTracker.Core", "Reports", "confidence.json"), ConfidenceFit.Fit(all));
        }

        IEnumerable<(double, double)> HeldBack(IReadOnlyList<ConfidenceFit.Example> examples)
            => examples.GroupBy(e => fold.GetValueOrDefault(e.Article)).SelectMany(held => ConfidenceFit.Judge([.. all.Where(e => fold[e.Article] != held.Key)], held));

        List<ConfidenceFit.Example> OthersThan(Set set) => [.. sets.Where(other => other != set).SelectMany(other => other.Fitted)];
    }

    // The known sets have their share, all first readings the rest; within either every value weighs the same.
    private static IEnumerable<Set> Sets()
    {
        var sets = Folders().Select(set =>
        {
            var now = Named(set.Name, Score(set.Gold, set.Articles));
            var first = Path.Combine(Path.GetDirectoryName(set.Gold)!, FirstReading.FileName);
            return new Set(set.Name, now, !Known.Contains(set.Name) && File.Exists(first) ? Named(set.Name, FirstReading.Read(first)) : now);
        }).ToList();
        var (total, known) = (sets.Sum(set => set.Fitted.Count), sets.Where(set => Known.Contains(set.Name)).Sum(set => set.Fitted.Count));
        return sets.Select(set =>
        {
            var weight = Known.Contains(set.Name) ? KnownShare * total / known : (1 - KnownShare) * total / (total - known);
            return set with { Fitted = [.. set.Fitted.Select(e => e with { Weight = weight })] };
        });
    }

    private static IReadOnlyList<ConfidenceFit.Example> Named(string set, IReadOnlyList<ConfidenceFit.Example> examples)
        => [.. examples.Select(e => e with { Article = $"{set}/{e.Article}" })];

    private static IEnumerable<(string Name, string Gold, string Articles)> Folders()
    {
        yield return ("seeds", Path.Combine(Root, "seeds.json"), "seeds");
        foreach (var folder in Directory.GetDirectories(Root).Where(f => File.Exists(Path.Combine(f, "gold.json"))).Order(StringComparer.Ordinal))
        {
            yield return (Path.GetFileName(folder), Path.Combine(folder, "gold.json"), Path.Combine(folder, "articles"));
        }
    }

    private static IReadOnlyList<ConfidenceFit.Example> Score(string gold, string folder)
    {
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        var articles = ArticleFiles.Read([folder]).Select(reading => reading.Article ?? throw new InvalidOperationException(reading.Failure));
        return ConfidenceFit.ExamplesOf(Scorecard.Of(GoldFile.Read(gold), [.. articles.Select(article => Prediction.Of(article.FileName, article.Text, extractor.Extract(article)))]));
    }

    private static void Print(string name, params IEnumerable<(double Confidence, double Truth)>[] judgements)
    {
        List<(double Confidence, double Truth)> fitted = [.. judgements[0]];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-20} {fitted.Count,6}  {fitted.Average(v => v.Confidence):F3}   {fitted.Average(v => v.Truth):F3}   {Error(fitted):F3}  {Error(judgements[1]),14:F3}  {Error(judgements[2]),13:F3}"));
    }

    private static double Error(IEnumerable<(double Confidence, double Truth)> values) => Calibration.Of([.. values]).ExpectedError ?? 0;
}
