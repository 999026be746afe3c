using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Records that a reviewer sends a value back to the editors, with a note; it stands until somebody decides on the value.</summary>
public sealed class SendBack
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly DecisionLog _log;
    private readonly TimeProvider _clock;

    internal SendBack(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, DecisionLog log, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _log = log;
        _clock = clock;
    }

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception.</summary>
    /// <param name="seen">What the reviewer sends back.</param>
    /// <param name="note">What the editors are to look at.</param>
    /// <param name="who">Who sends it back.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<CorrectionResult> RunAsync(ReviewedValue seen, string note, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        List<string> problems = [];
        if (string.IsNullOrWhiteSpace(note))
        {
            problems.Add(Texts.SendBackWhat);
        }

        if (string.IsNullOrWhiteSpace(who))
        {
            problems.Add(Texts.SendBackWho);
        }

        if (problems.Count > 0)
        {
            return new CorrectionResult.Refused(problems);
        }

        try
        {
            return await _database.UseAsync(() => RecordAsync(seen, note.Trim(), who.Trim(), cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new CorrectionResult.Unavailable(fault.Message);
        }
    }

    private async Task<CorrectionResult> RecordAsync(ReviewedValue seen, string note, string who, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var incident = await context.PublicIds.AsNoTracking().Where(p => p.PublicId == seen.Incident).Select(p => p.Incident).SingleOrDefaultAsync(cancellationToken);
        if (incident is null)
        {
            return new CorrectionResult.UnknownIncident();
        }

        var values = incident.ToValues();
        if (!CorrectField.IsSame(values, seen.Field, seen.Value))
        {
            return new CorrectionResult.Overtaken(FieldValueJson.Of(values, seen.Field), await CorrectField.LastAsync(context, incident.Id, seen.Field, cancellationToken));
        }

        var decision = new Decision
        {
            Kind = DecisionKind.SendBack,
            Incident = incident.PublicId,
            Field = seen.Field,
            To = FieldValueJson.Of(values, seen.Field),
            Reason = note,
            Who = who,
            At = _clock.GetUtcNow().UtcDateTime,
        };
        await _log.RecordAsync(context, incident, decision, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new CorrectionResult.Recorded(decision);
    }
}
