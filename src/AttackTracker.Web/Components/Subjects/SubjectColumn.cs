using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>A column of the tables of bases, groups and weapons: what it is called, how rows are ordered by it, and what it writes. Sums are written from the row of sums.</summary>
/// <param name="Key">In addresses.</param>
/// <param name="Head">As short as the column is narrow.</param>
/// <param name="Name">In full.</param>
/// <param name="By">What rows are ordered by, the greatest first; null comes last.</param>
/// <param name="Write">From a row and what lets through exactly its incidents.</param>
public sealed record SubjectColumn(string Key, string Head, string Name, Func<SubjectLine, double?> By, Func<SubjectLine, IncidentFilter, SubjectCell> Write)
{
    /// <summary>What stands above it and its neighbours; null for nothing.</summary>
    public string? Band { get; init; }

    /// <summary>A colour by which cells are tinted, the more the greater their number; null for none.</summary>
    public string? Tint { get; init; }

    /// <summary>The mark above its head; null for none.</summary>
    public WeaponLook? Mark { get; init; }

    /// <summary>Class names of its cells.</summary>
    public string? Look { get; init; }

    /// <summary>Columns of one name are tinted by one measure.</summary>
    public string Scale => Band ?? Key;
}
