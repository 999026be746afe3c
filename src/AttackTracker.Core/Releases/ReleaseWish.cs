using AttackTracker.Core.Queries;

namespace AttackTracker.Core.Releases;

/// <summary>What an editor wants frozen.</summary>
public sealed record ReleaseWish
{
    /// <summary>What it is called beside its number.</summary>
    public required string Name { get; init; }

    /// <summary>What is worth knowing about it; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>Which incidents.</summary>
    public required IncidentFilter Filter { get; init; }

    /// <summary>The filter as the site's addresses write it. Releases of equal queries follow one another.</summary>
    public required string Query { get; init; }

    /// <summary>The filter in words; empty for everything.</summary>
    public required string Criteria { get; init; }

    /// <summary>The address of an incident, by its public id and as of a moment in UTC.</summary>
    public required Func<string, DateTime, string> LinkTo { get; init; }

    /// <summary>Who makes it.</summary>
    public required string Who { get; init; }
}

/// <summary>How the making of a release ended.</summary>
public abstract record ReleaseResult
{
    /// <summary>It is there.</summary>
    /// <param name="Number">By which it is cited.</param>
    /// <param name="Incidents">How many it holds.</param>
    /// <param name="Changes">How many changes it tells; null for the first of its filter.</param>
    public sealed record Made(int Number, int Incidents, int? Changes) : ReleaseResult;

    /// <summary>There is none.</summary>
    /// <param name="Why">In a sentence.</param>
    public sealed record Refused(string Why) : ReleaseResult;
}
