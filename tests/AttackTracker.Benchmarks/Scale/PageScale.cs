using System.Data.Common;
using System.Diagnostics;
using AttackTracker.Core.Export;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Weapons;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>What the queries of each page cost, beside the same SQL prepared on a bare connection.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project tests/AttackTracker.Benchmarks -- pages FILE [--statements 3] [--only NAME]</c>; reads the file where it lies. What is counted from facts in
/// memory asks no SQL for it; that time is in the median, and not in what is held against the bare connection.
/// </remarks>
internal static class PageScale
{
    private const int Times = 30;

    /// <param name="file">A database.</param>
    /// <param name="statements">How many of the slowest statements to print of each.</param>
    /// <param name="only">What the names of those to run hold; null for all.</param>
    public static async Task RunAsync(string file, int statements, string? only)
    {
        var recorder = new Recorder();
        await using var services = new ServiceCollection().AddAttackTracker(file).AddTrackerQueries(null)
            .AddSingleton(site => new CountedOnce(site.GetRequiredService<DataVersion>(), most: 0))
            .ConfigureDbContext<TrackerDbContext>(options => options.AddInterceptors(recorder)).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(default);
        var pages = await PagesAsync(services);
        await using var bare = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await bare.OpenAsync();
        Console.WriteLine($"{"",-50} {"median",8} {"p95",8} {"SQL",8} {"bare",8} {"ratio",6} statements; ms");
        foreach (var (name, run) in pages.Where(page => only is null || page.Name.Contains(only, StringComparison.Ordinal)))
        {
            await run();
            var taken = new List<(double All, double Sql)>();
            for (var i = 0; i < Times && taken.Sum(t => t.All) < 20_000; i++)
            {
                recorder.Clear();
                var start = Stopwatch.GetTimestamp();
                await run();
                taken.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, recorder.Time.TotalMilliseconds));
            }

