
namespace AttackTracker.Core.Incidents;

/// <summary>What became of one incident.</summary>
/// <param name="PublicId">Its permanent id.</param>
/// <param name="Title">What it is, in one line; what it was where it is gone.</param>
/// <param name="Kind">Whether it came, went or became another.</param>
/// <param name="Values">The fields with another value; empty unless it was there before and is still.</param>
/// <param name="ReportsBefore">How many reports it had.</param>
/// <param name="ReportsAfter">How many it has.</param>
/// <param name="LeadsTo">The incident that the id of one that is gone leads to; null where it leads nowhere, and for others.</param>
/// <param name="IsReviewed">Whether a person has decided anything on it. What was decided never changes.</param>
public sealed record IncidentChange(
    string PublicId,
    string Title,
    IncidentChangeKind Kind,
    IReadOnlyList<ValueChange> Values,
    int ReportsBefore,
    int ReportsAfter,
    string? LeadsTo,
    bool IsReviewed);

/// <summary>Whether an incident came, went or became another.</summary>
public enum IncidentChangeKind
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It has no reports of its own any more.</summary>
    Gone,

    /// <summary>It has other values, or more or fewer reports.</summary>
    Changed,
}
