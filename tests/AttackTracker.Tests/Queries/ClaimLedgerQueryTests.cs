using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

/// <summary>What articles say of a group, whether incidents hold it or not.</summary>
public sealed class ClaimLedgerQueryTests : IAsyncLifetime
{
    private const string Kataib = "kataib-hezbollah";
    private const string Ashab = "ashab-al-kahf";

    private ToldArticles _told = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _told = await ToldArticles.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _told.VerifyAsync());
        await _told.DisposeAsync();
    }

    [Fact]
    public async Task What_one_article_says_stands_in_the_ledger_also_where_the_incident_holds_what_others_say()
    {
        await _told.TellAsync("a", On(3) with { ClaimedBy = [new(Kataib, ClaimStatus.Claimed)] });
        await _told.TellAsync("b", On(3) with { ClaimedBy = [new(Ashab, ClaimStatus.Claimed)] });
        await _told.TellAsync("c", On(3) with { ClaimedBy = [new(Ashab, ClaimStatus.Claimed)] });

        Assert.Equal("3: Claimed by itself (not held), also Ashab al-Kahf", await ReadAsync(Kataib));
        Assert.Equal("3: Claimed by itself, Claimed by itself", await ReadAsync(Ashab));
    }

    [Fact]
    public async Task Claims_denials_and_attributions_are_told_apart_with_those_who_blame()
    {
        await _told.TellAsync("a", On(2) with { ClaimedBy = [new(Kataib, ClaimStatus.Denied)], AttributedTo = [new(Kataib, "the Pentagon")] });
        await _told.TellAsync("b", On(9) with { ClaimedBy = [new(Kataib, ClaimStatus.Disputed)] });
        await _told.TellAsync("c", On(20) with { ClaimedBy = [new(Kataib, ClaimStatus.Claimed), new(Ashab, ClaimStatus.Claimed)] });
        await _told.TellAsync("d", On(28) with { ClaimedBy = [new("none", ClaimStatus.Unclaimed)], AttributedTo = [new(Ashab, null)] });

        Assert.Equal("20: Claimed by itself, also Ashab al-Kahf | 9: Disputed by itself | 2: Denied by itself, blamed by the Pentagon", await ReadAsync(Kataib));
        Assert.Equal("20: Claimed by itself, also Ashab al-Kahf | 9: Disputed by itself", await ReadAsync(Kataib, LedgerPart.Claimed));
        Assert.Equal("9: Disputed by itself", await ReadAsync(Kataib, LedgerPart.Disputed));
        Assert.Equal("2: Denied by itself", await ReadAsync(Kataib, LedgerPart.Denied));
        Assert.Equal("2: blamed by the Pentagon", await ReadAsync(Kataib, LedgerPart.Attributed));
        Assert.Equal("20: Claimed by itself, also Ashab al-Kahf", await ReadAsync(Kataib, LedgerPart.Rival));
        Assert.Equal("", await ReadAsync("none"));
    }

    [Fact]
    public async Task Each_statement_has_its_publisher_and_the_words_that_it_rests_on()
    {
        await _told.TellAsync("a", On(2) with { AttributedTo = [new(Kataib, null)] });

        var statement = Assert.Single(Assert.Single((await PageAsync(Kataib)).Incidents).Statements);

        Assert.Equal(("Rockets", 0, 7), (Assert.Single(statement.Quote!.Pieces, piece => piece.IsMarked).Words, statement.Words!.Value.Start, statement.Words.Value.End));
        Assert.Equal((null, true, 0), (statement.Publisher, statement.ArticleId > 0, statement.Report));
    }

    [Fact]
    public async Task A_filter_narrows_it_and_its_own_choice_of_groups_does_not()
    {
        await _told.TellAsync("a", On(2) with { ClaimedBy = [new(Kataib, ClaimStatus.Denied)] });
        await _told.TellAsync("b", On(12) with { ClaimedBy = [new(Kataib, ClaimStatus.Claimed)], Weapons = [new(WeaponType.Drone, null)] });

        Assert.Equal("12: Claimed by itself", await ReadAsync(Kataib, filter: new() { Weapons = Choice.Of(WeaponType.Drone) }));
        Assert.Equal("2: Denied by itself", await ReadAsync(Kataib, filter: new() { To = new(2022, 1, 5), Groups = Choice.Of(Ashab) }));
    }

    [Fact]
    public async Task What_only_a_person_has_decided_stands_there_too()
    {
        await _told.TellAsync("a", On(2));
        await _told.DecideAsync("AT-2022-0001", Field.AttributedTo, $$"""[{"group":"{{Ashab}}","by":null}]""");

        var statement = Assert.Single(Assert.Single((await PageAsync(Ashab)).Incidents).Statements);

        Assert.Equal((null, null, true), (statement.ArticleId, statement.Claim, statement.IsHeld));
    }

    [Fact]
    public async Task Pages_hold_every_statement_once_the_newest_first_and_those_without_a_day_last()
    {
        await _told.TellAsync("a", [.. Enumerable.Range(1, 28).SelectMany(day => Sites.Select(site => On(day, site) with { ClaimedBy = [new(Kataib, ClaimStatus.Claimed)], AttributedTo = [new(Kataib, "a witness")] }))]);
        await _told.TellAsync("b", [.. Sites.Select(site => On(1, site) with { Date = null, ClaimedBy = [new(Kataib, ClaimStatus.Claimed)] })]);

        var (incidents, pages) = (new List<LedgerIncident>(), 0);
        for (LedgerPlace? after = null; pages == 0 || after is not null; pages++)
        {
            var page = await PageAsync(Kataib, after: after);
            Assert.InRange(page.Incidents.Sum(i => i.Statements.Count), 1, 60);
            incidents.AddRange(page.Incidents);
            after = page.Next;
        }

        Assert.True(pages > 2);
        Assert.Equal(incidents.Count, incidents.Select(i => i.PublicId).Distinct().Count());
        Assert.Equal((28 * Sites.Length * 2) + Sites.Length, incidents.Sum(i => i.Statements.Count + i.More));
        var days = incidents.ConvertAll(i => i.Values.Date?.Start);
        Assert.Equal(days.OrderBy(day => day is null).ThenByDescending(day => day), days);
    }

    private static readonly string[] Sites = ["ain-al-asad", "erbil-air-base", "al-tanf"];

    private static EventValues On(int day, string site = "ain-al-asad") => new()
    {
        Kind = ReportKind.Attack,
        Date = new EventDate(new(2022, 1, day), new(2022, 1, day), DatePrecision.Day, null),
        Site = ReferenceData.Shipped.Gazetteer.FindSite(site)!.Placement(GeoPrecision.Exact),
        Weapons = [new(WeaponType.Rocket, null)],
    };

    private Task<ClaimLedger> PageAsync(string group, LedgerPart? part = null, IncidentFilter? filter = null, LedgerPlace? after = null)
        => _told.Database.Get<ClaimLedgerQuery>().RunAsync(group, filter ?? IncidentFilter.All, part, after, Token);

    private async Task<string> ReadAsync(string group, LedgerPart? part = null, IncidentFilter? filter = null)
        => string.Join(" | ", (await PageAsync(group, part, filter)).Incidents.Select(incident =>
            $"{incident.Values.Date!.Start!.Value.Day}: {string.Join(", ", incident.Statements.Select(s => (s.Claim is null ? $"blamed by {s.By ?? "the article"}" : $"{s.Claim} by itself") + (s.IsHeld ? "" : " (not held)")))}{string.Concat(incident.Others.Select(o => $", also {o.Name}"))}"));
}
