using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The incident page.</summary>
public sealed class IncidentDetailQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The incident that a public id leads to now; after a merge that is the survivor, with its own id.</summary>
    /// <returns>Null where the id was never given out, or where the last report behind it is gone after a new extraction.</returns>
    public async Task<IncidentDetail?> RunAsync(string publicId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var incident = await database.Incidents
            .Where(i => database.KeyOf(publicId).Contains(i.Id))
            .Include(i => i.Fields).ThenInclude(f => f.Decision)
            .Include(i => i.Fields).ThenInclude(f => f.Review)
            .AsSplitQuery().AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (incident is null)
        {
            return null;
        }

        var sources = await SourcesAsync(database, incident.Id, cancellationToken);
        var decisions = await database.Decisions
            .Where(d => database.IdsOf(incident.Id).Contains(d.Incident))
            .OrderBy(d => d.Id).AsNoTracking().ToListAsync(cancellationToken);
        var values = incident.ToValues();
        var lost = await LostWordsAsync(database, incident, sources, cancellationToken);
        return new IncidentDetail
        {
            PublicId = incident.PublicId,
            Values = values,
            Fields = incident.Fields.ToDictionary(f => f.Field, f => ToField(f, lost)),
            Sources = sources,
            Decisions = decisions,
            Proposals = await ProposalsAsync(database, incident.PublicId, cancellationToken),
            Previous = await NeighbourAsync(database, incident, earlier: true, cancellationToken),
            Next = await NeighbourAsync(database, incident, earlier: false, cancellationToken),
            GroupNames = await database.NamesOfGroupsAsync([.. GroupIds.In(values), .. sources.SelectMany(s => GroupIds.In(s.Report.Values)), .. decisions.SelectMany(GroupIds.In)], cancellationToken),
        };
    }

    private static IncidentField ToField(IncidentFieldRow row, ILookup<Field, string> lost)
        => new(row.Basis, row.HasConflict, row.Confidence, row.Decision) { State = row.State, Review = row.Review, LostWords = [.. lost[row.Field]] };

    /// <summary>What was signed off and is evidence no more, so that a lapsed sign-off can say why it lapsed.</summary>
    private static async Task<ILookup<Field, string>> LostWordsAsync(TrackerDbContext database, IncidentRow incident, IReadOnlyList<IncidentSource> sources, CancellationToken cancellationToken)
    {
        var now = sources.SelectMany(s => s.Report.Evidence.Select(e => (e.Field, Word: new SignedWord(s.ContentHash, e.Span.Start, e.Span.End)))).ToHashSet();
        var gone = incident.Fields.Where(f => f is { State: FieldState.Lapsed, Review: not null })
            .SelectMany(f => SignedWords.Read(f.Review!.Details).Words.Select(w => (f.Field, Word: w)))
            .Where(w => !now.Contains(w)).ToList();
        var articles = gone.Select(w => w.Word.Article).Distinct().ToList();
        var texts = articles.Count == 0 ? [] : await database.Articles.Where(a => articles.Contains(a.ContentHash)).ToDictionaryAsync(a => a.ContentHash, a => a.Text, StringComparer.Ordinal, cancellationToken);
        return gone.ToLookup(w => w.Field, w => w.Word.In(texts[w.Word.Article]));
    }

    private static async Task<IReadOnlyList<IncidentSource>> SourcesAsync(TrackerDbContext database, int incident, CancellationToken cancellationToken)
    {
        var rows = await database.IncidentReports
            .Where(r => r.IncidentId == incident)
            .OrderBy(r => r.Ordinal)
            .Include(r => r.Report).ThenInclude(r => r.Evidence)
            .Include(r => r.Report).ThenInclude(r => r.Run).ThenInclude(r => r.Article)
            .Include(r => r.Report).ThenInclude(r => r.Run).ThenInclude(r => r.Metadata)
            .AsSplitQuery().AsNoTracking()
            .ToListAsync(cancellationToken);
        var runs = rows.Select(r => r.Report.RunId).ToList();
        var counts = await database.Reports.Where(r => runs.Contains(r.RunId)).GroupBy(r => r.RunId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var reports = rows.ConvertAll(r => r.Report.ToReport());
        var voices = IndependentVoices.Of([.. rows.Zip(reports, ToSourcedReport)]);
        return [.. rows.Select((row, index) => ToSource(row, reports[index], counts[row.Report.RunId], voices[index], rows.FindIndex(r => r.ReportId == row.JoinedToId)))];
    }

    private static async Task<IReadOnlyList<IncidentProposal>> ProposalsAsync(TrackerDbContext database, string publicId, CancellationToken cancellationToken)
    {
        var rows = await database.MergeProposals
            .Where(p => p.State == ProposalState.Open && (p.First == publicId || p.Second == publicId))
            .OrderByDescending(p => p.Score).ThenBy(p => p.Id)
            .Include(p => p.FirstReport).Include(p => p.SecondReport)
            .AsNoTracking().ToListAsync(cancellationToken);
        var others = rows.ConvertAll(p => p.First == publicId ? p.Second : p.First);
        var titles = await database.Incidents.Where(i => others.Contains(i.PublicId)).ToDictionaryAsync(i => i.PublicId, i => i.Title, StringComparer.Ordinal, cancellationToken);
        return [.. rows.Zip(others, (p, other) => new IncidentProposal(other, titles[other], AgreementWords.Of(p.FirstReport.ToValues(), p.SecondReport.ToValues(), p.Comparisons)))];
    }

    private static SourcedReport ToSourcedReport(IncidentReportRow row, Report report) => new()
    {
        Report = report,
        Article = row.Report.Run.Article.ContentHash,
        Publisher = row.Report.Run.Metadata.Publisher,
        Published = row.Report.Run.PublishedDate,
        Fingerprint = TextFingerprint.Of(row.Report.Run.Article.Text),
    };

    private static IncidentSource ToSource(IncidentReportRow row, Report report, int reportsInArticle, int voice, int joinedTo)
    {
        var run = row.Report.Run;
        var words = new SourceWords(Document.Parse(run.Article.Text), report.Evidence);
        return new IncidentSource
        {
            ReportId = row.ReportId,
            ArticleId = run.ArticleId,
            ArticleTitle = run.Metadata.Title ?? run.Article.FileName,
            Publisher = run.Metadata.Publisher,
            Url = run.Metadata.Url,
            RetrievedAt = run.Article.AddedAt,
            Published = run.PublishedDate,
            PublishedBasis = run.PublishedBasis,
            ContentHash = run.Article.ContentHash,
            ReportsInArticle = reportsInArticle,
            Report = report,
            ExtractorVersion = run.ExtractorVersion,
            ReadAt = run.At,
            Voice = voice,
            Supports = row.Supports,
            JoinedTo = joinedTo < 0 ? null : joinedTo,
            Comparisons = row.Comparisons,
            Words = words.Words(),
            Excerpts = words.Excerpts(run.ArticleId, report.Ordinal, run.Metadata.Publisher),
        };
    }

    private static async Task<string?> NeighbourAsync(TrackerDbContext database, IncidentRow incident, bool earlier, CancellationToken cancellationToken)
    {
        var (day, id) = (incident.Day, incident.Id);
        if (day is null)
        {
            return null;
        }

        var beside = earlier
            ? database.Incidents.Where(i => i.Day < day || (i.Day == day && i.Id < id)).OrderByDescending(i => i.Day).ThenByDescending(i => i.Id)
            : database.Incidents.Where(i => i.Day > day || (i.Day == day && i.Id > id)).OrderBy(i => i.Day).ThenBy(i => i.Id);
        return await beside.Select(i => i.PublicId).FirstOrDefaultAsync(cancellationToken);
    }
}
