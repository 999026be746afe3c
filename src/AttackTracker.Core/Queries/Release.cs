using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Queries;

/// <summary>A release as pages show it.</summary>
public sealed record Release
{
    /// <summary>By which it is cited; never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>What its maker calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What its maker says of it; empty for nothing.</summary>
    public required string Note { get; init; }

    /// <summary>As in an address, with its question mark; empty for everything.</summary>
    public required string Filter { get; init; }

    /// <summary>The filter in the words of then; empty for everything.</summary>
    public required string Criteria { get; init; }

    /// <summary>As of when, in UTC.</summary>
    public required DateTime Moment { get; init; }

    /// <summary>Of the data.</summary>
    public required string Revision { get; init; }

    /// <summary>Who made it.</summary>
    public required string Who { get; init; }

    /// <summary>How many it holds.</summary>
    public required int Incidents { get; init; }

    /// <summary>The release of the same filter before, against which the changes are told; null for the first.</summary>
    public required int? Previous { get; init; }

    /// <summary>The first release whose changes are told against this one; null where there is none, and in lists.</summary>
    public required int? Next { get; init; }

    /// <summary>How many changes of each kind there are, in the order of <see cref="ReleaseChangeKind"/>.</summary>
    public required IReadOnlyList<int> Counts { get; init; }

    /// <summary>Null where it may be used.</summary>
    public required ReleaseWithdrawal? Withdrawal { get; init; }

    /// <summary>Those of the incidents, then the changes; empty in lists.</summary>
    public required IReadOnlyList<ReleaseFile> Files { get; init; }
}

/// <summary>A file of a release.</summary>
/// <param name="Name">Such as <c>incidents.csv</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
public sealed record ReleaseFile(string Name, long Length, string Sha256);

/// <summary>That a release is not to be used any more.</summary>
/// <param name="Reason">Why, in that person's words.</param>
/// <param name="Who">Who says so.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ReleaseWithdrawal(string Reason, string Who, DateTime At);
