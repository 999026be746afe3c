using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Queries;

/// <summary>Which statements of a ledger are shown.</summary>
public enum LedgerPart
{
    /// <summary>That it did it, disputed or not.</summary>
    Claimed,

    /// <summary>That it did it, and the target that it never was.</summary>
    Disputed,

    /// <summary>That it did not.</summary>
    Denied,

    /// <summary>That it is to blame.</summary>
    Attributed,

    /// <summary>That it did it, where another group says so of itself.</summary>
    Rival,
}

/// <summary>A page of a group's ledger: who says of which incident that it claims it, denies it or is to blame. Newest incidents first, those without a day last.</summary>
/// <param name="Incidents">With all that is shown of each.</param>
/// <param name="Next">Where the next page begins; null where this is the last.</param>
public sealed record ClaimLedger(IReadOnlyList<LedgerIncident> Incidents, LedgerPlace? Next);

/// <summary>The last incident of a page; what comes behind it stays behind it while others write.</summary>
/// <param name="Day">Null for an incident without a day.</param>
/// <param name="Incident">The key.</param>
public readonly record struct LedgerPlace(DateOnly? Day, int Incident);

/// <summary>An incident in a ledger.</summary>
/// <param name="PublicId">Permanent.</param>
/// <param name="Values">What the incident holds, which may be another claim than an article's.</param>
/// <param name="State">How far people stand behind it.</param>
/// <param name="Statements">At least one, by the place of their reports in the incident.</param>
/// <param name="More">How many further statements are left out.</param>
/// <param name="Others">The other groups that the incident holds.</param>
public sealed record LedgerIncident(string PublicId, EventValues Values, FieldState State, IReadOnlyList<LedgerStatement> Statements, int More, IReadOnlyList<NamedGroup> Others);

/// <summary>What one article says of a group, or a person decided.</summary>
public sealed record LedgerStatement
{
    /// <summary>Null where the group is blamed.</summary>
    public required ClaimStatus? Claim { get; init; }

    /// <summary>Who blames, in the article's words; null for a claim, and where the article itself does.</summary>
    public string? By { get; init; }

    /// <summary>Whether the incident holds the same of the group.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>The article's key; null for what only a person has decided.</summary>
    public int? ArticleId { get; init; }

    /// <summary>The ordinal of the report in its article.</summary>
    public int Report { get; init; }

    /// <summary>Null where it is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day that the article was published; null where it is not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The sentence with the words that the statement rests on; null for a decision.</summary>
    public Quote? Quote { get; init; }

    /// <summary>Where these words stand in the article; null for a decision.</summary>
    public TextSpan? Words { get; init; }
}
