using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>An article whose records do not change as its words did, and why not yet. The list may only grow shorter.</summary>
/// <param name="Transformation">The name of the test class without "Tests".</param>
/// <param name="Article">The file's name.</param>
/// <param name="Reason">What the extractor gets wrong, as a fault of a rule.</param>
public sealed record KnownFailure(string Transformation, string Article, string Reason)
{
    public static IReadOnlyList<KnownFailure> All { get; } = CaseFile.Read<KnownFailure>("metamorphic-known-failures.json");

    public static bool Holds(string transformation, string article) => All.Any(f => f.Transformation == transformation && f.Article == article);
}
