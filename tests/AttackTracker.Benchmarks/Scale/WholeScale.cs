using System.Diagnostics;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>What concerns a large database as a whole: the rebuild after an upgrade, the first look at a past moment, and <c>verify</c>.</summary>
/// <remarks><c>dotnet run -c Release --project tests/AttackTracker.Benchmarks -- whole FILE</c>; works on a copy.</remarks>
internal static class WholeScale
{
    public static async Task RunAsync(string source)
    {
        var folder = Directory.CreateTempSubdirectory("attacktracker-whole-").FullName;
        try
        {
            var file = Path.Combine(folder, "tracker.db");
            File.Copy(source, file);
            await MeasureAsync(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string file)
    {
        await using var services = new ServiceCollection().AddAttackTracker(file).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(default);
        var contexts = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await TimeAsync("incidents all built anew", async () =>
        {
            await using var context = await contexts.CreateDbContextAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            await services.GetRequiredService<IncidentProjection>().UpdateAsync(context, null, TimeProvider.System.GetUtcNow().UtcDateTime, null, default);
            await transaction.CommitAsync();
        });

        List<DateTime> moments = [];
        await using (var context = await contexts.CreateDbContextAsync())
        {
            var last = await context.Decisions.MaxAsync(d => d.Id);
            moments.Add(await context.Decisions.Where(d => d.Id == last - (last / 100)).Select(d => d.At).SingleAsync());
            moments.Add(await context.ExtractionRuns.Where(r => r.Id > 0).OrderByDescending(r => r.Id).Skip(1000).Select(r => r.At).FirstAsync());
        }

        foreach (var (moment, what) in moments.Zip(["the last hundredth of the decisions later", "the last thousand articles and all decisions later"]))
        {
            await TimeAsync($"first look at a moment, {what}", () => Moment.ReadAsync(moment, async () =>
            {
                await using var past = await contexts.CreateDbContextAsync();
                Console.WriteLine(FormattableString.Invariant($"  {await past.Incidents.CountAsync()} incidents then"));
            }));
        }

        await TimeAsync("verify", async () =>
        {
            foreach (var violation in await services.GetRequiredService<DatabaseVerifier>().RunAsync(default))
            {
                Console.WriteLine($"  {violation}");
            }
        });
    }

    private static async Task TimeAsync(string what, Func<Task> run)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await run();
        Console.WriteLine(FormattableString.Invariant($"{what}: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:F1} s, {Environment.WorkingSet / 1_000_000} MB"));
    }
}
