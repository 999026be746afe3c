using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>One field of one report that the coder, the extractor or both filled, with its score.</summary>
public sealed record ScoredValue
{
    /// <summary>The article's file name.</summary>
    public required string Article { get; init; }

    /// <summary>The article's outlet; null where it is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>The place of the extracted report among those of its article, from 0; null where it was missed.</summary>
    public int? Report { get; init; }

    /// <summary>The field.</summary>
    public required Field Field { get; init; }

    /// <summary>What the coder read; null for a report that was invented.</summary>
    public required EventValues? Gold { get; init; }

    /// <summary>What was extracted; null for a report that was missed.</summary>
    public required EventValues? Predicted { get; init; }

    /// <summary>Whether the coder fills the field.</summary>
    public required bool InGold { get; init; }

    /// <summary>Whether the extractor does.</summary>
    public required bool InPrediction { get; init; }

    /// <summary>1 right, 0.5 partly right, 0 wrong, missing, or not in the gold.</summary>
    public required double Score { get; init; }

    /// <summary>From 0 to 1; null for a value without one, or none extracted.</summary>
    public double? Confidence { get; init; }

    /// <summary>The spans that the extracted value rests on; empty where none was extracted.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The words that the coder's value rests on.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <summary>What the confidence was worked out from; null where that is not known.</summary>
    internal Grounds? Grounds { get; init; }
}
