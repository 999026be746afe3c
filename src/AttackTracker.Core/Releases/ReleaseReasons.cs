using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Releases;

/// <summary>Says why incidents are otherwise than in an earlier release: what was decided on them and their articles since, and which of these were read since.</summary>
/// <param name="state">The state of the data that is frozen.</param>
/// <param name="previous">The earlier release.</param>
internal sealed class ReleaseReasons(TrackerDbContext state, ReleaseRow previous)
{
    /// <summary>What a release says of an article that is new to it.</summary>
    public const string Told = "article-told";

    /// <summary>What a release says of an article that was read again.</summary>
    public const string Read = "article-read";

    // What these say changes no value.
    private static readonly DecisionKind[] WithoutEffect = [DecisionKind.Note, DecisionKind.NotSure, DecisionKind.Different, DecisionKind.Adjudication];

    /// <summary>The changes with what became of those that went, and with reasons.</summary>
    public IEnumerable<ReleaseChange> Explain(IReadOnlyList<ReleaseChange> changes)
    {
        if (changes.Count == 0)
        {
            return [];
        }

        var ids = changes.Select(c => c.PublicId).ToList();
        var leads = state.PublicIds.Where(p => ids.Contains(p.PublicId)).Select(p => new { p.PublicId, p.IncidentId, Now = p.Incident == null ? null : p.Incident.PublicId })
            .ToDictionary(p => p.PublicId, StringComparer.Ordinal);
        var keys = leads.Values.Where(l => l.Now == l.PublicId).Select(l => l.IncidentId).ToList();

        // A decision names the id under which its person saw the incident, which may have gone up in this one since.
        var names = state.PublicIds.Where(p => keys.Contains(p.IncidentId)).Select(p => new { p.PublicId, Now = p.Incident!.PublicId }).ToLookup(p => p.Now, p => p.PublicId, StringComparer.Ordinal);
        var cameFrom = CameFrom(leads.Values.Where(l => l.Now == l.PublicId && l.IncidentId is not null).ToDictionary(l => l.IncidentId!.Value, l => l.PublicId), [.. changes.Where(c => c.Kind == ReleaseChangeKind.Added).Select(c => c.PublicId)]);
        var all = ids.Concat(names.SelectMany(n => n)).Concat(cameFrom.Values).Distinct(StringComparer.Ordinal).ToList();
        var articles = state.ReportPublicIds.Where(h => all.Contains(h.PublicId)).Join(state.Reports, h => h.ReportId, r => r.Id, (h, r) => new { h.PublicId, r.Run.ArticleId }).Distinct()
            .ToLookup(h => h.PublicId, h => h.ArticleId, StringComparer.Ordinal);
        var told = articles.SelectMany(a => a).Distinct().ToList();
        var decisions = state.Decisions.AsNoTracking()
            .Where(d => d.Id > previous.LastDecision && !WithoutEffect.Contains(d.Kind) && (all.Contains(d.Incident!) || all.Contains(d.Other!) || (d.ArticleId != null && told.Contains(d.ArticleId.Value))))
            .OrderBy(d => d.Id).ToList();
        var runs = state.ExtractionRuns.Where(r => r.Id > previous.LastRun && told.Contains(r.ArticleId))
            .Select(r => new Reading(r.ArticleId, r.ExtractorVersion, r.At, r.Metadata.Publisher ?? r.Article.FileName, r.ReferenceRevision.RecordedBy, r.ReferenceRevision.Reason))
            .ToList();

        return changes.Select(change =>
        {
            var source = cameFrom.GetValueOrDefault(change.PublicId);
            var own = names[change.PublicId].Append(change.PublicId).Append(source ?? change.PublicId).ToHashSet(StringComparer.Ordinal);
            var of = own.SelectMany(id => articles[id]).ToHashSet();
            var decided = decisions.Where(d => (d.Incident is { } id && own.Contains(id)) || (d.Other is { } other && own.Contains(other)) || (d.ArticleId is { } article && of.Contains(article))).ToList();
            var read = runs.Where(r => of.Contains(r.Article) && !decided.Exists(d => d.ArticleId == r.Article));
            var lead = leads.GetValueOrDefault(change.PublicId);
            return change with
            {
                Kind = change.Kind != ReleaseChangeKind.Withdrawn || lead?.Now is null ? change.Kind : lead.Now == change.PublicId ? ReleaseChangeKind.Left : ReleaseChangeKind.Merged,
                Other = change.Kind == ReleaseChangeKind.Added ? source : lead?.Now == change.PublicId ? null : lead?.Now,
                Reasons = [.. decided.Where(d => Bears(d, change)).Select(d => new ReleaseReason(CodebookTerm.Of(d.Kind), d.Who, d.At, d.Reason)).Concat(read.GroupBy(r => r.Article).Select(Of)).OrderBy(r => r.At)],
            };
        });
    }

    /// <summary>Of incidents that are new, the id under which a report of theirs stood before: they were parted from that one, by a person or by a new reading.</summary>
    private Dictionary<string, string> CameFrom(Dictionary<int, string> current, HashSet<string> added)
    {
        var keys = current.Where(c => added.Contains(c.Value)).Select(c => c.Key).ToList();
        return state.IncidentReports.Where(r => keys.Contains(r.IncidentId))
            .Join(state.ReportPublicIds, r => r.ReportId, h => h.ReportId, (r, h) => new { r.IncidentId, h.PublicId, h.Id })
            .ToList()
            .Where(h => h.PublicId != current[h.IncidentId])
            .GroupBy(h => current[h.IncidentId], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.MaxBy(h => h.Id)!.PublicId, StringComparer.Ordinal);
    }

    // A value that somebody decided on is a reason for that value, and a word of a reviewer one for the state too.
    private static bool Bears(Decision decision, ReleaseChange change)
        => change.Kind != ReleaseChangeKind.Changed || decision.Field is not { } field || decision.ArticleId is not null || change.Values.Any(v => v.Name == CodebookTerm.Of(field) || v.Name is "state" or "conflicts");

    private ReleaseReason Of(IGrouping<int, Reading> article)
    {
        var last = article.MaxBy(r => r.At)!;
        return article.Key > previous.LastArticle
            ? new ReleaseReason(Told, null, last.At, last.From)
            : new ReleaseReason(Read, null, last.At, $"{last.From}, by extractor {last.Version}{(last.AmendedBy is null ? "" : $" with the reference data of {last.AmendedBy}: {last.Why}")}");
    }

    private sealed record Reading(int Article, string Version, DateTime At, string From, string? AmendedBy, string? Why);
}
