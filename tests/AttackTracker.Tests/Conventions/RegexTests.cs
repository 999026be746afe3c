using System.Reflection;
using System.Text.RegularExpressions;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Conventions;

/// <summary>No text may make a regular expression of ours slow: none has the forms that backtrack beyond measure.</summary>
/// <remarks>How long they take on near-matches is measured by the benchmarks, <c>throughput --lengths</c>.</remarks>
public sealed class RegexTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

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

    // A rule of page furniture holds its generated expression.
    private static bool IsOfRule(FieldInfo field) => field.DeclaringType?.Name == "BoilerplateRule";

    private static IEnumerable<MethodInfo> Generated()
        => new[] { typeof(TextSpan).Assembly, typeof(Program).Assembly }.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetMethods(All)).Where(m => m.IsDefined(typeof(GeneratedRegexAttribute)));

    private static Regex RegexOf(string name)
    {
        var method = Generated().Single(m => NameOf(m) == name);
        return (Regex)method.Invoke(null, null)!;
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
