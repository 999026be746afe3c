using System.Diagnostics;
using System.Globalization;
using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>What decisions, reviews and ingests cost in a large database.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project tests/AttackTracker.Benchmarks -- incidents 100000</c>, or the file of a database in place of the number: it is copied.
/// <c>--statements 3</c> prints the slowest three statements of each. On a busy machine run it before all others (<c>chrt -r 20</c> as root).
/// </remarks>
internal static class IncidentScale
{
    public static async Task RunAsync(string source, int statements)
    {
        var folder = Directory.CreateTempSubdirectory("attacktracker-scale-").FullName;
        try
        {
            var file = Path.Combine(folder, "tracker.db");
            if (int.TryParse(source, CultureInfo.InvariantCulture, out var incidents))
            {
                await Generator.RunAsync(incidents, file, seed: 1, progress: null, default);
            }
            else
            {
                File.Copy(source, file);
            }

            await MeasureAsync(file, new Statements(statements));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string file, Statements statements)
    {
        await using var services = new ServiceCollection().AddAttackTracker(file).AddTrackerQueries(null)
            .ConfigureDbContext<TrackerDbContext>(options => options.AddInterceptors(statements)).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(default);
        await using (var context = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync())
        {
            Console.WriteLine(FormattableString.Invariant($"{await context.Incidents.CountAsync()} incidents of {await context.Reports.CountAsync()} reports"));
        }

        var ingest = services.GetRequiredService<ArticleIngest>();
        var start = Stopwatch.GetTimestamp();
        await ingest.RunAsync([], null, default);
        Console.WriteLine(FormattableString.Invariant($"start of the program: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));

        // As the site does it.
        using var stop = new CancellationTokenSource();
        var keeping = services.GetRequiredService<WriteAheadLog>().KeepShortAsync(stop.Token);
        Measure.PrintHead();
        var measure = new Measure(statements, 60);
        await new DecisionScale(services, measure).RunAsync();
        await ReviewScale.RunAsync(services, measure);
        var articles = 0;
        await new Measure(statements, 20).RunAsync("ingest of 1 article", async () => await ingest.RunAsync([Reading(articles++)], null, default));
        await new Measure(statements, 5).RunAsync("ingest of 100 articles", async () => await ingest.RunAsync([.. Enumerable.Range(0, 100).Select(_ => Reading(articles++))], null, default));
        await stop.CancelAsync();
        await keeping;
    }

    private static ArticleReading Reading(int i)
    {
        var day = new DateOnly(2024, 1, 10).AddDays(i % 300);
        var text = FormattableString.Invariant($"Five Katyusha rockets hit Ain al-Asad air base on {day:d MMMM yyyy}, officials said. Two soldiers were wounded. Report {i}.");
        return ArticleReading.Of("a.txt", new Article { FileName = "a.txt", Text = text, ContentHash = ContentHash.Of(text), Metadata = new ArticleMetadata() });
    }
}
