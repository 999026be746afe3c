using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Finds the values that are cases like one that a reviewer has before them: what holds of the one holds of the others.</summary>
public sealed class EqualValuesQuery(IDbContextFactory<TrackerDbContext> contexts, ReviewQueueQuery queue)
{
    /// <summary>How many a preview shows at most: more cannot be looked through.</summary>
    public const int Most = 200;

    private const int LookedThrough = 2000;

    /// <summary>Values of the same field that the same rules read, of the same shape, at least as certain, on which articles do not disagree; without the value itself.</summary>
    /// <param name="card">The value that the reviewer has before them.</param>
    /// <param name="who">Who asks: what others have before them is left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<EqualValue>> RunAsync(ReviewCard card, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.Item.State != FieldState.Machine || card.Passages is not [{ IsSupporting: true } passage, ..])
        {
            return [];
        }

        var (shape, rules) = (Shape(card.Incident.Values, card.Field), passage.Rules.ToHashSet(StringComparer.Ordinal));
        var before = card.Item with { Key = card.Item.Key with { Field = card.Field, IncidentId = 0, Confidence = card.Item.Confidence } };
        var near = await queue.RunAsync(new ReviewFilter { Field = card.Field }, before, LookedThrough, who, cancellationToken);
        var alike = near.Where(i => i is { State: FieldState.Machine, Disagrees: false, With: null } && !i.IsSame(card.Item) && Shape(i.Values, card.Field) == shape).ToList();
        return [.. (await WithWordsAsync(alike, card.Field, cancellationToken)).Where(v => rules.SetEquals(v.Rules)).Take(Most)];
    }

    private async Task<IReadOnlyList<EqualValue>> WithWordsAsync(List<ReviewItem> items, Field field, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new List<EqualValue>();
        foreach (var batch in items.Chunk(200))
        {
            var incidents = batch.Select(i => i.Key.IncidentId).ToList();
            var words = (await database.IncidentReports.Where(r => incidents.Contains(r.IncidentId))
                .OrderBy(r => r.Ordinal)
                .Select(r => new { r.IncidentId, r.Supports, r.Report.Run.Article.Text, Evidence = r.Report.Evidence.Where(e => e.Field == field).OrderBy(e => e.Start).Select(e => new { e.Start, e.End, e.Rule }).ToList() })
                .ToListAsync(cancellationToken)).Where(r => r.Supports.Contains(field) && r.Evidence.Count > 0).ToLookup(r => r.IncidentId);
            foreach (var item in batch.Where(i => words.Contains(i.Key.IncidentId)))
            {
                var first = words[item.Key.IncidentId].First();
                var evidence = first.Evidence.ConvertAll(e => new Evidence(field, new TextSpan(e.Start, e.End), e.Rule));
                found.Add(new EqualValue(item, evidence.ConvertAll(e => e.Rule), new SourceWords(Document.Parse(first.Text), evidence).Words()[0]));
            }
        }

        return found;
    }

    // What kind of value it is, whatever its figures and names are.
    private static string Shape(EventValues values, Field field) => field switch
    {
        Field.Date => $"{values.Date?.Precision} {values.Date?.Start is null} {values.Date?.End is null}",
        Field.Site => $"{values.Site?.Precision} {values.Site?.Id is null}",
        Field.Weapons => string.Join(' ', values.Weapons.Select(w => w.Type)),
        Field.Outcomes => string.Join(' ', values.Outcomes),
        Field.ClaimedBy => string.Join(' ', values.ClaimedBy.Select(c => c.Status)),
        Field.AttributedTo => string.Join(' ', values.AttributedTo.Select(a => a.By is null)),
        Field.Munitions => Shape(values.Munitions),
        Field.Killed => Shape(values.Killed),
        Field.Wounded => Shape(values.Wounded),
        Field.Kind or Field.Background or Field.Damage => FieldValueJson.Of(values, field),
    };

    private static string Shape(Quantities.CountRange? count) => count switch
    {
        null => "",
        { Low: 0, High: 0 } => "none",
        { Low: var low, High: var high } => low is null ? "up to" : high is null ? "at least" : low == high ? "exactly" : "between",
    };
}

/// <summary>A value that is a case like another.</summary>
/// <param name="Item">The value.</param>
/// <param name="Rules">The rules that read it.</param>
/// <param name="Words">The words that it rests on.</param>
public sealed record EqualValue(ReviewItem Item, IReadOnlyList<string> Rules, EvidenceWords Words);
