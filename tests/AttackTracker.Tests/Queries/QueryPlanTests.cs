using System.Text.Json;
using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Queries;

/// <summary>What a person waits for must not look through a table that grows with every article. Exports, which write what they read, do.</summary>
public sealed class QueryPlanTests
{
    /// <summary>What still does, a line each: what a person does, and the table. The list may become shorter and not longer.</summary>
    private const string StillScanning = "tests/AttackTracker.Tests/Expectations/scans.txt";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_and_no_decision_looks_through_a_table_that_grows_but_for_those_that_are_listed()
    {
        var plans = new QueryPlans();
        await using var database = await MadeAsync(plans);
        var found = new List<string>();
        foreach (var (name, run) in await PagesAsync(database))
        {
            plans.Scans(database.File);
            await run();
            Note(name);
        }

        await DecideAsync(database, plans, Note);

        var file = Repository.PathTo(StillScanning);
        if (Environment.GetEnvironmentVariable("ATTACKTRACKER_REWRITE_EXPECTATIONS") == "1")
        {
            await File.WriteAllLinesAsync(file, found, Token);
        }

        Assert.Equal(await File.ReadAllLinesAsync(file, Token), found);

        void Note(string what) => found.AddRange(plans.Scans(database.File).Select(table => $"{what}: {table}"));
    }

    private static async Task DecideAsync(TestDatabase database, QueryPlans plans, Action<string> note)
    {
        await using var context = database.NewContext();
        var incidents = await context.Incidents.AsNoTracking().Include(i => i.Fields).Include(i => i.Reports).Where(i => i.ReportCount > 1 && i.Fields.All(f => f.State == FieldState.Machine)).OrderBy(i => i.Id).ToListAsync(Token);
        var report = await context.Reports.AsNoTracking().Include(r => r.Run).OrderBy(r => r.Id).FirstAsync(r => r.SiteId != null, Token);
        var (one, two) = (incidents[0], incidents[1]);
        plans.Scans(database.File);

        var corrected = Assert.IsType<CorrectionResult.Recorded>(await database.Get<CorrectField>().RunAsync(
            new Correction { Incident = one.PublicId, Field = Field.Killed, From = FieldValueJson.Of(one.ToValues(), Field.Killed), To = FieldValueJson.Of(one.ToValues() with { Killed = CountRange.Exactly(77) }, Field.Killed), Reason = "Seen.", Who = "Ann" }, Token));
        note("correct a field");
        Assert.IsType<CorrectionResult.Recorded>(await database.Get<SignOff>().RunAsync(new ReviewedValue(two.PublicId, Field.Site, FieldValueJson.Of(two.ToValues(), Field.Site)), "Bea", Token));
        note("sign off");
        Assert.IsType<CorrectionResult.Recorded>(await database.Get<SendBack>().RunAsync(new ReviewedValue(two.PublicId, Field.Date, FieldValueJson.Of(two.ToValues(), Field.Date)), "Again.", "Bea", Token));
        note("send back");
        await database.Get<ReviewClaims>().TakeAsync(two.PublicId, Field.Date, "Bea", Token);
        note("claim");
        var merged = Assert.IsType<MergingResult.Done>(await database.Get<MergeIncidents>().RunAsync(new Merging { First = incidents[2].PublicId, Second = incidents[3].PublicId, Who = "Ann" }, Token));
        note("merge");
        Assert.IsType<MergingResult.Done>(await database.Get<AnswerPair>().RunAsync(new PairAnswer { First = incidents[4].PublicId, Second = incidents[5].PublicId, AreDifferent = true, Who = "Ann" }, Token));
        note("answer a pair");
        Assert.IsType<MergingResult.Done>(await database.Get<SplitIncident>().RunAsync(new Splitting { Incident = incidents[6].PublicId, Reports = [incidents[6].Reports[0].ReportId], Who = "Ann" }, Token));
        note("split");
        Assert.IsType<UndoResult.Undone>(await database.Get<UndoDecision>().RunAsync(corrected.Decision.Id, "", "Ann", Token));
        note("undo");
        Assert.IsType<UndoResult.Undone>(await database.Get<UndoDecision>().RunAsync(merged.Decision.Id, "", "Ann", Token));
        note("undo of a merge");
        Assert.IsType<CodingResult.Done>(await database.Get<CorrectReport>().RunAsync(
            new ReportCorrection { ArticleId = report.Run.ArticleId, ReportId = report.Id, Field = Field.Munitions, From = FieldValueJson.Of(report.ToValues(), Field.Munitions), To = FieldValueJson.Of(report.ToValues() with { Munitions = CountRange.Exactly(55) }, Field.Munitions), Spans = [new TextSpan(0, 6)], Reason = "", Who = "Ann" }, Token));
        note("correct a report");
        Assert.IsType<CodingResult.Done>(await database.Get<MarkArticle>().RunAsync(new ArticleMark { ArticleId = report.Run.ArticleId, State = ArticleState.Opinion, Reason = "An opinion.", Who = "Ann" }, Token));
        note("mark an article");
    }

