using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Editing;

public sealed class MergingPropertyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private enum Deed
    {
        Tell,
        Retell,
        Decide,
        Merge,
        Split,
        Answer,
        Undo,
    }

    [Fact]
    public void Whatever_is_told_merged_split_answered_and_undone_in_any_order_undoing_all_of_it_leaves_what_the_articles_say()
    {
        var reports = Gen.Choose(1, 6).SelectMany(day => Gen.Elements(Told.AinAlAsad, Told.SomewhereInAnbar).SelectMany(site => Gen.Elements(WeaponType.Rocket, WeaponType.IndirectFire, WeaponType.Drone)
            .Select(weapon => Told.Rockets.OnDay(day).At(site).With(weapon)))).ArrayOf(2);
        var deeds = Gen.Frequency((3, Gen.Constant(Deed.Tell)), (2, Gen.Constant(Deed.Retell)), (2, Gen.Constant(Deed.Decide)), (4, Gen.Constant(Deed.Merge)), (3, Gen.Constant(Deed.Split)), (2, Gen.Constant(Deed.Answer)), (4, Gen.Constant(Deed.Undo)));
        var steps = deeds.SelectMany(deed => reports.SelectMany(told => Gen.Choose(0, 9999).Select(which => (Deed: deed, Told: told, Which: which)))).ArrayOf(14);

        Prop.ForAll(steps.ToArbitrary(), async taken =>
        {
            await using var articles = await ToldArticles.CreateAsync();
            var said = new Dictionary<string, EventValues[]> { ["0"] = [Told.Rockets] };
            await articles.TellAsync("0", said["0"]);
            foreach (var (deed, told, which) in taken)
            {
                await DoAsync(articles, said, deed, told, which);
                Assert.Empty(await articles.VerifyAsync());
                await EveryReportIsInOneIncidentAsync(articles);
            }

            while (await InForceAsync(articles) is { Count: > 0 } left)
            {
                await articles.UndoAsync(left[taken[0].Which % left.Count]);
                Assert.Empty(await articles.VerifyAsync());
            }

            await using var undecided = await ToldArticles.CreateAsync();
            foreach (var (name, reports) in said)
            {
                await undecided.TellAsync(name, reports);
            }

            Assert.Equal(await Dump.IncidentsAsync(undecided.Database, Token), await Dump.IncidentsAsync(articles.Database, Token));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }

    private static async Task DoAsync(ToldArticles articles, Dictionary<string, EventValues[]> said, Deed deed, EventValues[] told, int which)
    {
        var incidents = (await articles.IncidentsAsync()).Split(" | ").Select(text => text.Split(": ")).Select(parts => (Id: parts[0], Names: parts[1].Split(' ').Select(name => name.Split('#')[0]).ToList())).ToList();
        var (first, second) = (incidents[which % incidents.Count], incidents[which / 100 % incidents.Count]);
        switch (deed)
        {
            case Deed.Tell:
                await articles.TellAsync($"{said.Count}", told);
                said.Add($"{said.Count}", told);
                break;
            case Deed.Retell:
                said[$"{which % said.Count}"] = told;
                await articles.RetellAsync($"{which % said.Count}", told);
                break;
            case Deed.Decide:
                await articles.DecideAsync(first.Id, Field.Damage, which % 2 == 0 ? "\"minor\"" : "\"major\"");
                break;
            case Deed.Merge when first != second:
                await articles.MergeAsync(first.Id, second.Id);
                break;
            case Deed.Split when first.Names.Distinct().Count() > 1:
                await articles.SplitAsync(first.Id, first.Names[which / 100 % first.Names.Count]);
                break;
            case Deed.Answer when first != second && !await IsAnsweredAsync(articles, first.Id, second.Id):
                await articles.AnswerAsync(first.Id, second.Id, which % 2 == 0);
                break;
            case Deed.Undo when await InForceAsync(articles) is { Count: > 0 } decisions:
                await articles.UndoAsync(decisions[which % decisions.Count]);
                break;
            default:
                break;
        }
    }

    private static async Task EveryReportIsInOneIncidentAsync(ToldArticles articles)
    {
        await using var context = articles.Database.NewContext();
        Assert.Equal(
            await context.Reports.Where(r => r.Run.IsCurrent).Select(r => r.Id).OrderBy(id => id).ToListAsync(Token),
            await context.IncidentReports.Select(r => r.ReportId).OrderBy(id => id).ToListAsync(Token));
    }

    private static async Task<bool> IsAnsweredAsync(ToldArticles articles, string first, string second)
    {
        await using var context = articles.Database.NewContext();
        return await context.DecisionsInForce.AnyAsync(d => d.Other != null && ((d.Incident == first && d.Other == second) || (d.Incident == second && d.Other == first)), Token);
    }

    private static async Task<List<int>> InForceAsync(ToldArticles articles)
    {
        await using var context = articles.Database.NewContext();
        return await context.DecisionsInForce.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(Token);
    }
}
