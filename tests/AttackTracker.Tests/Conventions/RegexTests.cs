using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Conventions;

/// <summary>No text may make a regular expression of ours slow: those that backtrack take time in proportion to the text, whatever it is.</summary>
public sealed class RegexTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int Length = 2_000;
    private const int Longer = 8;

    // Eight times the length takes 8 times as long; squared it would be 64.
    private const int MostTimes = 28;

    // A busy machine may spoil a measurement, but not all of them; what is slow is so each time.
    private const int Tries = 8;

    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(3);

    public static TheoryData<string> Backtracking =>
        [.. Generated().Where(m => !m.GetCustomAttribute<GeneratedRegexAttribute>()!.Options.HasFlag(RegexOptions.NonBacktracking)).Select(NameOf)];

    [Fact]
    public void Every_regular_expression_is_a_generated_one_that_this_class_looks_at()
    {
        var others = new[] { typeof(TextSpan).Assembly, typeof(Program).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("System.Text.RegularExpressions", StringComparison.Ordinal) != true)
            .SelectMany(t => t.GetFields(All))
            .Where(f => f.FieldType == typeof(Regex) && !IsOfRule(f))
            .Select(f => $"{f.DeclaringType}.{f.Name}");

        Assert.Empty(others);
    }

    [Theory]
    [MemberData(nameof(Backtracking))]
    public void No_loop_stands_within_a_loop_without_end(string name)
    {
        var pattern = RegexOf(name).ToString();

        Assert.DoesNotMatch(@"\)[*+]|\)\{\d+,\}|\(\?[=!<]|\\[1-9]", pattern);
    }

    [Theory]
    [MemberData(nameof(Backtracking))]
    public void Time_grows_with_the_text_and_no_faster(string name)
    {
        var regex = RegexOf(name);
        var random = new Random(23);
        for (var i = 0; i < 24; i++)
        {
            var sample = RegexSample.Of(regex, random) + " ";
            var start = random.Next(sample.Length);
            var part = sample.Substring(start, random.Next(1, Math.Min(12, sample.Length - start) + 1));
            string Text(int length) => sample[..start] + string.Concat(Enumerable.Repeat(part, length / part.Length)) + "\u0001";

            var (text, longer) = (Text(Length), Text(Longer * Length));
            Assert.True(Enumerable.Range(0, Tries).Any(_ => IsInProportion(regex, text, longer)), $"{name} is slow on \"{sample[..start]}\" and many \"{part}\"");
        }
    }

    private static bool IsInProportion(Regex regex, string text, string longer)
    {
        var took = Fastest(regex, longer);
        return took < Measurable || took < MostTimes * Fastest(regex, text);
    }

    private static TimeSpan Fastest(Regex regex, string text)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            regex.IsMatch(text);
            var took = Stopwatch.GetElapsedTime(start);
            fastest = took < fastest ? took : fastest;
        }

        return fastest;
    }

    // A rule of page furniture holds its generated expression.
    private static bool IsOfRule(FieldInfo field) => field.DeclaringType?.Name == "BoilerplateRule";

    private static IEnumerable<MethodInfo> Generated()
        => new[] { typeof(TextSpan).Assembly, typeof(Program).Assembly }.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetMethods(All)).Where(m => m.IsDefined(typeof(GeneratedRegexAttribute)));

    private static Regex RegexOf(string name)
    {
        var method = Generated().Single(m => NameOf(m) == name);
        var generated = (Regex)method.Invoke(null, null)!;

        // With a time limit, so that a catastrophe fails the test instead of stopping it.
        return new Regex(generated.ToString(), generated.Options, TimeSpan.FromSeconds(5));
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
