namespace AttackTracker.Web.Api;

/// <summary>All calls, in the order in which they are told.</summary>
internal sealed class ApiCalls(IncidentCalls incidents, ArticleCalls articles, BaseCalls bases, GroupCalls groups, CountCalls counts, ReleaseCalls releases)
{
    public IReadOnlyList<ApiCall> All { get; } = [.. incidents.All, .. articles.All, .. bases.All, .. groups.All, .. counts.All, .. releases.All];

    /// <summary>The OpenAPI document of all of them.</summary>
    public ApiAnswer Document() => new(new ApiOutcome.Done(), OpenApi.Write(All));
}