    private static async Task<TestDatabase> MadeAsync(QueryPlans plans)
    {
        using var folder = new TemporaryFolder();
        await Generator.RunAsync(300, folder.File("made.db"), seed: 3, progress: null, Token);
        return await TestDatabase.CreateAsync(services => services.ConfigureDbContext<TrackerDbContext>(options => options.AddInterceptors(plans)), folder.File("made.db"));
    }

    private static async Task<IReadOnlyList<(string Name, Func<Task> Run)>> PagesAsync(TestDatabase database)
    {
        var list = await database.Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Token);
        var (incident, article) = (list.Items[0].PublicId, (await database.Get<ArticleListQuery>().RunAsync(null, null, ArticleSort.Added, true, 1, Token)).Items[0].Id);
        var site = list.Items.Select(line => line.Values.Site?.Id).OfType<string>().First();
        var pages = new List<(string, Func<Task>)>();
        foreach (var (name, filter) in new[]
        {
            ("all", IncidentFilter.All),
            ("one base", IncidentFilter.All with { Bases = Choice.Of(site) }),
            ("one year", IncidentFilter.All with { From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 12, 31) }),
            ("one weapon", IncidentFilter.All with { Weapons = Choice.Of(WeaponType.Drone) }),
            ("three killed", IncidentFilter.All with { Killed = new CountRange(3, null) }),
            ("one outlet", IncidentFilter.All with { Publishers = Choice.Of("Levant Wire") }),
            ("words", IncidentFilter.All with { Text = "sirens -mortar", Without = IncidentExclusions.None with { Weapons = Choice.Of(WeaponType.Ied) } }),
        })
        {
            pages.Add(($"timeline of {name}", () => database.Get<TimelineQuery>().RunAsync(filter, TimelineForm.Usual, Token)));
            pages.Add(($"list of {name}", () => database.Get<IncidentListQuery>().RunAsync(filter, 1, Token)));
            pages.Add(($"facets of {name}", () => database.Get<FacetsQuery>().RunAsync(filter, Token)));
            pages.Add(($"map of {name}", () => database.Get<MapQuery>().RunAsync(filter, Token)));
            pages.Add(($"calendar of {name}", () => database.Get<CalendarQuery>().RunAsync(filter, null, Token)));
            pages.Add(($"matrix of {name}", () => database.Get<MatrixQuery>().RunAsync(filter, null, Token)));
            foreach (var kind in Enum.GetValues<SubjectKind>())
            {
                pages.Add(($"table of {kind}s of {name}", () => database.Get<SubjectsQuery>().RunAsync(kind, filter, Token)));
            }

            pages.Add(($"page of a base of {name}", () => database.Get<SubjectQuery>().RunAsync(SubjectKind.Base, site, filter, Token)));
            pages.Add(($"page of a group of {name}", () => database.Get<SubjectQuery>().RunAsync(SubjectKind.Group, "kataib-hezbollah", filter, Token)));
            pages.Add(($"ledger of {name}", () => database.Get<ClaimLedgerQuery>().RunAsync("kataib-hezbollah", filter, null, new LedgerPlace(new DateOnly(2024, 1, 1), 77), Token)));
            pages.Add(($"publishers of {name}", () => database.Get<SubjectSourcesQuery>().RunAsync(filter, Token)));
            pages.Add(($"groups of {name}", () => database.Get<GroupsQuery>().RunAsync(filter, Token)));
            pages.Add(($"page of {name} for programs", () => PageAsync(database, filter)));
            pages.Add(($"feed of {name}", () => database.Get<ChangesQuery>().RunAsync(filter, Token)));
            pages.Add(($"count before the export of {name}", () => database.Get<IncidentExport>().CountAsync(filter, Token)));
        }

        foreach (var sort in Enum.GetValues<ArticleSort>())
        {
            pages.Add(($"articles by {sort}", () => database.Get<ArticleListQuery>().RunAsync(null, null, sort, true, 1, Token)));
        }

        pages.Add(("search", () => database.Get<SearchQuery>().RunAsync("sirens killed:>0 -rocket", Token)));
        pages.Add(("search for names", () => database.Get<SearchQuery>().RunAsync("drones asad", Token)));
        pages.Add(("round-ups", () => database.Get<RoundUpsQuery>().RunAsync(true, 1, Token)));
        pages.Add(("incident", () => database.Get<IncidentDetailQuery>().RunAsync(incident, Token)));
        pages.Add(("moves of an incident", () => database.Get<IncidentMovesQuery>().RunAsync(incident, Token)));
        pages.Add(("merge candidates", () => database.Get<MergeCandidatesQuery>().RunAsync(incident, Token)));
        pages.Add(("history of an incident", () => database.Get<HistoryQuery>().OfIncidentAsync(incident, Token)));
        pages.Add(("article", () => database.Get<ArticleDetailQuery>().RunAsync(article, Token)));
        pages.Add(("history of an article", () => database.Get<HistoryQuery>().OfArticleAsync(article, Token)));
        var proposals = await database.Get<MergeProposalListQuery>().RunAsync(null, null, Token);
        var pair = proposals.Lines.Items[proposals.Lines.Items.Count / 2];
        pages.Add(("proposals", () => database.Get<MergeProposalListQuery>().RunAsync(null, null, Token)));
        pages.Add(("proposals: a pair in the middle", () => database.Get<MergeProposalListQuery>().RunAsync((pair.First.PublicId, pair.Second.PublicId), null, Token)));
        pages.Add(("proposals: the last page", () => database.Get<MergeProposalListQuery>().RunAsync(null, int.MaxValue, Token)));
        pages.Add(("activity of a person", () => database.Get<ActivityQuery>().RunAsync(new ActivityFilter { Who = "Amal" }, null, Token)));
        pages.Add(("activity", () => database.Get<ActivityQuery>().RunAsync(new ActivityFilter(), null, Token)));
        foreach (var order in Enum.GetValues<ReviewOrder>())
        {
            pages.Add(($"review by {order}", () => database.Get<ReviewQueueQuery>().RunAsync(new ReviewFilter { Order = order }, null, 30, "Ann", Token)));
        }

        pages.Add(("one value to review", () => database.Get<ReviewQueueQuery>().FindAsync(incident, Field.Date, "Ann", Token)));
        pages.Add(("review counts", () => database.Get<ReviewCounts>().AllAsync(Token)));
        pages.Add(("bases to review", () => database.Get<ReviewCounts>().BasesAsync(Token)));
        pages.Add(("incident for programs", async () =>
        {
            await using var json = new Utf8JsonWriter(Stream.Null);
            await database.Get<IncidentPages>().WriteOneAsync(json, RequestOf(IncidentFilter.All), incident, Token);
        }
        ));
        pages.Add(("state of an export", () => database.Get<IncidentExport>().StateAsync(Token)));
        pages.Add(("quality", () => database.Get<QualityQuery>().RevisionAsync(Token)));
        return pages;
    }

    private static async Task PageAsync(TestDatabase database, IncidentFilter filter)
    {
        using var stream = new MemoryStream();
        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        await database.Get<IncidentPages>().WriteAsync(json, RequestOf(filter), after: null, limit: 20, Token);
        json.WriteEndObject();
    }

    private static ExportRequest RequestOf(IncidentFilter filter) => new(filter, ExportFormat.JsonLines, id => id, "");
}
