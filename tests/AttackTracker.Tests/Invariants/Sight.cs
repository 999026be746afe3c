using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Invariants;

/// <summary>What a person saw when they last looked.</summary>
/// <param name="Incidents">By public id.</param>
/// <param name="Articles">By key.</param>
/// <param name="Decisions">Those in force.</param>
/// <param name="Leads">For each public id the one of the incident that it leads to; null for nowhere.</param>
/// <param name="Reference">The reference data.</param>
internal sealed record Sight(
    IReadOnlyList<SeenIncident> Incidents, IReadOnlyList<SeenArticle> Articles, IReadOnlyList<Decision> Decisions, IReadOnlyDictionary<string, string?> Leads, ReferenceData Reference)
{
    public static async Task<Sight> OfAsync(TrackerDbContext context, ReferenceData reference, CancellationToken cancellationToken)
    {
        var incidents = await context.Incidents.AsNoTracking().AsSplitQuery().Include(i => i.Reports).Include(i => i.Fields).OrderBy(i => i.PublicId).ToListAsync(cancellationToken);
        var runs = await context.ExtractionRuns.AsNoTracking().AsSplitQuery().Include(r => r.Article).Include(r => r.Metadata).Include(r => r.Reports).ThenInclude(r => r.Evidence)
            .Where(r => r.IsCurrent).OrderBy(r => r.ArticleId).ToListAsync(cancellationToken);
        return new Sight(
            incidents.ConvertAll(i => new SeenIncident(i.PublicId, i.ToValues(), [.. i.Reports.OrderBy(r => r.Ordinal).Select(r => r.ReportId)], i.Fields.ToDictionary(f => f.Field, f => f.State))),
            runs.ConvertAll(run => new SeenArticle(run.ArticleId, run.Article.FileName, run.Article.Text, run.Metadata.ToMetadata(), [.. run.Reports.OrderBy(r => r.Ordinal).Select(r => (r.Id, r.ToReport()))])),
            await context.DecisionsInForce.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellationToken),
            await context.PublicIds.OrderBy(p => p.Age).Select(p => new { p.PublicId, Leads = p.Incident == null ? null : p.Incident.PublicId }).ToDictionaryAsync(p => p.PublicId, p => p.Leads, StringComparer.Ordinal, cancellationToken),
            reference);
    }

    /// <summary>The values of the incident that an id leads to; null where it leads nowhere.</summary>
    public EventValues? ValuesOf(string publicId) => Incidents.FirstOrDefault(i => i.PublicId == Leads.GetValueOrDefault(publicId))?.Values;

    /// <summary>That each field on which a decision is in force holds what the last one says.</summary>
    public void AssertShowsWhatWasDecided()
    {
        foreach (var decision in Decisions.Where(d => d.Kind == DecisionKind.Value).GroupBy(d => (Id: Leads[d.Incident!], d.Field!.Value)).Where(g => g.Key.Id is not null).Select(g => g.Last()))
        {
            Assert.Equal($"decision {decision.Id}: {decision.To}", $"decision {decision.Id}: {FieldValueJson.Of(ValuesOf(decision.Incident!)!, decision.Field!.Value)}");
        }
    }

    /// <summary>That of each article is known what the last decision in force on its publication says.</summary>
    public void AssertKnowsWhatWasDecided()
    {
        foreach (var decision in Decisions.Where(d => d.Kind == DecisionKind.Publication))
        {
            var known = Articles.Single(a => a.Id == decision.ArticleId).Metadata;
            var (later, said) = (Decisions.Where(d => d.Kind == decision.Kind && d.ArticleId == decision.ArticleId && d.Id > decision.Id).Select(d => PublicationChange.Of(d)).ToList(), PublicationChange.Of(decision));
            Assert.True(said.PublishedTo is null || later.Exists(l => l.PublishedTo is not null) || said.PublishedTo == known.Published, $"decision {decision.Id}: {decision.To}, but known is {known.Published:yyyy-MM-dd}");
            Assert.True(said.PublisherTo is null || later.Exists(l => l.PublisherTo is not null) || said.PublisherTo == known.Publisher, $"decision {decision.Id}: {decision.To}, but known is {known.Publisher}");
        }
    }

    /// <summary>That every field is in the state that the last decision in force on it brought, and a sign-off holds for just what was signed.</summary>
    public void AssertStatesFollowDecisions()
    {
        var on = Decisions.Where(d => d.Kind is DecisionKind.Value or DecisionKind.SignOff or DecisionKind.SendBack).ToLookup(d => (Leads[d.Incident!], d.Field!.Value));
        var words = Articles.SelectMany(a => a.Reports.Select(r => (r.Id, r.Report, Hash: ContentHash.Of(a.Text)))).ToDictionary(r => r.Id);
        foreach (var (incident, field, state) in Incidents.SelectMany(i => i.States.Select(s => (i, s.Key, s.Value))))
        {
            var expected = on[(incident.PublicId, field)].LastOrDefault() switch
            {
                null => FieldState.Machine,
                { Kind: DecisionKind.Value } => FieldState.Corrected,
                { Kind: DecisionKind.SendBack } => FieldState.SentBack,
                var signed => FieldReview.IsSame(field, signed.To!, FieldValueJson.Of(incident.Values, field))
                    && SignedWords.Read(signed.Details).Words.All(word => incident.Reports.Select(r => words[r]).Any(r => r.Hash == word.Article && r.Report.Evidence.Any(e => e.Field == field && e.Span == new TextSpan(word.Start, word.End))))
                    ? FieldState.Reviewed
                    : FieldState.Lapsed,
            };
            Assert.True(expected == state, $"{field} of {incident.PublicId} is {state} and ought to be {expected}");
        }
    }

    /// <summary>That no id leads nowhere while an article still tells, word by word, what a report of its incident told.</summary>
    public void AssertKeepsIds(Sight before)
    {
        var told = Articles.SelectMany(a => a.Reports.Select(r => (a.Id, Text(r.Report)))).ToHashSet();
        var earlier = before.Articles.SelectMany(a => a.Reports.Select(r => (r.Id, Key: (a.Id, Text(r.Report))))).ToDictionary(r => r.Id, r => r.Key);
        Assert.Empty(before.Incidents.Where(i => Leads[i.PublicId] is null && i.Reports.Any(r => told.Contains(earlier[r]))).Select(i => $"{i.PublicId} leads nowhere, but its reports are there"));
    }

    /// <summary>That what a person had before them as one incident stays under its id, whatever another article says.</summary>
    /// <param name="before">One step earlier.</param>
    /// <param name="decided">What was to be seen when each decision was made.</param>
    public void AssertKeepsWhatWasDecided(Sight before, IReadOnlyDictionary<int, Sight> decided)
    {
        if (Articles.Count == before.Articles.Count)
        {
            return;
        }

        foreach (var decision in before.Decisions.Where(d => d.Incident is not null))
        {
            var seen = decided[decision.Id].Incidents.Where(i => i.PublicId == decided[decision.Id].Leads[decision.Incident!]).SelectMany(i => i.Reports).ToHashSet();
            foreach (var incident in before.Incidents.Where(i => i.PublicId == before.Leads[decision.Incident!]))
            {
                var now = Incidents.FirstOrDefault(i => i.PublicId == incident.PublicId)?.Reports ?? [];
                Assert.Empty(incident.Reports.Where(seen.Contains).Except(now).Select(r => $"report {r} is no more in {incident.PublicId}, on which decision {decision.Id} is in force"));
            }
        }
    }

    /// <summary>"AT-2022-0001: 1.txt#0 2.txt#0 | …".</summary>
    public override string ToString()
    {
        var names = Articles.SelectMany(a => a.Reports.Select(r => (r.Id, Name: $"{a.Name}#{r.Report.Ordinal}({r.Id})"))).ToDictionary(r => r.Id, r => r.Name);
        return string.Join(" | ", Incidents.Select(i => $"{i.PublicId}: {string.Join(' ', i.Reports.Select(r => names.GetValueOrDefault(r, $"({r})")))}"))
            + string.Concat(Leads.Where(l => l.Key != l.Value).Select(l => $" {l.Key}>{l.Value ?? "nothing"}"));
    }

    private static string Text(Report report) => string.Join('|', Enum.GetValues<Field>().Select(field => FieldValueJson.Of(report.Values, field)).Concat(report.Evidence.Select(e => $"{e.Field} {e.Span}")));
}

internal sealed record SeenIncident(string PublicId, EventValues Values, IReadOnlyList<int> Reports, IReadOnlyDictionary<Field, FieldState> States);

internal sealed record SeenArticle(int Id, string Name, string Text, ArticleMetadata Metadata, IReadOnlyList<(int Id, Report Report)> Reports);
