using System.Text.Json;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Benchmarks;

/// <summary>What the extractor made of a set of articles before anybody mended a rule for them: the only values of it that tell about text nobody has seen.</summary>
/// <remarks>Kept beside the set's gold, one value a line: article, field, rule, traits, truth.</remarks>
internal static class FirstReading
{
    public const string FileName = "first-reading.json";

    public static void Write(string path, IReadOnlyList<ConfidenceFit.Example> examples)
    {
        var lines = examples.Select(e => JsonSerializer.Serialize(new Line(e.Article, CodebookTerm.Of(e.Grounds.Field), e.Grounds.Rule, [.. Grounds.AllTraits.Where(t => (e.Grounds.Traits & t) != 0).Select(CodebookTerm.Of)], e.Truth), Options));
        File.WriteAllText(path, "[\n  " + string.Join(",\n  ", lines) + "\n]\n");
    }

    public static IReadOnlyList<ConfidenceFit.Example> Read(string path)
        => [.. JsonSerializer.Deserialize<List<Line>>(File.ReadAllBytes(path), Options)!.Select(line => new ConfidenceFit.Example(line.Article, GroundsOf(line, path), line.Truth))];

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static Grounds GroundsOf(Line line, string path) => new(
        Term<Field>(line.Field, path),
        line.Traits.Aggregate(Traits.None, (all, trait) => all | Term<Traits>(trait, path)),
        line.Rule);

    private static T Term<T>(string word, string path)
        where T : struct, Enum
        => CodebookTerm.TryParse<T>(word, out var value) ? value : throw new FormatException($"{path}: \"{word}\" is no {typeof(T).Name}.");

    private sealed record Line(string Article, string Field, string Rule, IReadOnlyList<string> Traits, double Truth);
}
