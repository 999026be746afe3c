using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Storage.Coding;

public sealed class ArticleDecisionsTests
{
    private static readonly string[] Texts =
    [
        "Five rockets hit Ain al-Asad Air Base in western Iraq on 5 January 2022. Two soldiers were wounded. A drone was shot down over Erbil on 7 January 2022.",
        "Rockets struck Ain al-Asad Air Base on 5 January 2022, two officials said. There were no casualties.",
        "Something fell near Balad Air Base on 2 January 2022 and burned.",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_persons_decide_and_undo_the_database_holds_together_and_keeps_every_decision()
    {
        var steps = Gen.Zip(Gen.Choose(0, 8), Gen.Choose(0, Texts.Length - 1));
        foreach (var sequence in Gen.ListOf(steps, 9).Sample(4, 5))
        {
            await using var articles = await CodedArticles.CreateAsync();
            var ids = new List<int>();
            foreach (var (text, index) in Texts.Select((text, index) => (text, index)))
            {
                ids.Add(await articles.IngestAsync(FormattableString.Invariant($"{index}.txt"), text));
            }

            var recorded = 0;
            foreach (var (step, article) in sequence)
            {
                recorded += await TakeAsync(articles, ids, step, article) ? 1 : 0;
                Assert.Equal(recorded, (await articles.DecisionsAsync()).Count);
            }

            Assert.True((await articles.VerifyAsync()).Count == 0, $"{string.Join(' ', sequence)}: {string.Join('\n', await articles.VerifyAsync())}");
            await CorrectionsHoldAsync(articles, ids);
        }
    }

    [Fact]
    public async Task A_run_that_does_not_know_the_last_decision_is_found()
    {
        await using var articles = await CodedArticles.CreateAsync();
        var article = await articles.IngestAsync("a.txt", Texts[0]);
        CodedArticles.Done(await articles.MarkAsync(article, ArticleState.Opinion));

        articles.Database.Tamper("INSERT INTO decisions (kind, article_id, \"from\", \"to\", reason, who, at) VALUES ('article-state', 1, 'opinion', 'as-it-is', 'r', 'w', '2099-01-01')");

        Assert.Contains(await articles.VerifyAsync(), v => v.What.Contains("is not read by what was decided on it last", StringComparison.Ordinal));
    }

    private static async Task<bool> TakeAsync(CodedArticles articles, List<int> ids, int step, int article)
    {
        var reports = await articles.ReportsAsync(ids[article]);
        return step switch
        {
            0 => IsDone(await articles.MarkAsync(ids[article], ArticleState.NoIncident)),
            1 => IsDone(await articles.MarkAsync(ids[article], ArticleState.Duplicate, ids[(article + 1) % ids.Count])),
            2 => IsDone(await articles.MarkAsync(ids[article], ArticleState.AsItIs)),
            3 => IsDone(await articles.AddAsync(ids[article], (Field.Date, """{"start":"2022-02-02","end":"2022-02-02"}""", "January"), (Field.Killed, """{"low":1,"high":1}""", "2022"))),
            4 when reports.Count > 0 => IsDone(await articles.WithdrawAsync(ids[article], 0)),
            5 when reports.Count > 0 => IsDone(await CorrectAsync(articles, ids[article], reports.Count - 1, Field.Damage, "\"major\"")),
            6 when reports.Count > 0 => IsDone(await CorrectAsync(articles, ids[article], 0, Field.Site, """{"id":"erbil-air-base"}""")),
            7 => await UndoLastAsync(articles),
            8 => await ReadAgainAsync(articles),
            _ => false,
        };
    }

    private static bool IsDone(CodingResult result) => result is CodingResult.Done;

    private static async Task<CodingResult> CorrectAsync(CodedArticles articles, int article, int ordinal, Field field, string to)
        => await articles.Database.Get<CorrectReport>().RunAsync(await articles.CorrectionAsync(article, ordinal, field, to, "2022"), Token);

    private static async Task<bool> UndoLastAsync(CodedArticles articles)
    {
        var decisions = await articles.DecisionsAsync();
        var last = decisions.LastOrDefault(d => d.Kind != DecisionKind.Undo && !decisions.Any(u => u.Undoes == d.Id));
        return last is not null && await articles.UndoAsync(last.Id) is UndoResult.Undone;
    }

    private static async Task<bool> ReadAgainAsync(CodedArticles articles)
    {
        await articles.ReadAgainAsync();
        return false;
    }

    /// <summary>Every correction in force stands in its report, unless that was withdrawn or the article tells nothing.</summary>
    private static async Task CorrectionsHoldAsync(CodedArticles articles, List<int> ids)
    {
        var decisions = await articles.DecisionsAsync();
        var undone = decisions.Select(d => d.Undoes).ToHashSet();
        foreach (var article in ids)
        {
            var mine = decisions.Where(d => d.ArticleId == article && d.Kind != DecisionKind.Undo && !undone.Contains(d.Id)).ToList();
            var isMarked = mine.LastOrDefault(d => d.Kind == DecisionKind.ArticleState) is { To: not "as-it-is" };
            var reports = await articles.ReportsAsync(article);
            foreach (var correction in mine.Where(d => d.Kind == DecisionKind.ReportValue && !isMarked && !mine.Exists(w => w.Kind == DecisionKind.ReportWithdrawn)))
            {
                Assert.Contains(reports, r => r.Report.CodedAs is not null && FieldValueJson.Of(r.Report.Values, correction.Field!.Value) == correction.To);
            }
        }
    }
}
