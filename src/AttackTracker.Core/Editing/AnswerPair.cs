using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Records that two incidents are different, or that nobody can tell. Neither is joined to the other unasked, and the pair is not proposed again.</summary>
public sealed class AnswerPair
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly DecisionLog _log;
    private readonly TimeProvider _clock;

    internal AnswerPair(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, DecisionLog log, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _log = log;
        _clock = clock;
    }

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception.</summary>
    public async Task<MergingResult> RunAsync(PairAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentException.ThrowIfNullOrWhiteSpace(answer.Who);
        try
        {
            return await _database.UseAsync(() => RecordAsync(answer, cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new MergingResult.Unavailable(fault.Message);
        }
    }

    private async Task<MergingResult> RecordAsync(PairAnswer answer, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var (found, problem) = await IncidentPair.FindAsync(context, answer.First, answer.Second, cancellationToken);
        if (found is not { } pair)
        {
            return new MergingResult.Refused(problem);
        }

        var last = await context.DecisionsInForce.AsNoTracking()
            .Where(d => d.Incident == pair.Older && d.Other == pair.Younger && (d.Kind == DecisionKind.Different || d.Kind == DecisionKind.NotSure))
            .OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);
        if (last?.Kind == answer.Kind)
        {
            return new MergingResult.Refused(Spoken.Of(Texts.PairSaid, last.Who));
        }

        var decision = new Decision
        {
            Kind = answer.Kind,
            Incident = pair.Older,
            Other = pair.Younger,
            Reason = answer.Reason.Trim(),
            Who = answer.Who.Trim(),
            At = _clock.GetUtcNow().UtcDateTime,
        };
        await _log.RecordAsync(context, decision, [.. pair.Reports.Select(r => new Placement(r.ReportId, r.PublicId, r.PublicId))], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new MergingResult.Done(decision, [], [], new Dictionary<string, string>());
    }
}
