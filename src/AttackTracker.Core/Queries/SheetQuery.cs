using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>A coder's sheet of an article: the text alone, and of what was read from it nothing but what the coder has finished.</summary>
public sealed class SheetQuery(IDbContextFactory<TrackerDbContext> contexts, ArticleDetailQuery articles)
{
    /// <summary>The sheet as a person sees it; null where there is no such article.</summary>
    public async Task<SheetView?> RunAsync(int article, string who, CancellationToken cancellationToken)
    {
        if (await articles.RunAsync(article, cancellationToken) is not { } detail)
        {
            return null;
        }

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await database.CoderSheets.AsNoTracking().Where(s => s.ArticleId == article).ToListAsync(cancellationToken);
        var own = rows.Find(s => s.Coder == who);
        var finished = own?.FinishedAt is null ? [] : await FinishedSheet.ReadAsync(database.CoderSheets.Where(s => s.Id == own.Id), cancellationToken);
        return new SheetView
        {
            Article = detail.Only([.. finished.SelectMany(s => s.Reports)]),
            State = own switch
            {
                { FinishedAt: not null } => SheetState.Finished,
                { StartedAt: not null } => SheetState.AtWork,
                { } => SheetState.Open,
                null when rows.Exists(s => s.Coder is null) => SheetState.Open,
                null => SheetState.None,
            },
            FinishedAt = own?.FinishedAt,
            CanBeCompared = own?.FinishedAt is not null && rows.Count(s => s.FinishedAt is not null) > 1,
        };
    }
}

/// <summary>A coder's sheet.</summary>
public sealed record SheetView
{
    /// <summary>The article with the coder's own finished reports, and without anything that anybody else or the machine read from it.</summary>
    public required ArticleDetail Article { get; init; }

    /// <summary>How far the person's own coding is.</summary>
    public required SheetState State { get; init; }

    /// <summary>In UTC; null before.</summary>
    public required DateTime? FinishedAt { get; init; }

    /// <summary>Whether the person has finished and so has somebody else.</summary>
    public required bool CanBeCompared { get; init; }
}

/// <summary>How far a coding is.</summary>
public enum SheetState
{
    /// <summary>Nobody has asked for it.</summary>
    None,

    /// <summary>Asked for, of the person or of anybody, and not begun.</summary>
    Open,

    /// <summary>Begun.</summary>
    AtWork,

    /// <summary>Finished for good.</summary>
    Finished,
}
