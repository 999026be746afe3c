using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>Which articles that are coded by several people are asked for; a part that is null narrows nothing.</summary>
public sealed record CodingFilter
{
    /// <summary>How far the article is.</summary>
    public CodingState? State { get; init; }

    /// <summary>One coder's articles, those that anybody may take left out.</summary>
    public string? Coder { get; init; }

    /// <summary>Articles whose finished sheets differ in a field.</summary>
    public Field? Differing { get; init; }
}

/// <summary>How far an article is that several people are to code.</summary>
public enum CodingState
{
    /// <summary>Nobody has begun.</summary>
    Open,

    /// <summary>Somebody has begun, and no two have finished.</summary>
    AtWork,

    /// <summary>At least two have finished; nobody has decided between them.</summary>
    Finished,

    /// <summary>Somebody has decided between the sheets.</summary>
    Adjudicated,
}

/// <summary>Articles that several people code.</summary>
/// <param name="Lines">Those asked for, the last asked first.</param>
/// <param name="Counts">How many articles are in each state, without regard to the state asked for.</param>
/// <param name="Coders">Everybody who has or had a sheet, by name.</param>
public sealed record CodingList(IReadOnlyList<CodingLine> Lines, IReadOnlyDictionary<CodingState, int> Counts, IReadOnlyList<string> Coders);

/// <summary>One article that several people code.</summary>
public sealed record CodingLine
{
    /// <summary>The article.</summary>
    public required HistoryArticle Article { get; init; }

    /// <summary>How far it is.</summary>
    public required CodingState State { get; init; }

    /// <summary>In the order in which they were asked for.</summary>
    public required IReadOnlyList<CodingSheetLine> Sheets { get; init; }

    /// <summary>Who decided between the sheets; null while nobody has.</summary>
    public required HistoryMark? Adjudicated { get; init; }

    /// <summary>How far the coders agree; null before two have finished.</summary>
    public required CoderAgreement? Agreement { get; init; }
}

/// <summary>One sheet of an article.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Coder">Null while anybody may take it.</param>
/// <param name="AskedBy">Who wants it.</param>
/// <param name="State">How far it is.</param>
/// <param name="At">When it got there, in UTC.</param>
public sealed record CodingSheetLine(int Id, string? Coder, string AskedBy, SheetState State, DateTime At);
