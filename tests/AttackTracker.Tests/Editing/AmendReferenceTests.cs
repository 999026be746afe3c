using System.Text;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Editing;

public sealed class AmendReferenceTests : IAsyncLifetime
{
    private const string Unlisted = "Five rockets landed inside Camp Kestrel in Anbar province on January 5, 2022, the coalition said. No one was hurt.";
    private const string Folded = "Two drones were shot down over Al-Qāsfiyya base in Iraq on January 9, 2022, the US military said.";
    private const string Other = "A roadside bomb hit a coalition convoy near Nasiriyah on January 7, 2022, police said. Nobody was hurt.";

    private readonly TickClock _clock = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(services => services.AddSingleton<TimeProvider>(_clock));
        await TellAsync(("unlisted.txt", Unlisted), ("folded.txt", Folded), ("other.txt", Other));
    }

    public async ValueTask DisposeAsync()
    {
        _clock.OnTick = null;
        Assert.Empty(await _database.Get<DatabaseVerifier>().RunAsync(Token));
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_new_base_gives_its_reports_a_site_and_leaves_the_others_alone()
    {
        await ApplyAsync(Kestrel());

        Assert.Equal("camp-kestrel", await SiteOfAsync("unlisted.txt"));
        Assert.Equal(["unlisted.txt"], await ReadBySecondRevisionAsync());
        Assert.Equal((3, 0), await _database.Get<ReExtraction>().CountAsync(Token));
    }

    [Fact]
    public async Task What_would_change_is_what_then_changes()
    {
        var preview = Assert.IsType<AmendmentResult.Previewed>(await Amend.PreviewAsync(Kestrel() with { Reason = "" }, Quiet.Progress, Token)).Preview;

        Assert.Equal((3, 1, 1, 0, 0, 1), (preview.Searched, preview.Read, preview.Changed, preview.Added, preview.Gone, preview.Altered));
        var value = Assert.Single(Assert.Single(Assert.Single(preview.Articles).Changed).Values, v => v.Field == Field.Site);
        Assert.Contains("camp-kestrel", value.To, StringComparison.Ordinal);
        Assert.Null(await SiteOfAsync("unlisted.txt"));
    }

    [Theory]
    [InlineData("Qasfiya")]
    [InlineData("al-Qasfiyah")]
    [InlineData("AL QASFIYA")]
    public async Task An_alias_is_found_in_every_spelling_that_the_gazetteer_folds(string alias)
    {
        await ApplyAsync(Kestrel(alias));

        Assert.Equal("camp-kestrel", await SiteOfAsync("folded.txt"));
    }

    [Fact]
    public async Task Undoing_a_change_gives_the_reports_back_what_they_said()
    {
        var applied = await ApplyAsync(Kestrel());
        var undone = await ApplyAsync(new Amendment { Before = Entry(ReferenceList.Sites, "camp-kestrel"), After = null, Reason = "A mistake.", Who = "Bea" });

        Assert.Null(await SiteOfAsync("unlisted.txt"));
        Assert.Equal((3, 0), await _database.Get<ReExtraction>().CountAsync(Token));
        Assert.NotEqual(applied, undone);
    }

    [Fact]
    public async Task A_decision_stands_above_what_the_article_is_read_as_then()
    {
        var incident = await IncidentOfAsync("unlisted.txt");
        var before = FieldValueJson.Of((await ValuesAsync(incident)), Field.Site);
        var correction = new Correction { Incident = incident, Field = Field.Site, From = before, To = """{"id":"camp-taji","geoPrecision":"exact"}""", Reason = "Seen.", Who = "Ann" };
        Assert.IsType<CorrectionResult.Recorded>(await _database.Get<CorrectField>().RunAsync(correction, Token));

        await ApplyAsync(Kestrel());

        Assert.Equal("camp-taji", (await ValuesAsync(incident)).Site?.Id);
        Assert.Equal(incident, await IncidentOfAsync("unlisted.txt"));
    }

    [Fact]
    public async Task What_was_stopped_goes_on_where_it_was()
    {
        var revision = Assert.IsType<AmendmentResult.Applied>(await Amend.RunAsync(Kestrel(), Token)).Revision;
        Assert.True(await Rereading.StopAsync("Bea", Token));
        await CatchUpAsync();
        Assert.Null(await SiteOfAsync("unlisted.txt"));

        Assert.True(await Rereading.GoOnAsync(Token));
        await CatchUpAsync();

        Assert.Equal("camp-kestrel", await SiteOfAsync("unlisted.txt"));
        Assert.Equal((1, 1), await ProgressAsync(revision));
        Assert.False(await Rereading.GoOnAsync(Token));
    }

    [Fact]
    public async Task A_reading_that_a_crash_ended_goes_on_at_the_next_start()
    {
        await TellAsync([.. Enumerable.Range(1, RereadArticles.BatchSize).Select(i => ($"more-{i}.txt", $"{Unlisted} Report number {i}."))]);
        var revision = Assert.IsType<AmendmentResult.Applied>(await Amend.RunAsync(Kestrel(), Token)).Revision;
        using var crash = new CancellationTokenSource();

        // The total, the first batch, its end; the second batch.
        var ticks = 0;
        _clock.OnTick = () => { if (++ticks == 4) { crash.Cancel(); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Rereading.CatchUpAsync(crash.Token));
        Assert.Equal((RereadArticles.BatchSize, RereadArticles.BatchSize), await ProgressAsync(revision));

        await RestartAsync();
        await CatchUpAsync();

        Assert.Equal((RereadArticles.BatchSize + 1, RereadArticles.BatchSize + 1), await ProgressAsync(revision));
    }

    [Fact]
    public async Task The_next_start_reads_by_what_people_amended()
    {
        await ApplyAsync(Kestrel());
        await RestartAsync();
        await TellAsync(("later.txt", "Three rockets hit Camp Kestrel on February 3, 2022, the coalition said."));

        Assert.Equal("camp-kestrel", await SiteOfAsync("later.txt"));
        Assert.Null(_database.Get<ReferenceInUse>().Problem);
    }

    [Fact]
    public async Task Where_a_newer_program_contradicts_what_people_amended_theirs_stays_and_it_is_said()
    {
        await ApplyAsync(Kestrel());
        var newer = ReferenceData.Load(name => name != "places.json" ? ReferenceData.Shipped.Files[name]
            : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ReferenceData.Shipped.Files[name]).Replace("\"places\": [", "\"places\": [ { \"id\": \"kestrel-sea\", \"kind\": \"sea\", \"name\": \"Camp Kestrel\" },", StringComparison.Ordinal)));
        await _database.RestartAsync(services => services.AddSingleton(new ExtractionMethod(newer, ReportExtractor.Version, new ReportExtractor(newer).Extract)).AddSingleton<TimeProvider>(_clock));
        await _database.Get<TrackerDatabase>().OpenAsync(Token);

        Assert.NotNull(_database.Get<ReferenceInUse>().Data.Gazetteer.FindSite("camp-kestrel"));
        Assert.Contains("Camp Kestrel", _database.Get<ReferenceInUse>().Problem, StringComparison.Ordinal);
        await RestartAsync();
    }

    [Fact]
    public async Task A_change_that_was_not_read_to_its_end_is_read_with_the_next_one()
    {
        Assert.IsType<AmendmentResult.Applied>(await Amend.RunAsync(Kestrel(), Token));
        await Rereading.StopAsync("Bea", Token);
        await ApplyAsync(new Amendment { Before = null, After = Site("qasfiya", "Qasfiya Base", "Qasfiya"), Reason = "Seen.", Who = "Ann" });

        Assert.Equal("camp-kestrel", await SiteOfAsync("unlisted.txt"));
        Assert.Equal("qasfiya", await SiteOfAsync("folded.txt"));
    }

    [Fact]
    public async Task The_past_shows_the_reference_data_of_then()
    {
        var before = _clock.GetUtcNow().UtcDateTime;
        await ApplyAsync(Kestrel());
        BasePlace? then = null;
        await Moment.ReadAsync(before, async () => then = await _database.Get<BaseQuery>().RunAsync("camp-kestrel", Token));

        Assert.Null(then);
        Assert.Equal("Camp Kestrel", (await _database.Get<BaseQuery>().RunAsync("camp-kestrel", Token))?.Name);
    }

    [Fact]
    public async Task Who_saw_another_state_of_an_entry_is_told_so()
    {
        var taji = Entry(ReferenceList.Sites, "camp-taji");
        await ApplyAsync(new Amendment { Before = taji, After = WithAlias(taji, "Camp Tango"), Reason = "Seen.", Who = "Ann" });

        var late = await Amend.RunAsync(new Amendment { Before = taji, After = WithAlias(taji, "Camp Zulu"), Reason = "Seen.", Who = "Bea" }, Token);

        Assert.Contains("Camp Tango", Assert.IsType<AmendmentResult.Overtaken>(late).Current!.NamesOf("aliases"));
    }

    [Fact]
    public async Task A_name_that_was_taken_away_is_read_no_more()
    {
        await TellAsync(("cooke.txt", "Three rockets hit Camp Cooke on February 3, 2022, the coalition said."));
        Assert.Equal("camp-taji", await SiteOfAsync("cooke.txt"));
        var taji = Entry(ReferenceList.Sites, "camp-taji");
        var names = taji.Names.ToDictionary(n => n.Key, n => (IReadOnlyList<string>)[.. n.Value.Where(name => name != "Camp Cooke")]);
        await ApplyAsync(new Amendment { Before = taji, After = taji with { Names = names }, Reason = "Another camp.", Who = "Ann" });

        Assert.Null(await SiteOfAsync("cooke.txt"));
    }

    [Fact]
    public async Task A_new_group_and_a_new_weapon_are_read_too()
    {
        await TellAsync(("claim.txt", "The Falcons of Nowhere claimed responsibility for an attack with Zarbin-9 on Camp Taji on February 3, 2022."));
        await ApplyAsync(new Amendment
        {
            Before = null,
            After = new ReferenceEntry(ReferenceList.Groups, "falcons", Rows("name", "Falcons of Nowhere", "kind", "facade", "side", "attacker", "evidence", "seen"), Lists("aliases", "Falcons of Nowhere")),
            Reason = "Seen.",
            Who = "Ann",
        });
        await ApplyAsync(new Amendment
        {
            Before = null,
            After = new ReferenceEntry(ReferenceList.Weapons, "Zarbin-9", Rows("type", "drone", "role", "attack", "part", "munition", "detail", "surface"), Lists()),
            Reason = "Seen.",
            Who = "Ann",
        });

        var values = await ValuesAsync(await IncidentOfAsync("claim.txt"));
        Assert.Equal("falcons", Assert.Single(values.ClaimedBy).Group);
        Assert.Equal(Core.Weapons.WeaponType.Drone, Assert.Single(values.Weapons).Type);
    }

    [Theory]
    [InlineData("", "Name: give the name")]
    [InlineData("country=XX", "Country: the gazetteer has no “XX”")]
    [InlineData("admin1=Nowhere", "Province: Iraq has no “Nowhere”")]
    [InlineData("type=castle", "Kind: pick one")]
    [InlineData("latitude=91;longitude=44", "Coordinates: give degrees")]
    [InlineData("latitude=33", "Coordinates: give both")]
    [InlineData("within=nowhere", "Lies within: the gazetteer has no base “nowhere”")]
    [InlineData("within=camp-kestrel", "Lies within: a base cannot")]
    [InlineData("aliases=Taji", "“Taji” is a name of Camp Taji already")]
    [InlineData("aliases=TAJĪ", "“TAJĪ” is a name of Camp Taji already")]
    [InlineData("aliases=Ramadi", "“Ramadi” is also the town of that name")]
    [InlineData("aliases=…", "“…” is no name")]
    [InlineData("aliases=", "Names in articles: give at least one")]
    [InlineData("id=camp-taji", "Id: “camp-taji” is taken by Camp Taji")]
    [InlineData("id=Camp Kestrel", "Id: use small letters")]
    public async Task What_cannot_be_is_refused_with_what_to_mend(string change, string problem)
    {
        var site = Site("camp-kestrel", change.Length == 0 ? "" : "Camp Kestrel", "Camp Kestrel");
        foreach (var part in change.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')))
        {
            site = part[0] switch
            {
                "id" => site with { Id = part[1] },
                "aliases" => site with { Names = part[1].Length == 0 ? Lists() : Lists("aliases", part[1]) },
                _ => site with { Values = new Dictionary<string, string>(site.Values) { [part[0]] = part[1] } },
            };
        }

        var refused = Assert.IsType<AmendmentResult.Refused>(await Amend.RunAsync(new Amendment { Before = null, After = site, Reason = "Seen.", Who = "Ann" }, Token));

        Assert.Contains(refused.Problems, p => p.StartsWith(problem, StringComparison.Ordinal));
    }

    private AmendReference Amend => _database.Get<AmendReference>();

    private RereadArticles Rereading => _database.Get<RereadArticles>();

    private static Amendment Kestrel(string alias = "Camp Kestrel") => new() { Before = null, After = Site("camp-kestrel", "Camp Kestrel", alias), Reason = "Seen in two articles.", Who = "Ann" };

    private static ReferenceEntry Site(string id, string name, string alias)
        => new(ReferenceList.Sites, id, Rows("name", name, "country", "IQ", "admin1", "Al Anbar", "type", "camp", "evidence", "seen"), Lists("aliases", alias));

    private static Dictionary<string, string> Rows(params string[] pairs) => pairs.Chunk(2).Where(p => p[1].Length > 0).ToDictionary(p => p[0], p => p[1]);

    private static Dictionary<string, IReadOnlyList<string>> Lists(params string[] pairs) => pairs.Chunk(2).ToDictionary(p => p[0], p => (IReadOnlyList<string>)[p[1]]);

    private static ReferenceEntry WithAlias(ReferenceEntry entry, string alias)
        => entry with { Names = entry.Names.ToDictionary(n => n.Key, n => n.Key == "aliases" ? [.. n.Value, alias] : n.Value) };

    private ReferenceEntry Entry(ReferenceList list, string id) => ReferenceEntries.Of(_database.Get<ReferenceInUse>().Data, list).Single(e => e.Id == id);

    private async Task<int> ApplyAsync(Amendment amendment)
    {
        var revision = Assert.IsType<AmendmentResult.Applied>(await Amend.RunAsync(amendment, Token)).Revision;
        await CatchUpAsync();
        return revision;
    }

    private Task CatchUpAsync() => Rereading.CatchUpAsync(Token);

    private async Task RestartAsync()
    {
        _clock.OnTick = null;
        await _database.RestartAsync(services => services.AddSingleton<TimeProvider>(_clock));
        await _database.Get<TrackerDatabase>().OpenAsync(Token);
    }

    private async Task TellAsync(params (string Name, string Text)[] articles)
    {
        using var folder = new TemporaryFolder();
        var readings = articles.Select(a => ArticleFiles.Read([folder.Write(a.Name, a.Text)]).Single()).ToList();
        Assert.Empty((await _database.Get<ArticleIngest>().RunAsync(readings, null, Token)).Failures);
    }

    private async Task<string?> SiteOfAsync(string name)
    {
        await using var context = _database.NewContext();
        return await context.Reports.Where(r => r.Run.IsCurrent && r.Run.Article.FileName == name).Select(r => r.SiteId).SingleAsync(Token);
    }

    private async Task<List<string>> ReadBySecondRevisionAsync()
    {
        await using var context = _database.NewContext();
        return await context.ExtractionRuns.Where(r => r.IsCurrent && r.ReferenceRevision.RecordedBy != null).Select(r => r.Article.FileName).ToListAsync(Token);
    }

    private async Task<string> IncidentOfAsync(string name)
    {
        await using var context = _database.NewContext();
        return await context.IncidentReports.Where(r => r.Report.Run.Article.FileName == name).Select(r => r.Incident.PublicId).SingleAsync(Token);
    }

    private async Task<EventValues> ValuesAsync(string incident)
    {
        await using var context = _database.NewContext();
        return (await context.Incidents.AsNoTracking().SingleAsync(i => i.PublicId == incident, Token)).ToValues();
    }

    private async Task<(int Done, int Changed)> ProgressAsync(int revision)
    {
        await using var context = _database.NewContext();
        var row = await context.Rereadings.AsNoTracking().SingleAsync(r => r.RevisionId == revision, Token);
        Assert.True(row.HoldsUpTo is null || row.Total == row.Done);
        return (row.Done, row.Changed);
    }

    /// <summary>A clock that moves a second each time it is looked at, and tells.</summary>
    private sealed class TickClock : TimeProvider
    {
        private DateTimeOffset _now = new(2022, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public Action? OnTick { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            OnTick?.Invoke();
            return _now += TimeSpan.FromSeconds(1);
        }
    }

    private sealed class Quiet : IProgress<AmendmentProgress>
    {
        public static readonly Quiet Progress = new();

        public void Report(AmendmentProgress value)
        {
        }
    }
}
