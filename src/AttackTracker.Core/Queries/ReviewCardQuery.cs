using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Reads the card of one value: the words in their place, what else they might mean, and the rest of the incident.</summary>
public sealed class ReviewCardQuery(IDbContextFactory<TrackerDbContext> contexts, IncidentDetailQuery incidents)
{
    private const int MostAlternatives = 9;
    private const int Around = 2;
    private const int LongestParagraph = 700;

    /// <summary>The card; null where the incident or its value is gone.</summary>
    public async Task<ReviewCard?> RunAsync(ReviewItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (await incidents.RunAsync(item.Incident, cancellationToken) is not { } incident || !incident.Fields.TryGetValue(item.Field, out var consensus))
        {
            return null;
        }

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var articles = incident.Sources.Select(s => s.ArticleId).Distinct().ToList();
        var texts = await database.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Text, cancellationToken);
        var others = await database.IncidentReports.AsNoTracking()
            .Where(r => database.KeyOf(item.Incident).Contains(r.IncidentId))
            .SelectMany(r => r.Report.RunnerUps.Where(u => u.Field == item.Field), (r, u) => new { r.Ordinal, RunnerUp = u })
            .OrderBy(r => r.Ordinal).ToListAsync(cancellationToken);
        return new ReviewCard
        {
            Item = item with { State = consensus.State, Confidence = consensus.Confidence, Disagrees = consensus.Disagrees, Values = incident.Values },
            Incident = incident,
            Consensus = consensus,
            Passages = Passages(incident, item.Field, texts),
            Alternatives = Alternatives(incident, item.Field, texts, [.. others.Select(o => (o.Ordinal, o.RunnerUp))]),
        };
    }

    private static IReadOnlyList<ReviewPassage> Passages(IncidentDetail incident, Field field, Dictionary<int, string> texts)
    {
        var value = FieldValueJson.Of(incident.Values, field);
        var decided = incident.Fields[field].Decision is not null;
        var passages = new List<ReviewPassage>();
        for (var i = 0; i < incident.Sources.Count; i++)
        {
            var source = incident.Sources[i];
            var evidence = source.Report.Evidence.Where(e => e.Field == field).ToList();
            var document = Document.Parse(texts[source.ArticleId]);
            if (evidence.Count > 0 && Quote.From(document, [.. evidence.Select(e => (e.Field, e.Span))], source.ArticleId, source.Report.Ordinal, source.Publisher) is { } sentence)
            {
                var says = decided ? FieldReview.IsSame(field, FieldValueJson.Of(source.Report.Values, field), value) : source.Supports.Contains(field);
                var (before, after) = Context(document, evidence[0].Span);
                passages.Add(new ReviewPassage(i, says, [.. evidence.Select(e => e.Rule).Distinct()], sentence, before, after));
            }
        }

        return [.. passages.OrderByDescending(p => p.IsSupporting)];
    }

    /// <summary>The paragraphs around the sentence of the words, the rest of its own included.</summary>
    private static (IReadOnlyList<string> Before, IReadOnlyList<string> After) Context(Document document, TextSpan words)
    {
        var text = document.Text;
        var sentence = document.SentenceAt(words.Start)?.Span ?? words;
        return (
            [.. Paragraphs(text[..sentence.Start]).TakeLast(Around).Select(p => p.Length <= LongestParagraph ? p : $"… {p[^LongestParagraph..].TrimStart()}")],
            [.. Paragraphs(text[sentence.End..]).Take(Around).Select(p => p.Length <= LongestParagraph ? p : $"{p[..LongestParagraph].TrimEnd()} …")]);
    }

    private static IEnumerable<string> Paragraphs(string text)
        => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static IReadOnlyList<ReviewAlternative> Alternatives(IncidentDetail incident, Field field, Dictionary<int, string> texts, IReadOnlyList<(int Source, RunnerUpRow Row)> runnerUps)
    {
        var said = incident.Sources.Select((source, at) => (At: at, source.Report.Values, Words: WordsOf(source, field), Confidence: source.Report.FieldConfidence.TryGetValue(field, out var sure) ? sure : (double?)null, Reason: (RunnerUpReason?)null))
            .Where(s => s.Values.Fills(field));
        var lost = runnerUps.Select(r => (At: r.Source, Other: r.Row.ToRunnerUp()))
            .Select(r => (r.At, r.Other.Values, Words: r.Other.Span.In(texts[incident.Sources[r.At].ArticleId]), Confidence: (double?)null, Reason: (RunnerUpReason?)r.Other.Reason));
        var value = FieldValueJson.Of(incident.Values, field);
        var found = new List<ReviewAlternative>();
        foreach (var other in said.Concat(lost))
        {
            var json = FieldValueJson.Of(other.Values, field);
            var known = found.FindIndex(f => FieldReview.IsSame(field, FieldValueJson.Of(f.Values, field), json));
            if (known >= 0)
            {
                found[known] = found[known] with { Sources = [.. found[known].Sources.Append(other.At).Distinct()], Confidence = Max(found[known].Confidence, other.Confidence) };
            }
            else if (!FieldReview.IsSame(field, json, value))
            {
                found.Add(new ReviewAlternative(other.Values, [other.At], other.Words, other.Reason, other.Confidence));
            }
        }

        return [.. found.Take(MostAlternatives)];
    }

    private static string WordsOf(IncidentSource source, Field field) => string.Join(" … ", source.Words.Where(w => w.Field == field).Select(w => w.Words).Distinct());

    private static double? Max(double? a, double? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);
}