            var spent = recorder.Commands.ConvertAll(command => (command.Sql, Milliseconds: Bare(bare, command, taken.Count)));
            var (all, sql, plain) = (taken.ConvertAll(t => t.All).Order().ToList(), taken.ConvertAll(t => t.Sql).Order().ElementAt(taken.Count / 2), spent.Sum(s => s.Milliseconds));
            var late = all[Math.Min((int)(all.Count * 0.95), all.Count - 1)];
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-50} {all[all.Count / 2],8:F1} {late,8:F1} {sql,8:F1} {plain,8:F1} {sql / plain,6:F2} {spent.Count,3}{(sql > (1.5 * plain) + 5 ? "  more than 1.5 times and 5 ms" : "")}{(late > 200 ? "  over 200 ms" : "")}"));
            foreach (var (statement, milliseconds) in spent.OrderByDescending(s => s.Milliseconds).Take(statements))
            {
                Console.WriteLine(FormattableString.Invariant($"    {milliseconds:F1} ms: {(statement.Length > 900 ? statement[..900] : statement).ReplaceLineEndings(" ")}"));
            }
        }
    }

    private static double Bare(SqliteConnection connection, (string Sql, List<SqliteParameter> Parameters) recorded, int times)
    {
        using var command = connection.CreateCommand();
        command.CommandText = recorded.Sql;
        command.Parameters.AddRange(recorded.Parameters.ConvertAll(p => new SqliteParameter(p.ParameterName, p.Value)));
        command.Prepare();
        var taken = new List<double>();
        for (var i = 0; i < Math.Min(times, 10); i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    _ = reader.GetValue(column);
                }
            }

            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return taken.Order().ElementAt(taken.Count / 2);
    }

    private static async Task<IReadOnlyList<(string Name, Func<Task> Run)>> PagesAsync(IServiceProvider services)
    {
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();
        var facets = await Get<FacetsQuery>().RunAsync(IncidentFilter.All, default);
        var (most, few, group) = (facets.Bases[0].Value, facets.Bases[^1].Value, facets.Groups[0].Value);
        var list = await Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, default);
        var incident = list.Items[0].PublicId;
        var article = (await Get<ArticleListQuery>().RunAsync(null, null, ArticleSort.Added, true, 1, default)).Items[0].Id;
        var year = IncidentFilter.All with { From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 12, 31) };
        (string Name, IncidentFilter Filter)[] filters =
        [
            ("all", IncidentFilter.All),
            ("one year", year),
            ("drones", IncidentFilter.All with { Weapons = Choice.Of(WeaponType.Drone) }),
            ("the base attacked most", IncidentFilter.All with { Bases = Choice.Of(most) }),
            ("a base attacked seldom", IncidentFilter.All with { Bases = Choice.Of(few) }),
            ("impact, with killed", IncidentFilter.All with { Outcomes = Choice.Of(Outcome.Impact), Casualties = CasualtyFilter.Killed }),
            ("in conflict, one year", year with { Conflict = true }),
            ("at least 3 killed", IncidentFilter.All with { Killed = new CountRange(3, null) }),
            ("one outlet", IncidentFilter.All with { Publishers = Choice.Of("Levant Wire") }),
            ("words, without drones", IncidentFilter.All with { Text = "sirens", Without = IncidentExclusions.None with { Weapons = Choice.Of(WeaponType.Drone) } }),
        ];
        var pages = new List<(string, Func<Task>)>();
        foreach (var (name, filter) in filters)
        {
            pages.Add(($"timeline by outcome and group: {name}", () => Get<TimelineQuery>().RunAsync(filter, new TimelineForm { Stack = StackBy.Outcome, Lanes = TimelineLane.Group }, default)));
            pages.Add(($"timeline with lag: {name}", () => Get<TimelineQuery>().RunAsync(filter, new TimelineForm { Lag = true }, default)));
            pages.Add(($"timeline: {name}", () => Get<TimelineQuery>().RunAsync(filter, TimelineForm.Usual, default)));
            pages.Add(($"list: {name}", () => Get<IncidentListQuery>().RunAsync(filter, 1, default)));
            pages.Add(($"facets: {name}", () => Get<FacetsQuery>().RunAsync(filter, default)));
            foreach (var kind in Enum.GetValues<SubjectKind>())
            {
                pages.Add(($"table of {kind}s: {name}", () => Get<SubjectsQuery>().RunAsync(kind, filter, default)));
            }

            pages.Add(($"page of a group: {name}", () => Get<SubjectQuery>().RunAsync(SubjectKind.Group, group, filter, default)));
            pages.Add(($"ledger: {name}", () => Get<ClaimLedgerQuery>().RunAsync(group, filter, null, null, default)));
            pages.Add(($"its denials: {name}", () => Get<ClaimLedgerQuery>().RunAsync(group, filter, LedgerPart.Denied, null, default)));
            pages.Add(($"publishers: {name}", () => Get<SubjectSourcesQuery>().RunAsync(SubjectFilter.Of(filter, SubjectKind.Group, group), default)));
            pages.Add(($"groups: {name}", () => Get<GroupsQuery>().RunAsync(filter, default)));
            pages.Add(($"map: {name}", () => Get<MapQuery>().RunAsync(filter, default)));
            pages.Add(($"calendar: {name}", () => Get<CalendarQuery>().RunAsync(filter, null, default)));
            pages.Add(($"matrix: {name}", () => Get<MatrixQuery>().RunAsync(filter, null, default)));
            pages.Add(($"changes: {name}", () => Get<ChangesQuery>().RunAsync(filter, default)));
        }

        var place = (await Get<MapQuery>().RunAsync(IncidentFilter.All, default)).Places[0];
        pages.Add(("map: the base attacked most, beside", () => Get<MapPlaceQuery>().RunAsync(IncidentFilter.All, place, 6, default)));
        foreach (var typed in new[] { "drone", "drone base", "\"air base\"", "dr", "drone -rocket", "base:ain-al-asad drone", "Katyusha perimeter", "zebra" })
        {
            pages.Add(($"search: {typed}", () => Get<SearchQuery>().RunAsync(typed, default)));
            var words = IncidentFilter.All with { Text = typed };
            if (!typed.Contains(':', StringComparison.Ordinal))
            {
                pages.Add(($"with words: timeline of {typed}", () => Get<TimelineQuery>().RunAsync(words, TimelineForm.Usual, default)));
                pages.Add(($"with words: list of {typed}", () => Get<IncidentListQuery>().RunAsync(words, 1, default)));
                pages.Add(($"with words: facets of {typed}", () => Get<FacetsQuery>().RunAsync(words, default)));
                pages.Add(($"with words: articles of {typed}", () => Get<ArticleListQuery>().RunAsync(typed, null, ArticleSort.Added, true, 1, default)));
                pages.Add(($"with words: articles by day of {typed}", () => Get<ArticleListQuery>().RunAsync(typed, null, ArticleSort.Published, true, 1, default)));
                pages.Add(($"with words: articles behind one of {typed}", () => Get<ArticleListQuery>().BeforeAsync(typed, null, 700_000, 50, default)));
                pages.Add(($"with words: count before the export of {typed}", () => Get<IncidentExport>().CountAsync(words, default)));
            }
        }

        pages.Add(("search: a word", () => Get<SearchQuery>().RunAsync("sirens", default)));
        pages.Add(("search: operators", () => Get<SearchQuery>().RunAsync("weapon:drone killed:>0 \"air base\" -rocket", default)));
        pages.Add(("round-ups", () => Get<RoundUpsQuery>().RunAsync(withoutWindow: true, 1, default)));

        pages.Add(("list: words", () => Get<IncidentListQuery>().RunAsync(IncidentFilter.All with { Text = "asad" }, 1, default)));
        pages.Add(("list: the last page", () => Get<IncidentListQuery>().RunAsync(IncidentFilter.All, int.MaxValue, default)));
        pages.Add(("incident", () => Get<IncidentDetailQuery>().RunAsync(incident, default)));
        pages.Add(("merge candidates", () => Get<MergeCandidatesQuery>().RunAsync(incident, default)));
        pages.Add(("history of an incident", () => Get<HistoryQuery>().OfIncidentAsync(incident, default)));
        pages.Add(("article", () => Get<ArticleDetailQuery>().RunAsync(article, default)));
        pages.Add(("history of an article", () => Get<HistoryQuery>().OfArticleAsync(article, default)));
        foreach (var sort in Enum.GetValues<ArticleSort>())
        {
            pages.Add(($"articles by {sort}", () => Get<ArticleListQuery>().RunAsync(null, null, sort, true, 1, default)));
        }

        pages.Add(("articles with words", () => Get<ArticleListQuery>().RunAsync("Katyusha perimeter", null, ArticleSort.Published, true, 1, default)));
        var middle = await Get<MergeProposalListQuery>().RunAsync(null, (await Get<MergeProposalListQuery>().RunAsync(null, null, default)).Lines.Pages / 2, default);
        var pair = (middle.Lines.Items[0].First.PublicId, middle.Lines.Items[0].Second.PublicId);
        pages.Add(("proposals", () => Get<MergeProposalListQuery>().RunAsync(null, null, default)));
        pages.Add(("proposals: a pair in the middle", () => Get<MergeProposalListQuery>().RunAsync(pair, null, default)));
        pages.Add(("proposals: the last page", () => Get<MergeProposalListQuery>().RunAsync(null, int.MaxValue, default)));
        pages.Add(("activity", () => Get<ActivityQuery>().RunAsync(new ActivityFilter(), null, default)));
        pages.Add(("activity of a person", () => Get<ActivityQuery>().RunAsync(new ActivityFilter { Who = "Amal" }, null, default)));
        foreach (var order in Enum.GetValues<ReviewOrder>())
        {
            pages.Add(($"review by {order}", () => Get<ReviewQueueQuery>().RunAsync(new ReviewFilter { Order = order }, null, 30, "Ann", default)));
        }

        pages.Add(("review: counts", CountAfreshAsync));
        pages.Add(("review: bases", () => Get<ReviewCounts>().BasesAsync(default)));
        pages.Add(("quality: revision", () => Get<QualityQuery>().RevisionAsync(default)));
        return pages;

        Task CountAfreshAsync()
        {
            Get<ReviewCounts>().Forget();
            return Get<ReviewCounts>().AllAsync(default);
        }
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        public List<(string Sql, List<SqliteParameter> Parameters)> Commands { get; } = [];

        /// <summary>What the program spent in statements and in reading their rows.</summary>
        public TimeSpan Time { get; private set; }

        public void Clear()
        {
            Commands.Clear();
            Time = TimeSpan.Zero;
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            lock (Commands)
            {
                Commands.Add((command.CommandText, [.. command.Parameters.Cast<SqliteParameter>()]));
                Time += eventData.Duration;
            }

            return ValueTask.FromResult(result);
        }

        public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            lock (Commands)
            {
                Time += eventData.Duration;
            }

            return result;
        }
    }
}
