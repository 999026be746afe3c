using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>How many incidents each value of each field would let through, the field's own criterion put aside.</summary>
/// <param name="Total">All incidents of the database.</param>
/// <param name="Passing">Those that the filter lets through.</param>
public sealed record IncidentFacets(int Total, int Passing)
{
    /// <summary>Both kinds, also where one has none.</summary>
    public required IReadOnlyList<FacetCount<ReportKind>> Kinds { get; init; }

    /// <summary>Every family; an incident of two weapons counts in both.</summary>
    public required IReadOnlyList<FacetCount<WeaponFamily>> Families { get; init; }

    /// <summary>Types that occur, the most frequent first.</summary>
    public required IReadOnlyList<FacetCount<WeaponType>> Weapons { get; init; }

    /// <summary>Every outcome.</summary>
    public required IReadOnlyList<FacetCount<Outcome>> Outcomes { get; init; }

    /// <summary>Incidents of which no article tells the outcome.</summary>
    public required int OutcomeNotStated { get; init; }

    /// <summary>Codes that occur, the most frequent first.</summary>
    public required IReadOnlyList<FacetCount<string>> Countries { get; init; }

    /// <summary>Bases that occur, the most frequent first.</summary>
    public required IReadOnlyList<FacetCount<string>> Bases { get; init; }

    /// <summary>Incidents at bases that are not named.</summary>
    public required int BaseNotNamed { get; init; }

    /// <summary>Groups that claim or are blamed, the most frequent first.</summary>
    public required IReadOnlyList<FacetCount<string>> Groups { get; init; }

    /// <summary>Incidents that nobody claims and for which nobody is blamed.</summary>
    public required int GroupNotStated { get; init; }

    /// <summary>What speaks against claims; one incident may count for several.</summary>
    public required IReadOnlyList<FacetCount<ContestedClaim>> Contested { get; init; }

    /// <summary>Incidents that one independent source alone tells of.</summary>
    public required int OneSource { get; init; }

    /// <summary>Incidents that several independent sources tell of.</summary>
    public required int SeveralSources { get; init; }

    /// <summary>States that occur, the surest first.</summary>
    public required IReadOnlyList<FacetCount<FieldState>> States { get; init; }

    /// <summary>Incidents whose articles disagree.</summary>
    public required int InConflict { get; init; }

    /// <summary>Incidents that their articles tell as history.</summary>
    public required int Background { get; init; }

    /// <summary>What is said of people hit.</summary>
    public required IReadOnlyList<FacetCount<CasualtyFilter>> Casualties { get; init; }
}

/// <summary>A value with how many incidents have it.</summary>
/// <param name="Value">An id or a codebook term.</param>
/// <param name="Name">For people; null where the value's own word will do.</param>
/// <param name="Count">May be zero.</param>
public sealed record FacetCount<T>(T Value, string? Name, int Count);
