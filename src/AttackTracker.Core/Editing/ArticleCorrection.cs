namespace AttackTracker.Core.Editing;

/// <summary>What an editor asks for: another day of publication or another outlet for one article.</summary>
public sealed record ArticleCorrection
{
    /// <summary>The article's key.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The local day of publication; null leaves it as it is.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The outlet; null leaves it as it is.</summary>
    public string? Publisher { get; init; }

    /// <summary>Why, in the editor's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who corrects.</summary>
    public required string Who { get; init; }
}
