namespace AttackTracker.Core.Actors;

/// <summary>An armed group, force, government or source of the directory.</summary>
public sealed record Group
{
    /// <summary>Stable across revisions: <c>kataib-hezbollah</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that screens and exports show.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of actor.</summary>
    public required GroupKind Kind { get; init; }

    /// <summary>The part it plays.</summary>
    public required GroupSide Side { get; init; }

    /// <summary>The id of what it is formally a part of; suspected masters are not recorded.</summary>
    public string? PartOf { get; init; }

    /// <summary>Names in one spelling each; the file's list of spellings gives the others.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Abbreviations that count only after the article has named the group: "KH".</summary>
    public IReadOnlyList<string> Acronyms { get; init; } = [];

    /// <summary>Whether the entry was <c>seen</c> in public sources or <c>recalled</c> and wants checking.</summary>
    public required string Evidence { get; init; }
}
