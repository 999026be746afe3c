using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>What extracted values are held against.</summary>
public enum QualitySource
{
    /// <summary>Hand-coded articles.</summary>
    Gold,

    /// <summary>What editors have decided.</summary>
    Decisions,

    /// <summary>Articles that several people coded blind, as a reviewer decided between them.</summary>
    Adjudicated,
}

/// <summary>How good the extraction in this database is, held against one source of truth.</summary>
public sealed record QualityView
{
    /// <summary>What it was held against.</summary>
    public required QualitySource Source { get; init; }

    /// <summary>Why there is nothing to hold it against: no gold, a gold file that cannot be read. Null where there is.</summary>
    public string? Fault { get; init; }

    /// <summary>The articles that were scored, by the key that scored values have.</summary>
    public IReadOnlyDictionary<string, QualityArticle> Articles { get; init; } = new Dictionary<string, QualityArticle>();

    /// <summary>Hand-coded articles that the database does not hold, by file name; they are not scored.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>Reports found; null where single values are judged and not reports.</summary>
    public Tally? Reports { get; init; }

    /// <summary>All fields but the background.</summary>
    public Tally Values { get; init; }

    /// <summary>Every field that the truth or the extraction fills; kind and background last.</summary>
    public IReadOnlyList<(Field Field, Tally Tally)> Fields { get; init; } = [];

    /// <summary>Confidence against truth.</summary>
    public Calibration Calibration { get; init; } = Calibration.Of([]);

    /// <summary>Outlet by outlet.</summary>
    public IReadOnlyList<PublisherScore> Publishers { get; init; } = [];

    /// <summary>Rule by rule.</summary>
    public IReadOnlyList<RuleScore> Rules { get; init; } = [];

    /// <summary>Every value that is not wholly right.</summary>
    public IReadOnlyList<Confusion> Confusions { get; init; } = [];

    /// <summary>How far people agree who coded the same articles without seeing each other, whatever the extraction is held against.</summary>
    public CoderAgreement Coders { get; init; } = CoderAgreement.Of([]);
}

/// <summary>An article that was scored.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">The headline; the file's name where none is known.</param>
public sealed record QualityArticle(int Id, string Title);
