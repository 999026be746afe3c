namespace AttackTracker.Core.Reports;

/// <summary>One article's account of one event.</summary>
public sealed class Report
{
    /// <summary>The place among the article's reports, from 0, in the order in which the text first tells them.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What the article says, and nothing that it does not say.</summary>
    public required EventValues Values { get; init; }

    /// <summary>Ordered by field, then by place in the text.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>From 0 to 1: how likely the report as a whole is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>From 0 to 1 for every filled field.</summary>
    public required IReadOnlyDictionary<Field, double> FieldConfidence { get; init; }

    /// <summary>At most one a field, in the order of the fields, and only where something competed.</summary>
    public IReadOnlyList<RunnerUp> RunnerUps { get; init; } = [];

    /// <summary>The first decision of a person on what the article says here, which names this account through all extractions; null where nobody's counts.</summary>
    public int? CodedAs { get; init; }

    /// <summary>What each confidence was worked out from; empty where the report was not extracted just now.</summary>
    internal IReadOnlyList<Grounds> Grounds { get; init; } = [];

    /// <summary>The same report at another place among the article's.</summary>
    internal Report At(int ordinal) => new()
    {
        Ordinal = ordinal,
        Values = Values,
        Evidence = Evidence,
        Confidence = Confidence,
        FieldConfidence = FieldConfidence,
        RunnerUps = RunnerUps,
        CodedAs = CodedAs,
        Grounds = Grounds,
    };
}
