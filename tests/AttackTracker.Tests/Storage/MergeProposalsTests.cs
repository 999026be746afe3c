using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Storage;

public sealed class MergeProposalsTests : IAsyncLifetime
{
    /// <summary>On the day, with nothing telling.</summary>
    private static readonly EventValues Dated = Told.Rockets with { Damage = Damage.Major };

    /// <summary>Without a day, which alone is not enough to be the same.</summary>
    private static readonly EventValues Undated = Told.Rockets with { Date = null, Munitions = CountRange.Exactly(14), Wounded = CountRange.Exactly(2), Outcomes = [Core.Reports.Outcome.Impact] };

    /// <summary>Agrees with both, and with the dated one better.</summary>
    private static readonly EventValues Bridge = Undated with { Date = Told.Rockets.Date, Damage = Damage.Major };

    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("dated", Dated);
        await _articles.TellAsync("undated", Undated);
        Assert.Equal("AT-0000-0001: undated | AT-2022-0001: dated", await _articles.IncidentsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task Where_nobody_has_decided_a_bridge_merges_and_the_younger_id_leads_to_the_older()
    {
        await _articles.TellAsync("bridge", Bridge);

        Assert.Equal("AT-2022-0001: bridge dated undated", await _articles.IncidentsAsync());
        Assert.Equal("AT-0000-0001>AT-2022-0001", await _articles.RedirectsAsync());
        Assert.Empty(await ProposalsAsync());
    }

    [Theory]
    [InlineData("AT-2022-0001")]
    [InlineData("AT-0000-0001")]
    [InlineData("AT-2022-0001", "AT-0000-0001")]
    public async Task Where_a_person_has_decided_the_bridge_joins_the_better_one_and_a_merge_is_proposed(params string[] decided)
    {
        foreach (var id in decided)
        {
            await _articles.DecideAsync(id);
        }

        await _articles.TellAsync("bridge", Bridge);

        Assert.Equal("AT-0000-0001: undated | AT-2022-0001: bridge dated", await _articles.IncidentsAsync());
        Assert.Equal("", await _articles.RedirectsAsync());
        Assert.Equal(["AT-2022-0001 AT-0000-0001 open"], await ProposalsAsync());
    }

    [Fact]
    public async Task Both_incidents_show_the_proposal_and_why()
    {
        await _articles.DecideAsync("AT-2022-0001");
        await _articles.TellAsync("bridge", Bridge);

        var older = Assert.Single((await ReadAsync("AT-2022-0001")).Proposals);
        var younger = Assert.Single((await ReadAsync("AT-0000-0001")).Proposals);

        Assert.Equal(("AT-0000-0001", "Rocket attack on Ain al-Asad Air Base"), (older.PublicId, older.Title));
        Assert.Equal("AT-2022-0001", younger.PublicId);
        Assert.Equal("same base, both rockets, same number of rounds, same outcome, same number of wounded", older.Why);
        Assert.Equal(older.Why, younger.Why);
        var line = Assert.Single((await _articles.Database.Get<MergeProposalListQuery>().RunAsync(null, null, Token)).Lines.Items);
        Assert.Equal(("AT-2022-0001", true, "AT-0000-0001", false, older.Why), (line.First.PublicId, line.First.IsReviewed, line.Second.PublicId, line.Second.IsReviewed, line.Why));
    }

    [Fact]
    public async Task Reading_again_what_is_there_changes_no_proposal()
    {
        await _articles.DecideAsync("AT-2022-0001");
        await _articles.TellAsync("bridge", Bridge);
        var before = await _articles.IncidentsAsync();

        await _articles.TellAnewAsync("bridge", Bridge);

        Assert.Equal(before, await _articles.IncidentsAsync());
        Assert.Equal(["AT-2022-0001 AT-0000-0001 open"], await ProposalsAsync());
    }

    [Fact]
    public async Task A_proposal_is_withdrawn_when_the_reports_speak_for_it_no_more_and_opens_again_when_they_do()
    {
        await _articles.DecideAsync("AT-2022-0001");
        await _articles.TellAsync("bridge", Bridge);

        await _articles.TellAnewAsync("bridge", Bridge with { Munitions = CountRange.Exactly(3), Wounded = null, Outcomes = [] });
        Assert.Equal(["AT-2022-0001 AT-0000-0001 withdrawn"], await ProposalsAsync());
        Assert.Empty((await ReadAsync("AT-2022-0001")).Proposals);
        Assert.Empty(await _articles.VerifyAsync());

        await _articles.TellAnewAsync("bridge", Bridge);
        Assert.Equal(["AT-2022-0001 AT-0000-0001 open"], await ProposalsAsync());
    }

    [Fact]
    public async Task Two_incidents_that_a_new_extraction_reads_as_one_stay_two_where_one_was_decided()
    {
        await _articles.DecideAsync("AT-0000-0001");

        await _articles.TellAnewAsync("undated", Dated);

        Assert.Equal("AT-0000-0001: undated | AT-2022-0001: dated", await _articles.IncidentsAsync());
        Assert.Equal(["AT-2022-0001 AT-0000-0001 open"], await ProposalsAsync());
    }

    [Fact]
    public async Task A_new_article_on_a_decided_incident_joins_it_and_proposes_nothing()
    {
        await _articles.DecideAsync("AT-2022-0001");

        await _articles.TellAsync("another", Dated);

        Assert.Equal("AT-0000-0001: undated | AT-2022-0001: another dated", await _articles.IncidentsAsync());
        Assert.Empty(await ProposalsAsync());
    }

    [Fact]
    public async Task Reports_that_a_person_saw_as_one_incident_stay_one_when_a_surer_match_comes()
    {
        var slipped = Told.Rockets.OnDay(6);
        await _articles.TellAsync("slipped", slipped);
        Assert.Equal("AT-0000-0001: undated | AT-2022-0001: dated slipped", await _articles.IncidentsAsync());
        await _articles.DecideAsync("AT-2022-0001");

        await _articles.TellAsync("later", slipped.OnDay(7), slipped);

        Assert.Equal("AT-0000-0001: undated | AT-2022-0001: dated later#1 slipped | AT-2022-0002: later", await _articles.IncidentsAsync());
    }

    [Fact]
    public async Task What_cannot_be_of_a_decided_incident_any_more_leaves_it_and_the_decision_stays()
    {
        await _articles.TellAsync("second", Dated);
        await _articles.TellAsync("third", Dated);
        await _articles.DecideAsync("AT-2022-0001");

        await _articles.TellAnewAsync("dated", Dated.OnDay(20));

        Assert.Equal("AT-0000-0001: undated | AT-2022-0001: second third | AT-2022-0002: dated", await _articles.IncidentsAsync());
        Assert.Single((await ReadAsync("AT-2022-0001")).Decisions);
    }

    [Fact]
    public async Task A_database_from_before_reviews_were_marked_keeps_what_was_decided_apart()
    {
        await _articles.DecideAsync("AT-2022-0001");
        _articles.Database.Tamper("CREATE TABLE older AS SELECT DISTINCT report_id, public_id, age, NULL AS reviewed_at FROM report_public_ids; DROP TABLE report_public_ids; ALTER TABLE older RENAME TO report_public_ids;"
            + Core.Storage.Migrations.MergeProposals.MarkReviewed + Core.Storage.Migrations.DecisionsOfReports.Homes + " ALTER TABLE \"report_public_ids\" ADD \"moved_from\" TEXT NULL;");

        await _articles.TellAsync("bridge", Bridge);

        Assert.Equal("AT-0000-0001: undated | AT-2022-0001: bridge dated", await _articles.IncidentsAsync());
        Assert.Equal(["AT-2022-0001 AT-0000-0001 open"], await ProposalsAsync());
    }

    [Theory]
    [InlineData("UPDATE merge_proposals SET state = 'withdrawn'", "proposals: that AT-2022-0001 and AT-0000-0001 may be one incident is not proposed")]
    [InlineData("UPDATE merge_proposals SET score = 1", "proposals: proposal 1 explains otherwise")]
    [InlineData("DROP TRIGGER guard_report_public_ids_delete; DELETE FROM report_public_ids WHERE decision_id IS NOT NULL", "projection: ")]
    [InlineData("INSERT INTO report_public_ids (report_id, public_id, age, at, decision_id) VALUES (2, 'AT-0000-0001', 9, '2001-01-01 00:00:00', 1)", "decisions: report 2 stands under AT-0000-0001 because of decision 1")]
    public async Task Verify_names_a_proposal_that_was_tampered_with(string sql, string violation)
    {
        await _articles.DecideAsync("AT-2022-0001");
        await _articles.TellAsync("bridge", Bridge);
        var copy = Path.Combine(Path.GetDirectoryName(_articles.Database.File)!, "copy.db");
        _articles.Database.Tamper($"VACUUM INTO '{copy}'");
        await using var tampered = await TestDatabase.CreateAsync(services => services.AddSingleton(_articles.Database.Get<Core.Storage.ReferenceInUse>().Method), copy);

        tampered.Tamper(sql);

        var found = await tampered.Get<Core.Storage.Verification.DatabaseVerifier>().RunAsync(Token);
        Assert.Contains(found, v => v.ToString().StartsWith(violation, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_comes_in_and_is_decided_what_was_decided_is_never_merged_or_torn_apart()
    {
        var reports = Gen.Choose(1, 6).SelectMany(day => Gen.Elements(Told.AinAlAsad, Told.SomewhereInAnbar).SelectMany(site => Gen.Elements(WeaponType.Rocket, WeaponType.IndirectFire, WeaponType.Drone)
            .Select(weapon => Told.Rockets.OnDay(day).At(site).With(weapon))));
        var steps = reports.ArrayOf(2).SelectMany(told => Gen.Elements(false, true).Select(decide => (Told: told, Decide: decide))).ArrayOf(6);

        Prop.ForAll(steps.ToArbitrary(), async taken =>
        {
            await using var articles = await ToldArticles.CreateAsync();
            var seen = new List<HashSet<string>>();
            for (var i = 0; i < taken.Length; i++)
            {
                await articles.TellAsync($"{i}", taken[i].Told);
                Assert.Empty(await articles.VerifyAsync());
                var incidents = (await articles.IncidentsAsync()).Split(" | ").Select(text => text.Split(": ")).ToDictionary(parts => parts[0], parts => parts[1].Split(' ').ToHashSet());
                Assert.All(seen, reviewed => Assert.Single(incidents.Values, reviewed.IsSubsetOf));
                Assert.All(incidents.Values, reports => Assert.InRange(seen.Where(reviewed => reviewed.Overlaps(reports)).Count(reviewed => !seen.Exists(other => other != reviewed && other.IsSupersetOf(reviewed))), 0, 1));
                if (taken[i].Decide)
                {
                    var (id, members) = incidents.OrderBy(p => p.Key, StringComparer.Ordinal).ElementAt(i % incidents.Count);
                    await articles.DecideAsync(id);
                    seen.Add(members);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }

    private async Task<List<string>> ProposalsAsync()
    {
        await using var context = _articles.Database.NewContext();
        return [.. (await context.MergeProposals.AsNoTracking().OrderBy(p => p.Id).ToListAsync(Token)).Select(p => $"{p.First} {p.Second} {(p.State == ProposalState.Open ? "open" : "withdrawn")}")];
    }

    private async Task<IncidentDetail> ReadAsync(string publicId) => (await _articles.Database.Get<IncidentDetailQuery>().RunAsync(publicId, Token))!;
}
