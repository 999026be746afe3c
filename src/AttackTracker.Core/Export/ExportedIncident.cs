using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Export;

/// <summary>An incident as it leaves: its values, how far they can be trusted, and who reported them.</summary>
public sealed record ExportedIncident
{
    /// <summary>Where it stands in the order of the lists.</summary>
    internal IncidentCursor Place { get; init; }

    /// <summary>Permanent: <c>AT-2022-0005</c>.</summary>
    public required string PublicId { get; init; }

    /// <summary>One line: "Rocket attack on Ain al-Asad Air Base".</summary>
    public required string Title { get; init; }

    /// <summary>What the incident holds, decisions included.</summary>
    public required EventValues Values { get; init; }

    /// <summary>Degrees north of the named base, rounded on purpose; null where no base of the gazetteer is named.</summary>
    public required double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public required double? Longitude { get; init; }

    /// <summary>The fields on which articles disagree and nobody has decided.</summary>
    public required IReadOnlyList<Field> Conflicts { get; init; }

    /// <summary>How far people stand behind the values together.</summary>
    public required FieldState State { get; init; }

    /// <summary>From 0 to 1: that of the least certain field that is stated.</summary>
    public required double Confidence { get; init; }

    /// <summary>How many articles tell of it.</summary>
    public required int Articles { get; init; }

    /// <summary>How many of them are independent of one another.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>An entry a report, the oldest publication first.</summary>
    public required IReadOnlyList<ExportedSource> Sources { get; init; }

    /// <summary>The earliest day of publication; null where none is known.</summary>
    public DateOnly? FirstReported => Sources.Min(s => s.Published);
}

/// <summary>An article that tells of an incident.</summary>
/// <param name="Publisher">Null where it is not known.</param>
/// <param name="Title">The headline; null where none is known.</param>
/// <param name="Url">As it came with the article, of whatever scheme; null where none did.</param>
/// <param name="Published">The day that relative dates were resolved against; null where it is not known.</param>
public sealed record ExportedSource(string? Publisher, string? Title, string? Url, DateOnly? Published);
