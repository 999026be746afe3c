using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Records an editor's decision on one field of an incident and lets the incident show it, both or neither.</summary>
public sealed class CorrectField
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly DecisionLog _log;
    private readonly CorrectionRules _rules;
    private readonly TimeProvider _clock;

    internal CorrectField(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, DecisionLog log, ReferenceInUse reference, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _log = log;
        _rules = new CorrectionRules(reference);
        _clock = clock;
    }

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    public async Task<CorrectionResult> RunAsync(Correction correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        try
        {
            return await _database.UseAsync(() => RecordAsync(correction, cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new CorrectionResult.Unavailable(fault.Message);
        }
    }

    private async Task<CorrectionResult> RecordAsync(Correction correction, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var incident = await context.PublicIds.Where(p => p.PublicId == correction.Incident).Select(p => p.Incident).SingleOrDefaultAsync(cancellationToken);
        if (incident is null)
        {
            return new CorrectionResult.UnknownIncident();
        }

        var values = incident.ToValues();
        var current = FieldValueJson.Of(values, correction.Field);
        var now = _clock.GetUtcNow().UtcDateTime;
        if (_rules.Apply(values, correction, now, await GroupsAsync(context, incident.Id, values, correction.Field, cancellationToken), out var problems) is not { } corrected)
        {
            return new CorrectionResult.Refused(problems);
        }

        if (!IsSame(values, correction.Field, correction.From))
        {
            return new CorrectionResult.Overtaken(current, await LastAsync(context, incident.Id, correction.Field, cancellationToken));
        }

        var decision = new Decision
        {
            Incident = incident.PublicId,
            Field = correction.Field,
            From = current,
            To = FieldValueJson.Of(corrected, correction.Field),
            Reason = correction.Reason.Trim(),
            Who = correction.Who.Trim(),
            At = now,
        };
        await _log.RecordAsync(context, incident, decision, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new CorrectionResult.Recorded(decision);
    }

    // Compared in the full form: a form may leave out what follows, such as a site's name.
    internal static bool IsSame(EventValues values, Field field, string from)
    {
        try
        {
            return FieldValueJson.Of(FieldValueJson.With(values, field, from), field) == FieldValueJson.Of(values, field);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // Extraction keeps a name that the directory does not hold, and whoever decides for that article must be able to.
    private static async Task<HashSet<string>> GroupsAsync(TrackerDbContext context, int incident, EventValues values, Field field, CancellationToken cancellationToken)
    {
        if (field is not (Field.ClaimedBy or Field.AttributedTo))
        {
            return [];
        }

        var reports = await context.IncidentReports.AsNoTracking().Where(r => r.IncidentId == incident).Select(r => r.Report).ToListAsync(cancellationToken);
        return [.. reports.Select(r => r.ToValues()).Append(values).SelectMany(v => CorrectionRules.GroupsOf(v, field))];
    }

    internal static async Task<Decision?> LastAsync(TrackerDbContext context, int incident, Field field, CancellationToken cancellationToken)
        => await context.DecisionsInForce.AsNoTracking()
            .Where(d => d.Kind == DecisionKind.Value && d.Field == field && context.IdsOf(incident).Contains(d.Incident))
            .OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);
}
