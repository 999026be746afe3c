using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>One article with all that was read from it by its current extraction.</summary>
public sealed record ArticleDetail
{
    /// <summary>The article's key.</summary>
    public required int Id { get; init; }

    /// <summary>The headline; the file's name where none is known.</summary>
    public required string Title { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required string? Publisher { get; init; }

    /// <summary>Where the article was read; not checked to be an address.</summary>
    public required string? Url { get; init; }

    /// <summary>The stored text, which every span points into.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The day that relative dates were resolved against, how it is known, and from which words.</summary>
    public required PublicationDate Published { get; init; }

    /// <summary>In the order in which the text first tells them.</summary>
    public required IReadOnlyList<ArticleReport> Reports { get; init; }

    /// <summary>Statements that only count attacks, in the order of the text.</summary>
    public required IReadOnlyList<AggregateStatement> Aggregates { get; init; }

    /// <summary>Null where the article was stored but not read yet.</summary>
    public required string? ExtractorVersion { get; init; }

    /// <summary>What the article is taken for.</summary>
    public ArticleState State { get; init; }

    /// <summary>Of a duplicate the article that it repeats; null for others.</summary>
    public ArticleReference? DuplicateOf { get; init; }

    /// <summary>The decision that says so; null while nobody has.</summary>
    public Decision? Mark { get; init; }

    /// <summary>Names for the ids of groups that the reports mention.</summary>
    public required IReadOnlyDictionary<string, string> GroupNames { get; init; }

    /// <summary>The article with some reports instead of all that was read from it and decided on it.</summary>
    public ArticleDetail Only(IReadOnlyList<Report> reports) => this with
    {
        Reports = [.. reports.Select((report, ordinal) => new ArticleReport(0, report.At(ordinal), null, [], []))],
        Aggregates = [],
        ExtractorVersion = null,
        State = ArticleState.AsItIs,
        DuplicateOf = null,
        Mark = null,
    };
}

/// <summary>A report of an article, with what became of it in its incident.</summary>
/// <param name="Id">The report's key, which another reading of the article changes.</param>
/// <param name="Report">What the article says.</param>
/// <param name="Incident">The public id of its incident; null for a report that is not in one yet.</param>
/// <param name="Conflicts">The fields on which the incident's articles disagree and no editor has decided.</param>
/// <param name="Decided">The fields of the incident that an editor has decided.</param>
public sealed record ArticleReport(int Id, Report Report, string? Incident, IReadOnlyList<Field> Conflicts, IReadOnlyList<Field> Decided);

/// <summary>Another article, to be named and led to.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">Its headline, or the file's name.</param>
public sealed record ArticleReference(int Id, string Title);
