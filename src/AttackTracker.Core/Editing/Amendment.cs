using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Editing;

/// <summary>What an editor asks for: an entry of the reference data as it ought to be.</summary>
public sealed record Amendment
{
    /// <summary>The entry as the editor saw it; null for one that is to be new.</summary>
    public required ReferenceEntry? Before { get; init; }

    /// <summary>The entry as it ought to be; null to take it away, which only entries that people added and forms of weapons can be.</summary>
    public required ReferenceEntry? After { get; init; }

    /// <summary>Why, in the editor's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asks for it.</summary>
    public required string Who { get; init; }

    internal ReferenceChange Change => new((After ?? Before)!.List, (After ?? Before)!.Id, Before, After);
}

/// <summary>What became of an amendment: <see cref="Applied"/>, <see cref="Previewed"/>, <see cref="Refused"/>, <see cref="Overtaken"/> or <see cref="Unavailable"/>.</summary>
public abstract record AmendmentResult
{
    private AmendmentResult()
    {
    }

    /// <summary>The reference data hold; the articles that they touch are read again in the background.</summary>
    /// <param name="Revision">The key of the revision.</param>
    public sealed record Applied(int Revision) : AmendmentResult;

    /// <summary>What applying it would change; nothing was changed.</summary>
    /// <param name="Preview">The reports.</param>
    public sealed record Previewed(AmendmentPreview Preview) : AmendmentResult;

    /// <summary>The amendment cannot be; nothing was recorded.</summary>
    /// <param name="Problems">One sentence each for people, at least one.</param>
    public sealed record Refused(IReadOnlyList<string> Problems) : AmendmentResult;

    /// <summary>The entry is not what the editor saw any more; nothing was recorded.</summary>
    /// <param name="Current">The entry now; null where it is gone.</param>
    public sealed record Overtaken(ReferenceEntry? Current) : AmendmentResult;

    /// <summary>The database refused, for instance because another process has locked it; nothing was recorded.</summary>
    /// <param name="Message">For people: the file, then the reason.</param>
    public sealed record Unavailable(string Message) : AmendmentResult;
}

/// <summary>What an amendment would change in the articles of the database.</summary>
/// <param name="Searched">How many articles there are.</param>
/// <param name="Read">How many of them have words that the amendment gives another meaning, and were read by it for a trial.</param>
/// <param name="Changed">How many of those would be read otherwise.</param>
/// <param name="Added">How many reports would be new.</param>
/// <param name="Gone">How many reports would be there no more.</param>
/// <param name="Altered">How many reports would say something else.</param>
/// <param name="Articles">The first of the articles that would be read otherwise, at most <see cref="MostListed"/>.</param>
/// <param name="Titles">The titles of these articles by their keys.</param>
public sealed record AmendmentPreview(int Searched, int Read, int Changed, int Added, int Gone, int Altered, IReadOnlyList<ArticleChange> Articles, IReadOnlyDictionary<int, string> Titles)
{
    /// <summary>How many articles are listed; all are counted.</summary>
    public const int MostListed = 100;
}

/// <summary>How far a search or a reading has come.</summary>
/// <param name="Done">Articles so far.</param>
/// <param name="Total">Of how many.</param>
/// <param name="IsSearch">Whether texts are looked through for the words; otherwise articles are read.</param>
public sealed record AmendmentProgress(int Done, int Total, bool IsSearch);
