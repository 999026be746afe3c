using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Makes one incident of two. The younger id leads to the older from then on; undoing the decision parts them again.</summary>
public sealed class MergeIncidents
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly DecisionLog _log;
    private readonly TimeProvider _clock;

    internal MergeIncidents(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, DecisionLog log, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _log = log;
        _clock = clock;
    }

    /// <summary>What the merge would make; changes nothing.</summary>
    public Task<MergingResult> PreviewAsync(Merging merging, CancellationToken cancellationToken) => RunAsync(merging, commit: false, cancellationToken);

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception.</summary>
    public Task<MergingResult> RunAsync(Merging merging, CancellationToken cancellationToken) => RunAsync(merging, commit: true, cancellationToken);

    private async Task<MergingResult> RunAsync(Merging merging, bool commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(merging);
        ArgumentException.ThrowIfNullOrWhiteSpace(merging.Who);
        try
        {
            return await _database.UseAsync(() => RecordAsync(merging, commit, cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new MergingResult.Unavailable(fault.Message);
        }
    }

    private async Task<MergingResult> RecordAsync(Merging merging, bool commit, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var (found, problem) = await IncidentPair.FindAsync(context, merging.First, merging.Second, cancellationToken);
        if (found is not { } pair)
        {
            return new MergingResult.Refused(problem);
        }

        var before = await MergingSide.ReadAsync(context, [pair.Older, pair.Younger], cancellationToken);
        var merge = new Decision
        {
            Kind = DecisionKind.Merge,
            Incident = pair.Older,
            Other = pair.Younger,
            Reason = merging.Reason.Trim(),
            Who = merging.Who.Trim(),
            At = _clock.GetUtcNow().UtcDateTime,
        };
        await _log.RecordAsync(context, merge, [.. pair.Reports.Select(r => new Placement(r.ReportId, r.PublicId, pair.Older))], cancellationToken);
        foreach (var (field, chosen) in merging.Choices.OrderBy(choice => choice.Key))
        {
            var side = before.SingleOrDefault(s => s.PublicId == chosen);
            if (side is null)
            {
                return new MergingResult.Refused(Spoken.Of(Texts.MergeGone, chosen));
            }

            await ChooseAsync(context, merge, field, side, cancellationToken);
        }

        var after = await MergingSide.ReadAsync(context, [pair.Older], cancellationToken);
        var names = await context.Groups.ToDictionaryAsync(g => g.Id, g => g.Name, StringComparer.Ordinal, cancellationToken);
        if (commit)
        {
            await transaction.CommitAsync(cancellationToken);
        }
        else
        {
            await transaction.RollbackAsync(cancellationToken);
        }

        return new MergingResult.Done(merge, before, after, names);
    }

    private async Task ChooseAsync(TrackerDbContext context, Decision merge, Field field, MergingSide side, CancellationToken cancellationToken)
    {
        var incident = await context.Incidents.AsNoTracking().SingleAsync(i => i.PublicId == merge.Incident, cancellationToken);
        var (from, to) = (FieldValueJson.Of(incident.ToValues(), field), FieldValueJson.Of(side.Values, field));
        if (from == to)
        {
            return;
        }

        var decision = new Decision
        {
            Incident = merge.Incident,
            Field = field,
            From = from,
            To = to,
            Details = DecisionLog.MadeWith(merge),
            Reason = merge.Reason.Length > 0 ? merge.Reason : Spoken.Of(Texts.MergeReason, side.PublicId),
            Who = merge.Who,
            At = merge.At,
        };
        await _log.RecordAsync(context, incident, decision, cancellationToken);
    }
}
