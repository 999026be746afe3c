using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Verification;

/// <summary>Checks article by article: the text, every span in it, evidence for every value, and that extraction repeats.</summary>
internal sealed class ArticleCheck(TrackerDbContext context, ExtractionMethod method)
{
    private readonly List<Violation> _violations = [];
    private SameReadings _same = null!;

    public async Task<IReadOnlyList<Violation>> RunAsync(CancellationToken cancellationToken)
    {
        _same = await SameReadings.ReadAsync(context, method.Reference.Revision, cancellationToken);
        foreach (var revision in await context.ReferenceRevisions.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellationToken))
        {
            CheckRevision(revision);
        }

        foreach (var id in await context.Articles.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken))
        {
            try
            {
                var decisions = (await ArticleDecisions.ReadAsync(context, [id], cancellationToken)).GetValueOrDefault(id, ArticleDecisions.None);
                CheckArticle(await ReadAsync(id, cancellationToken), decisions);
            }
            catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
            {
                Add("extraction", $"article {id} has a report whose values cannot be read: {fault.Message.ReplaceLineEndings(" ")}");
            }
        }

        return _violations;
    }

    private async Task<ArticleRow> ReadAsync(int id, CancellationToken cancellationToken)
        => await context.Articles.AsNoTracking().AsSplitQuery()
            .Include(a => a.Metadata)
            .Include(a => a.Runs).ThenInclude(r => r.Reports).ThenInclude(r => r.Evidence)
            .Include(a => a.Runs).ThenInclude(r => r.Reports).ThenInclude(r => r.RunnerUps)
            .Include(a => a.Runs).ThenInclude(r => r.Aggregates)
            .Include(a => a.Runs).ThenInclude(r => r.PublicationEvidence)
            .SingleAsync(a => a.Id == id, cancellationToken);

    private void CheckRevision(ReferenceRevisionRow revision)
    {
        try
        {
            if (ReferenceStore.Read(revision).Revision != revision.Hash)
            {
                Add("reference", $"revision {revision.Id} was changed: it is not what its hash {revision.Hash} stands for");
            }
        }
        catch (Exception fault) when (fault is ReferenceDataException or InvalidDataException)
        {
            // A form that only an older version could read proves nothing; a broken one of our own does.
            if (revision.Hash == method.Reference.Revision)
            {
                Add("reference", $"revision {revision.Id} cannot be read: {fault.Message}");
            }
        }
    }

    private void CheckArticle(ArticleRow article, ArticleDecisions decisions)
    {
        if (ContentHash.Of(article.Text) != article.ContentHash)
        {
            Add("text", $"article {article.Id} ({article.FileName}) was changed: its text is not what its hash stands for");
        }

        if (article.Metadata.Count(m => m.IsCurrent) != 1 || article.Runs.Count(r => r.IsCurrent) != 1)
        {
            Add("extraction", $"article {article.Id} ({article.FileName}) needs exactly one current metadata revision and one current run");
        }

        if (article.Runs.Find(r => r.IsCurrent) is { } current && current.DecisionsUpTo != decisions.UpTo)
        {
            Add("decisions", $"article {article.Id} ({article.FileName}) is not read by what was decided on it last");
        }

        if (article.Metadata.Find(m => m.IsCurrent) is { } known && known.ToMetadata() != Publication.Known(article.Metadata, decisions.Publications))
        {
            Add("decisions", $"article {article.Id} ({article.FileName}) is not known by what was decided on its publication");
        }

        foreach (var run in article.Runs.OrderBy(r => r.Id))
        {
            CheckSpans(article, run);
            foreach (var report in run.Reports.OrderBy(r => r.Ordinal))
            {
                CheckEvidence(report);
            }

            CheckRepeats(article, run, decisions.AsOf(run.DecisionsUpTo));
        }
    }

    private void CheckSpans(ArticleRow article, ExtractionRunRow run)
    {
        void Check(int start, int end, string owner)
        {
            if (start < 0 || end <= start || end > article.Text.Length)
            {
                Add("evidence", $"{owner} at {start}-{end} does not lie in the text of article {article.Id} (0-{article.Text.Length})");
            }
        }

        foreach (var evidence in run.Reports.SelectMany(r => r.Evidence))
        {
            Check(evidence.Start, evidence.End, $"evidence {evidence.Id} of report {evidence.ReportId}");
        }

        foreach (var runnerUp in run.Reports.SelectMany(r => r.RunnerUps))
        {
            Check(runnerUp.Start, runnerUp.End, $"runner-up {runnerUp.Id} of report {runnerUp.ReportId}");
        }

        foreach (var evidence in run.PublicationEvidence)
        {
            Check(evidence.Start, evidence.End, $"publication evidence of run {run.Id}");
        }

        foreach (var aggregate in run.Aggregates)
        {
            Check(aggregate.Start, aggregate.End, $"aggregate {aggregate.Id}");
        }
    }

    private void CheckEvidence(ReportRow report)
    {
        var values = report.ToValues();
        var supported = report.Evidence.Select(e => e.Field).ToHashSet();
        foreach (var field in Enum.GetValues<Field>().Where(field => EvidenceRules.NeedsWords(values, field) && !supported.Contains(field)))
        {
            Add("evidence", $"report {report.Id} states {CodebookTerm.Of(field)} without evidence");
        }
    }

    private void CheckRepeats(ArticleRow article, ExtractionRunRow run, ArticleDecisions decisions)
    {
        var metadata = article.Metadata.Find(m => m.Id == run.MetadataId);
        if (metadata is null || run.ExtractorVersion != method.Version || (run.ReferenceRevisionId != _same.Revision && !(run.IsCurrent && _same.Covers(run.Id, run.ReferenceRevisionId))))
        {
            return;
        }

        var again = new Article { FileName = article.FileName, Text = article.Text, ContentHash = article.ContentHash, Metadata = metadata.ToMetadata() };
        if (_violations.Exists(v => v.Check is "text" or "evidence"))
        {
            // Spans that lie outside cannot be written down, and a changed text reads otherwise: that has been named already.
            return;
        }

        var (expected, stored) = (decisions.Apply(method.Extract(again)), ToExtraction(run));
        if (ExtractionJson.Write(again, expected) != ExtractionJson.Write(again, stored) || !expected.Reports.Select(r => r.CodedAs).SequenceEqual(stored.Reports.Select(r => r.CodedAs)))
        {
            Add("extraction", $"run {run.Id} of article {article.Id} ({article.FileName}) does not repeat: the same extractor now reads something else");
        }
    }

    private static Extraction ToExtraction(ExtractionRunRow run) => new(
        new PublicationDate(run.PublishedDate, run.PublishedBasis, [.. run.PublicationEvidence.OrderBy(e => e.Start).ThenBy(e => e.End).Select(e => new TextSpan(e.Start, e.End))]),
        [.. run.Reports.OrderBy(r => r.Ordinal).Select(r => r.ToReport())],
        [.. run.Aggregates.OrderBy(a => a.Id).Select(a => new AggregateStatement(new TextSpan(a.Start, a.End), new CountRange(a.CountLow, a.CountHigh), a.Since, a.Until))],
        []);

    private void Add(string check, string what) => _violations.Add(new Violation(check, what));
}
