using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The incidents that one incident might be the same as, though nothing joined them: near in time and place, with what speaks for it and against.</summary>
public sealed class MergeCandidatesQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference)
{
    /// <summary>Sources date an attack by when it was told, confirmed or claimed, which is a few days at most.</summary>
    private const int Days = 3;

    /// <summary>How long a date may be that an incident still meets others by.</summary>
    private const int LongestDays = 31;

    private const int Most = 8;

    /// <summary>A shared day and weapon alone, at two bases that are not one, is less.</summary>
    private const double Enough = 2.5;

    /// <summary>Bounds the work where a base is attacked several times a day.</summary>
    private const int MostLookedAt = 1000;

    /// <summary>The likeliest first, at most eight; those that a person has answered are left out. Empty for an id that leads nowhere.</summary>
    public async Task<IReadOnlyList<MergeCandidateLine>> RunAsync(string publicId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (await database.PublicIds.Where(p => p.PublicId == publicId).Select(p => p.Incident).SingleOrDefaultAsync(cancellationToken) is not { } incident)
        {
            return [];
        }

        var values = incident.ToValues();
        var answered = await AnsweredAsync(database, incident.Id, cancellationToken);
        var near = (await NearAsync(database, incident, cancellationToken)).Concat(await UndatedAsync(database, incident, cancellationToken));
        return
        [
            .. near.Where(other => other.Id != incident.Id && !answered.Contains(other.Id)).DistinctBy(other => other.Id)
                .Select(other => (Row: other, Values: other.ToValues()))
                .Select(other => (other.Row, other.Values, Fields: reference.Builder.Explain(values, other.Values)))
                .Select(other => (other.Row, other.Values, other.Fields, Score: other.Fields.Sum(f => f.Score)))
                .Where(other => other.Score >= Enough)
                .OrderByDescending(other => other.Score).ThenBy(other => other.Row.PublicId, StringComparer.Ordinal)
                .Take(Most)
                .Select(other => new MergeCandidateLine(other.Row.PublicId, other.Row.Title, other.Row.Day, other.Row.ReportCount, AgreementWords.Of(values, other.Values, other.Fields), other.Score)),
        ];
    }

    /// <summary>The incidents that a person has told apart from this one, or could not; by the ids that lead to them now.</summary>
    private static async Task<HashSet<int>> AnsweredAsync(TrackerDbContext database, int incident, CancellationToken cancellationToken)
    {
        var own = await database.PublicIds.Where(p => p.IncidentId == incident).Select(p => p.PublicId).ToListAsync(cancellationToken);
        var answers = await database.DecisionsInForce
            .Where(d => (own.Contains(d.Incident!) || own.Contains(d.Other!)) && (d.Kind == DecisionKind.Different || d.Kind == DecisionKind.NotSure || d.Kind == DecisionKind.Split))
            .Select(d => new { d.Incident, d.Other }).ToListAsync(cancellationToken);
        var others = answers.SelectMany(d => new[] { d.Incident, d.Other }).ToList();
        return [.. await database.PublicIds.Where(p => others.Contains(p.PublicId) && p.IncidentId != null).Select(p => p.IncidentId!.Value).ToListAsync(cancellationToken)];
    }

    private static async Task<List<IncidentRow>> NearAsync(TrackerDbContext database, IncidentRow incident, CancellationToken cancellationToken)
    {
        var (start, end) = (incident.DateStart ?? incident.DateEnd, incident.DateEnd ?? incident.DateStart);
        if (start is null)
        {
            // Its articles tell of it within the weeks before they were published.
            var published = await database.IncidentReports.Where(r => r.IncidentId == incident.Id).MinAsync(r => r.Report.Run.PublishedDate, cancellationToken);
            (start, end) = (published?.AddDays(-LongestDays), published);
        }

        if (start is not { } first || end is not { } last)
        {
            return [];
        }

        last = last.DayNumber - first.DayNumber > LongestDays ? first.AddDays(LongestDays) : last;
        var (earliest, latest, before) = (first.AddDays(-Days), last.AddDays(Days), first.AddDays(-LongestDays));
        return await Here(database, incident).Where(i => i.Day >= before && i.Day <= latest && (i.Day >= earliest || i.DateEnd >= earliest))
            .OrderByDescending(i => i.Day).Take(MostLookedAt).ToListAsync(cancellationToken);
    }

    private async Task<List<IncidentRow>> UndatedAsync(TrackerDbContext database, IncidentRow incident, CancellationToken cancellationToken)
    {
        var family = incident.SiteId is { } site ? reference.Builder.FamilyOf(site) : [];
        return await database.Incidents.AsNoTracking().Where(i => i.Kind == incident.Kind && family.Contains(i.SiteId!) && i.Day == null)
            .OrderByDescending(i => i.Id).Take(MostLookedAt).ToListAsync(cancellationToken);
    }

    private static IQueryable<IncidentRow> Here(TrackerDbContext database, IncidentRow incident)
        => database.Incidents.AsNoTracking().Where(i => i.Kind == incident.Kind && (incident.Country == null || i.Country == null || i.Country == incident.Country));
}

/// <summary>An incident that another one might be the same as.</summary>
/// <param name="PublicId">Its permanent id.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Day">The first possible day; null where none is known.</param>
/// <param name="Reports">How many reports it has.</param>
/// <param name="Why">What speaks for it, and after a semicolon what against.</param>
/// <param name="Score">How well the two agree; the higher the likelier, from 3.5 on two reports of one day would have been joined.</param>
public sealed record MergeCandidateLine(string PublicId, string Title, DateOnly? Day, int Reports, string Why, double Score);
