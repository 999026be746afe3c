using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Makes an incident of its own of some reports. The rest keeps the public id and all decisions; undoing the split brings the reports back.</summary>
public sealed class SplitIncident
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly IncidentProjection _projection;
    private readonly DecisionLog _log;
    private readonly TimeProvider _clock;

    internal SplitIncident(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, IncidentProjection projection, DecisionLog log, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _projection = projection;
        _log = log;
        _clock = clock;
    }

    /// <summary>What the split would make; changes nothing, and the new id is not given out yet.</summary>
    public Task<MergingResult> PreviewAsync(Splitting splitting, CancellationToken cancellationToken) => RunAsync(splitting, commit: false, cancellationToken);

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception.</summary>
    public Task<MergingResult> RunAsync(Splitting splitting, CancellationToken cancellationToken) => RunAsync(splitting, commit: true, cancellationToken);

    private async Task<MergingResult> RunAsync(Splitting splitting, bool commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(splitting);
        ArgumentException.ThrowIfNullOrWhiteSpace(splitting.Who);
        try
        {
            return await _database.UseAsync(() => RecordAsync(splitting, commit, cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new MergingResult.Unavailable(fault.Message);
        }
    }

    private async Task<MergingResult> RecordAsync(Splitting splitting, bool commit, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var publicId = await context.PublicIds.Where(p => p.PublicId == splitting.Incident && p.Incident != null).Select(p => p.Incident!.PublicId).SingleOrDefaultAsync(cancellationToken);
        if (publicId is null)
        {
            return new MergingResult.Refused(Spoken.Of(Texts.SplitMissing, splitting.Incident));
        }

        var before = await MergingSide.ReadAsync(context, [publicId], cancellationToken);
        if (Problem(splitting, before[0]) is { } problem)
        {
            return new MergingResult.Refused(problem);
        }

        var now = _clock.GetUtcNow().UtcDateTime;
        var split = new Decision
        {
            Kind = DecisionKind.Split,
            Incident = publicId,
            Other = await _projection.NameAsync(context, splitting.Reports, now, cancellationToken),
            Reason = splitting.Reason.Trim(),
            Who = splitting.Who.Trim(),
            At = now,
        };
        await _log.RecordAsync(context, split, [.. before[0].Reports.Select(r => new Placement(r, publicId, splitting.Reports.Contains(r) ? split.Other : publicId))], cancellationToken);
        var after = await MergingSide.ReadAsync(context, [publicId, split.Other], cancellationToken);
        var names = await context.Groups.ToDictionaryAsync(g => g.Id, g => g.Name, StringComparer.Ordinal, cancellationToken);
        if (commit)
        {
            await transaction.CommitAsync(cancellationToken);
        }
        else
        {
            await transaction.RollbackAsync(cancellationToken);
        }

        return new MergingResult.Done(split, before, after, names);
    }

    private static string? Problem(Splitting splitting, MergingSide incident)
        => splitting.Reports.Count == 0 ? Texts.SplitChoose
            : splitting.Reports.Except(incident.Reports).Any() ? Texts.SplitGone
            : splitting.Reports.Distinct().Count() == incident.Reports.Count ? Texts.SplitLeave
            : null;
}
