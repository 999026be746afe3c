using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Takes an earlier decision back: what it said holds no more, what stood before it holds again. Both stay in the history.</summary>
public sealed class UndoDecision
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly DecisionLog _log;
    private readonly ArticleDecisionLog _articles;
    private readonly TimeProvider _clock;
    private readonly HashSet<DecisionKind> _kinds;

    internal UndoDecision(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, DecisionLog log, ArticleDecisionLog articles, TimeProvider clock)
        : this(database, contexts, log, articles, clock, Enum.GetValues<DecisionKind>())
    {
    }

    private UndoDecision(
        TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, DecisionLog log, ArticleDecisionLog articles, TimeProvider clock, IEnumerable<DecisionKind> kinds)
    {
        _database = database;
        _contexts = contexts;
        _log = log;
        _articles = articles;
        _clock = clock;
        _kinds = [.. kinds];
    }

    /// <summary>The command for a person who may take back decisions of some kinds alone: it refuses the others.</summary>
    public UndoDecision Only(IEnumerable<DecisionKind> kinds) => new(_database, _contexts, _log, _articles, _clock, _kinds.Intersect(kinds));

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception.</summary>
    /// <param name="decisionId">The decision to take back.</param>
    /// <param name="reason">Why, in the person's words; may be empty, since the decision itself says what it was.</param>
    /// <param name="who">Who takes it back.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public Task<UndoResult> RunAsync(int decisionId, string reason, string who, CancellationToken cancellationToken) => RunManyAsync([decisionId], reason, who, cancellationToken);

    /// <summary>Takes back what was one act of a person, all of it or nothing.</summary>
    /// <param name="decisionIds">At least one; the last made first where one rests on another.</param>
    /// <param name="reason">Why, in the person's words; may be empty.</param>
    /// <param name="who">Who takes it back.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <returns>The last undoing, or what stands in the way.</returns>
    public async Task<UndoResult> RunManyAsync(IReadOnlyList<int> decisionIds, string reason, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decisionIds);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        ArgumentNullException.ThrowIfNull(reason);
        try
        {
            return await _database.UseAsync(() => RecordAsync(decisionIds, reason.Trim(), who.Trim(), cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new UndoResult.Unavailable(fault.Message);
        }
    }

    private async Task<UndoResult> RecordAsync(IReadOnlyList<int> decisionIds, string reason, string who, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        UndoResult result = new UndoResult.Refused(Texts.UndoNothing);
        foreach (var id in decisionIds)
        {
            result = await RecordAsync(context, id, reason, who, cancellationToken);
            if (result is not UndoResult.Undone)
            {
                return result;
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<UndoResult> RecordAsync(TrackerDbContext context, int decisionId, string reason, string who, CancellationToken cancellationToken)
    {
        if (await context.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == decisionId, cancellationToken) is not { Kind: not DecisionKind.Undo } undone)
        {
            return new UndoResult.Refused(Texts.UndoNone);
        }

        if (!_kinds.Contains(undone.Kind))
        {
            return new UndoResult.Refused(Texts.UndoNotYours);
        }

        if (await context.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Undoes == decisionId, cancellationToken) is { } earlier)
        {
            return new UndoResult.Refused(Spoken.Of(Texts.UndoDone, earlier.Who));
        }

        var undoing = new Decision
        {
            Kind = DecisionKind.Undo,
            Undoes = undone.Id,
            Incident = undone.Incident,
            Other = undone.Other,
            ArticleId = undone.ArticleId,
            Field = undone.Field,
            From = undone.To,
            To = undone.From,
            Reason = reason,
            Who = who,
            At = _clock.GetUtcNow().UtcDateTime,
        };
        if (ArticleDecisionLog.Keeps(undone.Kind))
        {
            var failures = new List<string>();
            await _articles.RecordAsync(context, undoing, failures, cancellationToken);
            if (failures.Count > 0)
            {
                return new UndoResult.Refused(Spoken.Of(Texts.UndoUnreadable, failures[0]));
            }
        }
        else
        {
            await _log.UndoAsync(context, undone, undoing, null, cancellationToken);
        }

        return new UndoResult.Undone(undoing);
    }
}
