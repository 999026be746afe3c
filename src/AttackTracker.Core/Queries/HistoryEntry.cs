using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>Something that a person did, or that reading an article anew brought, with what is needed to tell it in words.</summary>
/// <remarks>Exactly one of <see cref="Decision"/>, <see cref="Reference"/>, <see cref="Reading"/> and <see cref="IsCoding"/> is given.</remarks>
public sealed record HistoryEntry
{
    /// <summary>In UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The person; for a reading the extractor's version.</summary>
    public required string Who { get; init; }

    /// <summary>The person's own words; empty where none were asked for.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What was decided.</summary>
    public Decision? Decision { get; init; }

    /// <summary>For an undoing the decision that it took back.</summary>
    public Decision? Undone { get; init; }

    /// <summary>Who took the decision back, and when; null where it holds.</summary>
    public HistoryMark? UndoneBy { get; init; }

    /// <summary>What was changed of the reference data.</summary>
    public ReferenceChange? Reference { get; init; }

    /// <summary>The key of the revision that a change of reference data made; null for anything else.</summary>
    public int? Revision { get; init; }

    /// <summary>How many reports the reading found.</summary>
    public int? Reading { get; init; }

    /// <summary>Whether the person finished a coding of their own of the article.</summary>
    public bool IsCoding { get; init; }

    /// <summary>The article that it is about, with its title; null where it is about an incident alone.</summary>
    public HistoryArticle? Article { get; init; }

    /// <summary>The incident's title as it is now; null where it is about none, or the incident is gone.</summary>
    public string? IncidentTitle { get; init; }
}

/// <summary>Who did something to an entry, and when in UTC.</summary>
public sealed record HistoryMark(string Who, DateTime At);

/// <summary>An article in a history.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">Its title, else the name of its file.</param>
public sealed record HistoryArticle(int Id, string Title);
