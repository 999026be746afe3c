using System.Globalization;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>A report with what is needed of its article to weigh it against the reports of other articles.</summary>
public sealed record SourcedReport
{
    /// <summary>What the article says.</summary>
    public required Report Report { get; init; }

    /// <summary>The article's content hash: reports with one hash are of one article and share an incident only where a person says so.</summary>
    public required string Article { get; init; }

    /// <summary>The outlet; null counts as an outlet of its own, since independence cannot be denied to what is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>The publication day as the extractor settled it; null is older than any day.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Tells wire copies: articles of one text by several outlets count as one voice. Null where the text is not at hand.</summary>
    public TextFingerprint? Fingerprint { get; init; }

    /// <summary>The public ids of the incidents in which the report, or the one that it replaced, has ever stood; empty for a new one.</summary>
    public IReadOnlyList<string> StoodUnder { get; init; } = [];

    /// <summary>The public id of the incident that a person reviewed while the report stood in it, the last of several; null where nobody did.</summary>
    public string? ReviewedUnder { get; init; }

    /// <summary>Whether a person put it there by a merge or a split, so that it stays there even with reports that it contradicts.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>The same in every run over the same articles: what ties are broken by.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Article}#{Report.Ordinal:D4}");

    /// <summary>Short for the report's values.</summary>
    public EventValues Values => Report.Values;
}
