using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Records that a reviewer stands behind a value of an incident and the words that it rests on, and lets the incident show it, both or neither.</summary>
/// <remarks>It holds for as long as the value is what was signed and every word that was signed is still evidence of the field.</remarks>
public sealed class SignOff
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly DecisionLog _log;
    private readonly ReviewSettings _settings;
    private readonly TimeProvider _clock;

    internal SignOff(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, DecisionLog log, ReviewSettings settings, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _log = log;
        _settings = settings;
        _clock = clock;
    }

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception.</summary>
    /// <param name="seen">What the reviewer signs off.</param>
    /// <param name="who">Who signs.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<CorrectionResult> RunAsync(ReviewedValue seen, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (string.IsNullOrWhiteSpace(who))
        {
            return new CorrectionResult.Refused([Texts.SignOffWho]);
        }

        try
        {
            return await _database.UseAsync(async () =>
            {
                await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                var result = await RecordAsync(context, seen, who.Trim(), cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return result;
            });
        }
        catch (DatabaseUnusableException fault)
        {
            return new CorrectionResult.Unavailable(fault.Message);
        }
    }

    /// <summary>Signs off many values in one transaction; those that cannot be are left out and named.</summary>
    /// <param name="seen">What the reviewer signs off.</param>
    /// <param name="who">Who signs.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<SignOffsResult> RunManyAsync(IReadOnlyList<ReviewedValue> seen, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        try
        {
            return await _database.UseAsync<SignOffsResult>(async () =>
            {
                var decisions = new List<Decision>();
                var leftOut = new List<(ReviewedValue, string)>();
                await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                foreach (var value in seen)
                {
                    var result = await RecordAsync(context, value, who.Trim(), cancellationToken);
                    context.ChangeTracker.Clear();
                    if (result is CorrectionResult.Recorded recorded)
                    {
                        decisions.Add(recorded.Decision);
                    }
                    else
                    {
                        leftOut.Add((value, Why(result)));
                    }
                }

                await transaction.CommitAsync(cancellationToken);
                return new SignOffsResult.Recorded(decisions, leftOut);
            });
        }
        catch (DatabaseUnusableException fault)
        {
            return new SignOffsResult.Unavailable(fault.Message);
        }
    }

    private static string Why(CorrectionResult result) => result switch
    {
        CorrectionResult.Refused refused => refused.Problems[0],
        CorrectionResult.Overtaken => Texts.ValueChanged,
        _ => Texts.IncidentGone,
    };

    private async Task<CorrectionResult> RecordAsync(TrackerDbContext context, ReviewedValue seen, string who, CancellationToken cancellationToken)
    {
        var incident = await context.PublicIds.AsNoTracking().Where(p => p.PublicId == seen.Incident).Select(p => p.Incident).SingleOrDefaultAsync(cancellationToken);
        if (incident is null)
        {
            return new CorrectionResult.UnknownIncident();
        }

        var values = incident.ToValues();
        var current = FieldValueJson.Of(values, seen.Field);
        if (!CorrectField.IsSame(values, seen.Field, seen.Value))
        {
            return new CorrectionResult.Overtaken(current, await CorrectField.LastAsync(context, incident.Id, seen.Field, cancellationToken));
        }

        var row = await context.IncidentFields.AsNoTracking().Include(f => f.Decision).Include(f => f.Review).SingleOrDefaultAsync(f => f.IncidentId == incident.Id && f.Field == seen.Field, cancellationToken);
        var words = await WordsAsync(context, incident.Id, seen.Field, row?.DecisionId is null ? null : current, cancellationToken);
        var problem = Problem(row, who) ?? await OwnReadingAsync(context, words, seen.Field, who, cancellationToken);
        if (problem is not null)
        {
            return new CorrectionResult.Refused([problem]);
        }

        var decision = new Decision
        {
            Kind = DecisionKind.SignOff,
            Incident = incident.PublicId,
            Field = seen.Field,
            To = current,
            Details = (await SignAsync(context, words, cancellationToken)).ToDetails(),
            Reason = "",
            Who = who,
            At = _clock.GetUtcNow().UtcDateTime,
        };
        await _log.RecordAsync(context, incident, decision, cancellationToken);
        return new CorrectionResult.Recorded(decision);
    }

    private string? Problem(IncidentFieldRow? row, string who)
        => row is null || row.Basis == Basis.Unstated ? Texts.SignOffNothing
            : row.State == FieldState.Reviewed ? Spoken.Of(Texts.SignOffDone, row.Review!.Who)
            : _settings.FourEyes.Contains(row.Field) && row.Decision is { } own && IsSame(own.Who, who)
                ? Spoken.Of(Texts.SignOffOwn, own.Who, own.At.ToString("d MMM yyyy", CultureInfo.InvariantCulture))
            : null;

    // What somebody reads into an article is their own value no less than what they set on the incident.
    private async Task<string?> OwnReadingAsync(TrackerDbContext context, IReadOnlyList<SignedWord> words, Field field, string who, CancellationToken cancellationToken)
    {
        if (!_settings.FourEyes.Contains(field))
        {
            return null;
        }

        var articles = words.Select(w => w.Article).Distinct().ToList();
        var keys = await context.Articles.Where(a => articles.Contains(a.ContentHash)).Select(a => (int?)a.Id).ToListAsync(cancellationToken);
        var readings = await context.DecisionsInForce.AsNoTracking()
            .Where(d => (d.Kind == DecisionKind.ReportAdded || (d.Kind == DecisionKind.ReportValue && d.Field == field)) && keys.Contains(d.ArticleId))
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        return readings.LastOrDefault(d => IsSame(d.Who, who)) is { } own
            ? Spoken.Of(Texts.SignOffRead, own.Who, own.At.ToString("d MMM yyyy", CultureInfo.InvariantCulture))
            : null;
    }

    private static bool IsSame(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The evidence of the reports that support the value; of a value that a person set, of those that say just that.</summary>
    private static async Task<IReadOnlyList<SignedWord>> WordsAsync(TrackerDbContext context, int incident, Field field, string? set, CancellationToken cancellationToken)
    {
        var reports = await context.IncidentReports.AsNoTracking().Where(r => r.IncidentId == incident)
            .Select(r => new { r.Supports, r.ReportId, r.Report, r.Report.Run.Article.ContentHash }).ToListAsync(cancellationToken);
        var supporting = reports.Where(r => set is null ? r.Supports.Contains(field) : FieldReview.IsSame(field, FieldValueJson.Of(r.Report.ToValues(), field), set)).ToList();
        var ids = supporting.ConvertAll(r => r.ReportId);
        var evidence = await context.Evidence.AsNoTracking().Where(e => ids.Contains(e.ReportId) && e.Field == field).ToListAsync(cancellationToken);
        return [.. SignedWord.Of(supporting.Select(r => (r.ReportId, r.ContentHash)), evidence.ToLookup(e => e.ReportId), field)];
    }

    private static async Task<SignedWords> SignAsync(TrackerDbContext context, IReadOnlyList<SignedWord> words, CancellationToken cancellationToken)
    {
        var articles = words.Select(w => w.Article).Distinct().ToList();
        var texts = await context.Articles.Where(a => articles.Contains(a.ContentHash)).ToDictionaryAsync(a => a.ContentHash, a => a.Text, StringComparer.Ordinal, cancellationToken);
        return SignedWords.Of(words, texts);
    }
}
