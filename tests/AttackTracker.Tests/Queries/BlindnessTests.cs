using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Export;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

/// <summary>Who codes an article sees nowhere what the machine or others read from it, until their sheet is finished.</summary>
public sealed class BlindnessTests : IAsyncLifetime
{
    private const string Other = "Three drones were shot down over Erbil Air Base in Iraq on 9 January 2022, the military said. Nobody was hurt.";

    private DoublyCoded _coded = null!;
    private int _article;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestDatabase Database => _coded.Articles.Database;

    public async ValueTask InitializeAsync()
    {
        _coded = await DoublyCoded.CreateAsync();
        _article = await _coded.IngestAsync();
        await _coded.Articles.IngestAsync("other.txt", Other);
        await _coded.Articles.CorrectAsync(_article, 0, Field.Damage, "\"minor\"", "burned");
        await _coded.Articles.CorrectAsync(_article, 0, Field.AttributedTo, """[{"group":"kataib-hezbollah","by":null}]""", "burned");
    }

    public ValueTask DisposeAsync() => _coded.DisposeAsync();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_coder_sees_nothing_of_it_until_they_have_finished_and_others_see_it_all_along(string page)
    {
        var before = await SeenAsync(page, "Cleo");
        await _coded.AskAsync(_article, "Cleo", "Dana");
        DoublyCoded.Done(await _coded.TakeAsync(_article, "Cleo"));

        var during = await SeenAsync(page, "Cleo");
        var asked = await SeenAsync(page, "Dana");
        var others = await SeenAsync(page, "Eve");
        DoublyCoded.Done(await _coded.FinishAsync(_article, "Cleo", DoublyCoded.Asad));

        Assert.True(during < before, $"{page}: {during} of {before}");
        Assert.Equal(during, asked);
        Assert.Equal(before, others);
        Assert.True(await SeenAsync(page, "Cleo") >= before, page); // that they have finished may be told too
    }

    public static TheoryData<string> Pages() => [.. All.Keys];

    [Fact]
    public async Task Other_articles_and_their_incidents_stay_in_sight()
    {
        await _coded.AskAsync(_article, "Cleo");

        await Viewer.ReadAsync("Cleo", async () =>
        {
            var line = Assert.Single((await Database.Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Token)).Items);
            Assert.Equal("erbil-air-base", line.Values.Site?.Id);
            Assert.NotNull(await Database.Get<IncidentDetailQuery>().RunAsync(line.PublicId, Token));
        });
    }

    [Fact]
    public async Task The_past_is_closed_as_the_present_is()
    {
        var then = TimeProvider.System.GetUtcNow().UtcDateTime;
        await _coded.Articles.IngestAsync("later.txt", "Two rockets hit Camp Taji in Iraq on 3 February 2022, police said.");
        await _coded.AskAsync(_article, "Cleo");

        var seen = -1;
        await Viewer.ReadAsync("Cleo", () => Moment.ReadAsync(then, async () => seen = (await Database.Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Token)).Total));

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task What_a_coder_counted_is_not_what_others_are_told_and_the_other_way_round()
    {
        var counts = Database.Get<ReviewCounts>();
        await _coded.AskAsync(_article, "Cleo");

        var all = (await counts.AllAsync(Token)).Open;
        var blind = 0;
        await Viewer.ReadAsync("Cleo", async () => blind = (await counts.AllAsync(Token)).Open);

        Assert.True(blind < all);
        Assert.Equal(all, (await counts.AllAsync(Token)).Open);
    }

    [Fact]
    public async Task Sorted_by_reports_an_article_stands_where_the_number_belongs_that_its_coder_is_shown()
    {
        await _coded.AskAsync(_article, "Cleo");

        await Viewer.ReadAsync("Cleo", async () =>
        {
            var shown = (await Database.Get<ArticleListQuery>().RunAsync(null, null, ArticleSort.Reports, true, 1, Token)).Items;
            Assert.Equal(0, shown.Single(a => a.Id == _article).Reports);
            Assert.Equal(shown.OrderByDescending(a => a.Reports).ThenBy(a => a.Id), shown);
        });
    }

    /// <summary>How much each page shows.</summary>
    private static Dictionary<string, Func<TestDatabase, Task<int>>> All { get; } = new()
    {
        ["incidents"] = async d => (await d.Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Token)).Total,
        ["search"] = async d => (await d.Get<IncidentListQuery>().RunAsync(new IncidentFilter { Text = "rockets" }, 1, Token)).Total,
        ["timeline"] = async d => (await d.Get<TimelineQuery>().RunAsync(IncidentFilter.All, TimelineForm.Usual, Token)).Total,
        ["bases"] = async d => (await d.Get<SubjectsQuery>().RunAsync(SubjectKind.Base, IncidentFilter.All, Token)).Rows.Count,
        ["weapons"] = async d => (await d.Get<SubjectsQuery>().RunAsync(SubjectKind.Weapon, IncidentFilter.All, Token)).All.Attacks,
        ["page of a base"] = async d => (await d.Get<SubjectQuery>().RunAsync(SubjectKind.Base, "ain-al-asad", IncidentFilter.All, Token))!.Line.Attacks,
        ["publishers"] = async d => (await d.Get<SubjectSourcesQuery>().RunAsync(IncidentFilter.All, Token)).Articles,
        ["ledger"] = async d => (await d.Get<ClaimLedgerQuery>().RunAsync("kataib-hezbollah", IncidentFilter.All, null, null, Token)).Incidents.Count,
        ["articles"] = async d => (await d.Get<ArticleListQuery>().RunAsync(null, null, ArticleSort.Added, true, 1, Token)).Items.Sum(line => line.Reports),
        ["queue"] = async d => (await d.Get<ReviewQueueQuery>().RunAsync(new ReviewFilter(), null, 100, "Zoe", Token)).Count,
        ["counts"] = async d => (await d.Get<ReviewCounts>().AllAsync(Token)).Open,
        ["activity"] = async d => (await d.Get<ActivityQuery>().RunAsync(new ActivityFilter(), null, Token)).Entries.Count,
        ["changes"] = async d => (await d.Get<ChangesQuery>().RunAsync(IncidentFilter.All, Token)).Count,
        ["csv"] = async d => (await Exported.TextAsync(d, ExportFormat.Csv, IncidentFilter.All)).Split('\n').Length,
        ["json lines"] = async d => (await Exported.TextAsync(d, ExportFormat.JsonLines, IncidentFilter.All)).Split('\n').Length,
    };

    private async Task<int> SeenAsync(string page, string who)
    {
        var seen = 0;
        await Viewer.ReadAsync(who, async () => seen = await All[page](Database));
        return seen;
    }
}
