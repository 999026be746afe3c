using AttackTracker.Core.Actors;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Gives statements their incidents, articles and words.</summary>
internal sealed class LedgerWriter(TrackerDbContext database, GroupDirectory directory, string group)
{
    private readonly Dictionary<int, Document> _documents = [];

    /// <param name="rows">In the order of the ledger, those of an incident beside one another.</param>
    /// <param name="mostOfIncident">How many statements an incident shows.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<LedgerIncident>> WriteAsync(IReadOnlyList<IncidentStatementRow> rows, int mostOfIncident, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.IncidentId).Distinct().ToList();
        var incidents = await database.Incidents.Where(i => keys.Contains(i.Id)).AsNoTracking().ToDictionaryAsync(i => i.Id, cancellationToken);
        var values = incidents.ToDictionary(i => i.Key, i => i.Value.ToValues());
        var shown = rows.GroupBy(r => r.IncidentId).ToDictionary(g => g.Key, g => g.OrderBy(r => r.ReportId == 0).ThenBy(r => r.ReportId).ThenBy(r => r.Role).Take(mostOfIncident).ToList());
        var reports = await ReportsAsync([.. shown.Values.SelectMany(r => r).Select(r => r.ReportId).Where(id => id != 0).Distinct()], cancellationToken);
        var names = await database.NamesOfGroupsAsync(values.Values.SelectMany(GroupIds.In), cancellationToken);
        return keys.ConvertAll(key => new LedgerIncident(
            incidents[key].PublicId,
            values[key],
            incidents[key].State,
            [.. shown[key].Select(row => StatementOf(row, values[key], reports.GetValueOrDefault(row.ReportId)))],
            rows.Count(r => r.IncidentId == key) - shown[key].Count,
            OthersIn(values[key], names)));
    }

    private IReadOnlyList<NamedGroup> OthersIn(EventValues values, Dictionary<string, string> names) =>
    [
        .. values.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed && c.Group != group).Select(c => new NamedGroup(c.Group, names.OrFromId(c.Group), c.Status)),
        .. values.AttributedTo.Where(a => a.Group != group).Select(a => new NamedGroup(a.Group, names.OrFromId(a.Group), null)).DistinctBy(g => g.Id),
    ];

    private async Task<Dictionary<int, Said>> ReportsAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var rows = await database.Reports.Where(r => ids.Contains(r.Id)).Select(r => new Said(
            r.Id,
            r.Ordinal,
            r.Run.ArticleId,
            r.Run.Metadata.Publisher,
            r.Run.PublishedDate,
            r.AttributedTo,
            r.Evidence.Where(e => e.Field == Field.ClaimedBy || e.Field == Field.AttributedTo).OrderBy(e => e.Id).Select(e => new SaidWords(e.Field, e.Start, e.End)).ToList())).AsNoTracking().ToListAsync(cancellationToken);
        var articles = rows.Select(r => r.ArticleId).Distinct().ToList();
        foreach (var article in await database.Articles.Where(a => articles.Contains(a.Id)).Select(a => new { a.Id, a.Text }).ToListAsync(cancellationToken))
        {
            _documents.Add(article.Id, Document.Parse(article.Text));
        }

        return rows.ToDictionary(r => r.Id);
    }

    private LedgerStatement StatementOf(IncidentStatementRow row, EventValues values, Said? said)
    {
        var field = row.Role == GroupRole.ClaimedBy ? Field.ClaimedBy : Field.AttributedTo;
        var isHeld = row.Role == GroupRole.ClaimedBy ? values.ClaimedBy.Any(c => c.Group == group && c.Status == row.Status) : values.AttributedTo.Any(a => a.Group == group);
        if (said is null)
        {
            return new LedgerStatement { Claim = row.Status, IsHeld = isHeld };
        }

        var by = row.Role == GroupRole.AttributedTo ? said.AttributedTo.FirstOrDefault(a => a.Group == group)?.By : null;
        var document = _documents[said.ArticleId];
        List<TextSpan> spans = [.. said.Words.Where(w => w.Field == field).Select(w => new TextSpan(w.Start, w.End))];
        TextSpan? words = spans.Count == 0 ? null : spans.MaxBy(span => Fit(document, span, by));
        return new LedgerStatement
        {
            Claim = row.Status,
            By = by,
            IsHeld = isHeld,
            ArticleId = said.ArticleId,
            Report = said.Ordinal,
            Publisher = said.Publisher,
            Published = said.Published,
            Words = words,
            Quote = words is { } span && document.SentenceAt(span.Start) is { } sentence
                ? new Quote(said.ArticleId, said.Ordinal, said.Publisher, Quote.Cut(document.Text, sentence.Span, spans))
                : null,
        };
    }

    /// <summary>A report that names several groups has words for each: those fit best whose sentence names this one, and who blames it. The first of those that fit alike.</summary>
    private int Fit(Document document, TextSpan span, string? by)
    {
        if (document.SentenceAt(span.Start) is not { } sentence)
        {
            return 0;
        }

        var names = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Any(at => directory.Names.MatchAt(document, at, sentence.EndToken)?.Value.Group.Id == group);
        var says = by is not null && sentence.Span.In(document.Text).Contains(by, StringComparison.OrdinalIgnoreCase);
        return (names ? 2 : 0) + (says ? 1 : 0);
    }

    private sealed record Said(int Id, int Ordinal, int ArticleId, string? Publisher, DateOnly? Published, IReadOnlyList<Attribution> AttributedTo, List<SaidWords> Words);

    private sealed record SaidWords(Field Field, int Start, int End);
}
