using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Records an editor's decision on one field of an incident and lets the incident show it, both or neither.</summary>
public sealed class CorrectField
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly IncidentProjection _projection;
    private readonly CorrectionRules _rules;
    private readonly TimeProvider _clock;

    internal CorrectField(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, IncidentProjection projection, ReferenceData reference, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _projection = projection;
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
        if (_rules.Apply(values, correction, out var problems) is not { } corrected)
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
            At = _clock.GetUtcNow().UtcDateTime,
        };
        context.Add(decision);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        await MarkReviewedAsync(context, incident, decision.At, cancellationToken);
        await ShowAsync(context, incident, decision.At, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new CorrectionResult.Recorded(decision);
    }

    // A report that a person saw in another incident before may free that one's reports by being seen here, which is more than this incident's affair.
    private async Task ShowAsync(TrackerDbContext context, IncidentRow incident, DateTime at, CancellationToken cancellationToken)
    {
        var reports = await context.IncidentReports.Where(r => r.IncidentId == incident.Id).Select(r => r.ReportId).ToListAsync(cancellationToken);
        if (await context.ReportPublicIds.AnyAsync(h => reports.Contains(h.ReportId) && h.PublicId != incident.PublicId && h.ReviewedAt != null, cancellationToken))
        {
            await _projection.UpdateAsync(context, reports, at, null, cancellationToken);
        }
        else
        {
            await _projection.RefreshAsync(context, incident, cancellationToken);
        }
    }

    // From now on these reports stay one incident, and nothing joins it to another one without asking.
    private static async Task MarkReviewedAsync(TrackerDbContext context, IncidentRow incident, DateTime at, CancellationToken cancellationToken)
        => await context.ReportPublicIds
            .Where(h => h.PublicId == incident.PublicId && context.IncidentReports.Any(r => r.ReportId == h.ReportId && r.IncidentId == incident.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.ReviewedAt, at), cancellationToken);

    // Compared in the full form: a form may leave out what follows, such as a site's name.
    private static bool IsSame(EventValues values, Field field, string from)
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

    private static async Task<Decision?> LastAsync(TrackerDbContext context, int incident, Field field, CancellationToken cancellationToken)
        => await context.Decisions.AsNoTracking()
            .Where(d => d.Field == field && context.PublicIds.Any(p => p.PublicId == d.Incident && p.IncidentId == incident))
            .OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);
}
