using System.Diagnostics;
using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks;

/// <summary>What a correction, and an ingest of one article and of a hundred, cost in a large database.</summary>
/// <remarks><c>dotnet run -c Release --project tests/AttackTracker.Benchmarks -- incidents 100000</c>; processor time, and the fastest of several.</remarks>
internal static class IncidentScale
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    public static async Task RunAsync(int incidents)
    {
        var folder = Directory.CreateTempSubdirectory("attacktracker-scale-").FullName;
        try
        {
            await MeasureAsync(Path.Combine(folder, "tracker.db"), incidents);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string file, int incidents)
    {
        var random = new Random(1);
        var method = new ExtractionMethod(ReferenceData.Shipped, "scale", article => new Extraction(PublicationDate.Unknown, [Report(new Random(int.Parse(article.ContentHash[..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)))], [], []));
        await using var services = new ServiceCollection().AddSingleton(method).AddAttackTracker(file).AddTrackerQueries(null).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(default);
        var contexts = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await FillAsync(contexts, random, incidents);
        var ingest = services.GetRequiredService<ArticleIngest>();
        await TimeAsync("build all", 1, async () => await ingest.RunAsync([], null, default));
        await using (var context = await contexts.CreateDbContextAsync())
        {
            Console.WriteLine(FormattableString.Invariant($"{await context.Incidents.CountAsync()} incidents of {await context.Reports.CountAsync()} reports"));
        }

        await TimeAsync("ingest of nothing", 5, async () => await ingest.RunAsync([], null, default));
        await TimeAsync("correction", 100, async () =>
        {
            await using var context = await contexts.CreateDbContextAsync();
            var from = random.Next(incidents / 2);
            var incident = await context.Incidents.AsNoTracking().Where(i => i.Id > from).OrderBy(i => i.Id).FirstAsync();
            var correction = new Correction
            {
                Incident = incident.PublicId,
                Field = Field.Killed,
                From = FieldValueJson.Of(incident.ToValues(), Field.Killed),
                To = FieldValueJson.Of(incident.ToValues() with { Killed = CountRange.Exactly(random.Next(1000)) }, Field.Killed),
                Reason = "Because.",
                Who = "Ann",
            };
            if (await services.GetRequiredService<CorrectField>().RunAsync(correction, default) is not CorrectionResult.Recorded)
            {
                throw new InvalidOperationException("Not recorded.");
            }
        });
        await ReviewScale.RunAsync(services);
        var articles = 0;
        await TimeAsync("ingest of 1 article", 10, async () => await ingest.RunAsync([Reading(articles++)], null, default));
        await TimeAsync("ingest of 100 articles", 3, async () => await ingest.RunAsync([.. Enumerable.Range(0, 100).Select(_ => Reading(articles++))], null, default));
    }

    private static async Task TimeAsync(string what, int times, Func<Task> run)
    {
        var all = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            await run();
            var taken = Process.GetCurrentProcess().TotalProcessorTime - before;
            all.Add(taken.TotalMilliseconds);
        }

        Console.WriteLine(FormattableString.Invariant($"{what}: fastest {all.Min():F0} ms, mean {all.Average():F0} ms, 95th percentile {all.Order().ElementAt((int)(times * 0.95)):F0} ms of {times}"));
    }

    private static async Task FillAsync(IDbContextFactory<TrackerDbContext> contexts, Random random, int incidents)
    {
        var reference = 0;
        foreach (var chunk in Enumerable.Range(0, incidents).Chunk(1000))
        {
            await using var context = await contexts.CreateDbContextAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            reference = await ReferenceStore.UseAsync(context, ReferenceData.Shipped, Noon, default);
            context.AddRange(chunk.Select(i => Run($"Seeded article {i}.", Report(random), reference)));
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    private static ExtractionRunRow Run(string text, Report report, int reference)
    {
        var article = new ArticleRow { ContentHash = ContentHash.Of(text), FileName = "a.txt", Text = text, AddedAt = Noon };
        var metadata = ArticleMetadataRow.Of(new ArticleMetadata { Title = text }, 1, Noon);
        article.Metadata.Add(metadata);
        return new ExtractionRunRow
        {
            Article = article,
            Metadata = metadata,
            ReferenceRevisionId = reference,
            ExtractorVersion = "scale",
            PublishedBasis = PublicationBasis.Unknown,
            At = Noon,
            IsCurrent = true,
            Reports = { ReportRow.Of(report) },
        };
    }

    private static ArticleReading Reading(int i)
    {
        var text = FormattableString.Invariant($"A new article {i}.");
        return ArticleReading.Of("a.txt", new Article { FileName = "a.txt", Text = text, ContentHash = ContentHash.Of(text), Metadata = new ArticleMetadata() });
    }

    /// <summary>Ten years of attacks on all sites of the gazetteer; some told of a province, some of days or of a month only.</summary>
    private static Report Report(Random random)
    {
        var sites = ReferenceData.Shipped.Gazetteer.Sites;
        var site = sites[random.Next(sites.Count)].Placement(GeoPrecision.Exact);
        var day = new DateOnly(2014, 1, 1).AddDays(random.Next(3650));
        var month = new DateOnly(day.Year, day.Month, 1);
        var values = new EventValues
        {
            Kind = ReportKind.Attack,
            Date = random.Next(100) switch
            {
                < 3 => new EventDate(month, month.AddMonths(1).AddDays(-1), DatePrecision.Month, null),
                < 10 => new EventDate(day, day.AddDays(2), DatePrecision.Range, null),
                _ => EventDate.OnDay(day),
            },
            Site = random.Next(100) < 5 ? new SitePlacement(null, "base", site.Country, site.Admin1, GeoPrecision.Region) : site,
            Weapons = [new WeaponUse((WeaponType)random.Next(6), null)],
            Munitions = CountRange.Exactly(random.Next(1, 20)),
        };
        return new Report
        {
            Ordinal = 0,
            Values = values,
            Evidence = [.. new[] { Field.Date, Field.Site, Field.Weapons, Field.Munitions }.Select(field => new Evidence(field, new TextSpan(0, 5), "scale"))],
            Confidence = 0.5,
            FieldConfidence = new Dictionary<Field, double> { [Field.Date] = 0.5, [Field.Site] = 0.5, [Field.Weapons] = 0.5, [Field.Munitions] = 0.5 },
        };
    }
}
