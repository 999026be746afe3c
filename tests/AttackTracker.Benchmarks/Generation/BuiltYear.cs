using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>A year as the database holds it: made by the program's own building of incidents from what was written and decided.</summary>
internal sealed record BuiltYear(
    IReadOnlyList<WrittenReport> Reports,
    IReadOnlyList<IncidentRow> Incidents,
    IReadOnlyList<PublicIdRow> PublicIds,
    IReadOnlyList<ReportPublicIdRow> Homes,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<ProposedMerge> Proposals)
{
    private static readonly DateTime First = new(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>When an article was read.</summary>
    public static DateTime ReadAt(int article) => First.AddSeconds(article);

    public static BuiltYear Of(Year year, int seed, IncidentBuilder builder, IReadOnlyDictionary<string, string> groupNames)
    {
        var reports = Press.Write(year, seed);
        var byIncident = reports.ToLookup(r => r.Incident);
        var publicIds = year.Incidents.Select(incident => IdOf(year, incident.Number, byIncident[incident.Number].Min(r => r.ArticleId))).ToList();
        var homes = HomesOf(year, reports, byIncident);
        var (holding, former) = ReportHomes.Part(homes);
        var homesOf = holding.ToLookup(h => h.Row.ReportId);
        var state = ProjectionState.Of(builder, [.. reports.Select(r => (Home.Place(r.Source, homesOf[r.Id]), r.Id))], areWhole: true, holding, former, publicIds, groupNames);

        List<int> all = [.. state.All];
        var drafts = state.DraftsOf(all, index => state.Groups.Reports[index]);
        var decisions = new Reviewers(year, reports, new Random(seed ^ year.Number)).Decide(state, drafts);
        var undone = decisions.Select(d => d.Undoes).OfType<int>().ToHashSet();
        state.Lay(decisions.Where(d => d.Kind != DecisionKind.Undo && !undone.Contains(d.Id)));
        var signed = state.SignedReports(all).ToHashSet();
        var evidence = reports.Where(r => signed.Contains(r.Id))
            .SelectMany(r => r.Report.Evidence.Select(e => new EvidenceRow { ReportId = r.Id, Field = e.Field, Start = e.Span.Start, End = e.Span.End, Rule = e.Rule }))
            .ToLookup(e => e.ReportId);
        return Written(year, reports, state, drafts, evidence, homes, decisions);
    }

    private static BuiltYear Written(
        Year year, IReadOnlyList<WrittenReport> reports, ProjectionState state, IReadOnlyList<IncidentDraft> drafts, ILookup<int, EvidenceRow> evidence, List<Home> homes, IReadOnlyList<Decision> decisions)
    {
        // What was meant to be one incident may have come out as two.
        var spare = year.Incidents.Count;
        var ids = new string[drafts.Count];
        List<int> ordered = [.. state.All.OrderBy(cluster => drafts[cluster].FirstDay).ThenBy(cluster => drafts[cluster].Key, StringComparer.Ordinal)];
        foreach (var cluster in ordered)
        {
            if (state.Register.IdOf(cluster) is { } id)
            {
                ids[cluster] = id;
                continue;
            }

            var given = IdOf(year, spare++, reports.First(r => r.Source.Key == drafts[cluster].Key).ArticleId);
            state.PublicIds.Add(given);
            ids[cluster] = given.PublicId;
        }

        var ages = state.PublicIds.ToDictionary(p => p.PublicId, p => p.Age, StringComparer.Ordinal);
        List<IncidentRow> rows = [.. ordered.AsParallel().AsOrdered().Select(cluster => state.RowOf(cluster, drafts[cluster], ids[cluster], ages[ids[cluster]], evidence))];
        var keys = rows.ToDictionary(row => row.PublicId, row => row.Id, StringComparer.Ordinal);
        state.PublicIds.ForEach(id => id.IncidentId = state.LeadOf(id.PublicId, ids, keys));
        if (state.PublicIds[^1].Age > year.After.Incident)
        {
            throw new InvalidOperationException($"{year.Number} came out with {rows.Count} incidents instead of {year.Incidents.Count}.");
        }

        var arrivals = state.Arrivals(ids).Select(a => new ReportPublicIdRow { ReportId = a.ReportId, PublicId = a.PublicId, Age = (2 * a.ReportId) + 1, At = ReadAt(reports[a.ReportId - year.Before.Report - 1].ArticleId) });
        return new BuiltYear(reports, rows, state.PublicIds, [.. homes.Select(h => h.Row), .. arrivals], decisions, state.Proposals(ids));
    }

    private static PublicIdRow IdOf(Year year, int number, int article) => new()
    {
        PublicId = year.PublicIdOf(number),
        Year = year.Number,
        Number = number + 1,
        Age = year.Before.Incident + number + 1,
        GivenAt = ReadAt(article),
    };

    /// <summary>Where each report stands from the start, and where each decision found it; the oldest first.</summary>
    private static List<Home> HomesOf(Year year, IReadOnlyList<WrittenReport> reports, ILookup<int, WrittenReport> byIncident)
    {
        var reviewed = Reviewers.Reviews(year).SelectMany(r => byIncident[r.Incident.Number].Select(report => (Report: report, r.Review, r.Id))).ToLookup(r => r.Report.Id);
        return
        [
            .. reports.SelectMany(report => reviewed[report.Id]
                .Select(r => new Home(Row(report, r.Id), r.Review.Kind, r.Review.IsUndone ? r.Id + 1 : null))
                .Prepend(new Home(Row(report, null), null, null))),
        ];

        ReportPublicIdRow Row(WrittenReport report, int? decision) => new()
        {
            ReportId = report.Id,
            PublicId = year.PublicIdOf(report.Incident),
            Age = 2 * report.Id,
            At = decision is { } id ? Reviewers.At(id) : ReadAt(report.ArticleId),
            DecisionId = decision,
        };
    }
}
