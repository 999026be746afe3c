using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Storage;

public sealed class AffectedSearchTests
{
    private static readonly SitePlacement Taji = ReferenceData.Shipped.Gazetteer.FindSite("camp-taji")!.Placement(GeoPrecision.Exact);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private enum Deed
    {
        Tell,
        Retell,
        Decide,
    }

    [Fact]
    public async Task Building_what_a_change_touches_gives_what_building_everything_gives()
    {
        var steps = Reports().ArrayOf(2).SelectMany(told => Gen.Frequency((3, Gen.Constant(Deed.Tell)), (2, Gen.Constant(Deed.Retell)), (1, Gen.Constant(Deed.Decide)))
            .SelectMany(deed => Gen.Choose(0, 99).Select(which => (Deed: deed, Told: told, Which: which)))).ArrayOf(10);

        foreach (var taken in steps.Sample(6))
        {
            await using var articles = await ToldArticles.CreateAsync();
            await articles.TellAsync("0", Told.Rockets);
            var count = 1;
            foreach (var (deed, told, which) in taken)
            {
                switch (deed)
                {
                    case Deed.Tell:
                        await articles.TellAsync($"{count++}", told);
                        break;
                    case Deed.Retell:
                        await articles.RetellAsync($"{which % count}", told);
                        break;
                    case Deed.Decide:
                        var ids = (await articles.IncidentsAsync()).Split(" | ").Select(text => text.Split(':')[0]).ToList();
                        await articles.DecideAsync(ids[which % ids.Count], Field.Damage, which % 2 == 0 ? "\"minor\"" : "\"major\"");
                        break;
                }

                var touchedOnly = await Dump.AllAsync(articles.Database, Token);
                await BuildAllAsync(articles.Database);
                Assert.Equal(touchedOnly, await Dump.AllAsync(articles.Database, Token));
            }
        }
    }

    [Fact]
    public async Task A_change_touches_the_incidents_that_it_can_reach_and_no_others()
    {
        await using var articles = await ToldArticles.CreateAsync();
        await articles.TellAsync("asad", Told.Rockets);
        await articles.TellAsync("next-day", Told.Rockets.OnDay(6));
        await articles.TellAsync("taji", Told.Rockets.At(Taji));
        await articles.TellAsync("later", Told.Rockets.OnDay(20));
        await articles.TellAsync("drone", Told.Rockets.With(WeaponType.Drone));

        Assert.Equal(["asad", "next-day"], await ReachedAsync(articles.Database, "asad"));
        Assert.Equal(["taji"], await ReachedAsync(articles.Database, "taji"));
    }

    [Fact]
    public async Task A_report_of_a_month_and_one_without_a_day_are_reached_too()
    {
        var month = Told.Rockets with { Date = new EventDate(new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 31), DatePrecision.Month, null) };
        var undated = Told.Rockets with { Date = null, Munitions = CountRange.Exactly(14), Wounded = CountRange.Exactly(2), Killed = CountRange.Exactly(1) };
        await using var articles = await ToldArticles.CreateAsync();
        await articles.TellAsync("month", month);
        await articles.TellAsync("undated", undated);
        await articles.TellAsync("telling", undated with { Date = Told.Rockets.Date });

        Assert.Equal(["month", "telling", "undated"], await ReachedAsync(articles.Database, "telling"));
        Assert.Equal(["month", "telling", "undated"], await ReachedAsync(articles.Database, "month"));
        Assert.Equal(["month", "telling", "undated"], await ReachedAsync(articles.Database, "undated"));
    }

    [Fact]
    public async Task Incidents_that_another_program_built_are_all_built_anew()
    {
        await using var articles = await ToldArticles.CreateAsync();
        await articles.TellAsync("asad", Told.Rockets);
        articles.Database.Tamper("UPDATE incidents SET title = 'As they were called before', projection_hash = ''");

        await articles.TellAsync("taji", Told.Rockets.At(Taji));
        Assert.NotEmpty(await articles.VerifyAsync());
        articles.Database.Tamper("PRAGMA user_version = 7");
        await articles.TellAsync("later", Told.Rockets.OnDay(20));

        Assert.Empty(await articles.VerifyAsync());
    }

    /// <summary>Few enough to meet often: one base or another, a province, a country, no place; a day, some days, a month, a bound, no date.</summary>
    internal static Gen<EventValues> Reports()
    {
        var dates = Gen.Frequency(
            (6, Gen.Choose(1, 9).Select(day => (EventDate?)EventDate.OnDay(new DateOnly(2022, 1, day)))),
            (1, Gen.Choose(1, 9).Select(day => (EventDate?)new EventDate(new DateOnly(2022, 1, day), new DateOnly(2022, 1, day + 3), DatePrecision.Range, null))),
            (1, Gen.Choose(1, 9).Select(day => (EventDate?)new EventDate(new DateOnly(2022, 1, day), new DateOnly(2022, 1, day + 12), DatePrecision.Range, null))),
            (1, Gen.Constant((EventDate?)new EventDate(new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 31), DatePrecision.Month, null))),
            (1, Gen.Constant((EventDate?)new EventDate(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31), DatePrecision.Year, null))),
            (1, Gen.Constant((EventDate?)new EventDate(null, new DateOnly(2022, 1, 5), DatePrecision.Range, null))),
            (1, Gen.Constant((EventDate?)null)));
        var sites = Gen.Elements<SitePlacement?>(
            Told.AinAlAsad, Told.AinAlAsad, Taji, Told.SomewhereInAnbar, new SitePlacement(null, "base in Iraq", "IQ", null, GeoPrecision.Country), null);
        var weapons = Gen.Elements(WeaponType.Rocket, WeaponType.Rocket, WeaponType.Drone, WeaponType.IndirectFire, WeaponType.Unknown);
        var kinds = Gen.Frequency((5, Gen.Constant(ReportKind.Attack)), (1, Gen.Constant(ReportKind.Response)));
        return dates.SelectMany(date => sites.SelectMany(site => weapons.SelectMany(weapon => kinds.SelectMany(kind => Gen.Choose(0, 3).Select(count =>
            (Told.Rockets with
            {
                Kind = kind,
                Date = date,
                Munitions = count == 0 ? null : CountRange.Exactly(10 + count),
                Wounded = count == 0 ? null : CountRange.Exactly(count),
                Killed = count < 2 ? null : CountRange.Exactly(count),
            }).At(site).With(weapon))))));
    }

    private static async Task BuildAllAsync(TestDatabase database)
    {
        await using var context = database.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync(Token);
        await database.Get<IncidentProjection>().UpdateAsync(context, null, TimeProvider.System.GetUtcNow().UtcDateTime, null, Token);
        await transaction.CommitAsync(Token);
    }

    private static async Task<IReadOnlyList<string>> ReachedAsync(TestDatabase database, string article)
    {
        await using var context = database.NewContext();
        var names = await context.Reports.Where(r => r.Run.IsCurrent).Select(r => new { r.Id, r.Run.Article.FileName }).ToDictionaryAsync(r => r.Id, r => r.FileName, Token);
        var reached = await new AffectedSearch(context, database.Get<IncidentBuilder>()).FindAsync([.. names.Where(p => p.Value == article).Select(p => p.Key)], Token);
        return [.. reached!.Current.Select(id => names[id]).Order(StringComparer.Ordinal)];
    }
}
