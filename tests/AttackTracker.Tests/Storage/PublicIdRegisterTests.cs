using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Storage;

public sealed class PublicIdRegisterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_merged_incident_keeps_the_oldest_id_and_the_other_leads_to_it()
    {
        var register = new PublicIdRegister([[1, 2]], ["A", "B"], [(1, "A"), (2, "B")], [], []);

        Assert.Equal("A", register.IdOf(0));
        Assert.Equal((0, 0), (register.ClusterOf("A"), register.ClusterOf("B")));
    }

    [Fact]
    public void When_a_merge_falls_apart_the_younger_id_finds_its_report_again()
    {
        var register = new PublicIdRegister([[2], [1, 3]], ["A", "B"], [(1, "A"), (2, "B"), (2, "A"), (3, "A")], [], []);

        Assert.Equal(("B", "A"), (register.IdOf(0), register.IdOf(1)));
    }

    [Fact]
    public void When_an_incident_falls_apart_the_report_that_came_first_keeps_the_id()
    {
        var register = new PublicIdRegister([[7], [3]], ["A"], [(3, "A"), (7, "A")], [], []);

        Assert.Null(register.IdOf(0));
        Assert.Equal("A", register.IdOf(1));
    }

    [Fact]
    public void An_id_whose_reports_are_all_gone_leads_nowhere()
    {
        var register = new PublicIdRegister([[2]], ["A", "B"], [(1, "A"), (2, "B")], [], []);

        Assert.Null(register.ClusterOf("A"));
        Assert.Equal("B", register.IdOf(0));
    }

    [Fact]
    public async Task A_merge_by_a_new_extraction_redirects_the_younger_id_and_the_next_extraction_can_undo_it()
    {
        var days = new Dictionary<string, int> { ["a.txt"] = 5, ["b.txt"] = 9 };
        Extraction Extract(Article article) => new(PublicationDate.Unknown, [Report(days[article.FileName])], [], []);
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton(new ExtractionMethod(ReferenceData.Shipped, "1", Extract)));
        using var folder = new TemporaryFolder();
        var readings = ArticleFiles.Read([folder.Write("a.txt", "Rockets, says one."), folder.Write("b.txt", "Rockets, says another.")]).ToList();

        Task IngestAsync(string version) => new ArticleIngest(
            database.Get<TrackerDatabase>(), database.Get<IDbContextFactory<TrackerDbContext>>(), database.Get<IncidentProjection>(),
            ReferenceInUse.Of(() => new ExtractionMethod(ReferenceData.Shipped, version, Extract)), TimeProvider.System).RunAsync(readings, null, Token);
        async Task<string> LeadsAsync()
        {
            await using var context = database.NewContext();
            return string.Join(' ', await context.PublicIds.OrderBy(p => p.Age).Select(p => p.PublicId + ">" + p.Incident!.PublicId).ToListAsync(Token));
        }

        await IngestAsync("1");
        Assert.Equal("AT-2022-0001>AT-2022-0001 AT-2022-0002>AT-2022-0002", await LeadsAsync());

        days["b.txt"] = 5;
        await IngestAsync("2");
        Assert.Equal("AT-2022-0001>AT-2022-0001 AT-2022-0002>AT-2022-0001", await LeadsAsync());

        days["b.txt"] = 9;
        await IngestAsync("3");
        Assert.Equal("AT-2022-0001>AT-2022-0001 AT-2022-0002>AT-2022-0002", await LeadsAsync());
        Assert.Empty(await database.Get<DatabaseVerifier>().RunAsync(Token));
    }

    private static Report Report(int day) => new()
    {
        Ordinal = 0,
        Values = new EventValues
        {
            Kind = ReportKind.Attack,
            Date = EventDate.OnDay(new DateOnly(2022, 1, day)),
            Site = ReferenceData.Shipped.Gazetteer.FindSite("ain-al-asad")!.Placement(GeoPrecision.Exact),
            Weapons = [new WeaponUse(WeaponType.Rocket, null)],
        },
        Evidence = [.. new[] { Field.Date, Field.Site, Field.Weapons }.Select(field => new Evidence(field, new TextSpan(0, 7), "test"))],
        Confidence = 1,
        FieldConfidence = new Dictionary<Field, double> { [Field.Date] = 1, [Field.Site] = 1, [Field.Weapons] = 1 },
    };
}
