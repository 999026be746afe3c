using System.Diagnostics;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks;

/// <summary>What a reviewer waits for in a large database: the sign-off, the next piece of the queue in every order, the next card, the counts.</summary>
internal static class ReviewScale
{
    private const int Times = 40;

    public static async Task RunAsync(IServiceProvider services)
    {
        var queue = services.GetRequiredService<ReviewQueueQuery>();
        var cards = services.GetRequiredService<ReviewCardQuery>();
        var signing = services.GetRequiredService<SignOff>();
        var claims = services.GetRequiredService<ReviewClaims>();
        foreach (var order in Enum.GetValues<ReviewOrder>())
        {
            var filter = new ReviewFilter { Order = order };
            var at = (await queue.RunAsync(filter, null, 30, "Ann", default))[^1];
            await TimeAsync($"queue by {order}, from where one is", async () => at = (await queue.RunAsync(filter, at, 30, "Ann", default))[^1]);
        }

        var items = new Queue<ReviewItem>(await queue.RunAsync(new ReviewFilter(), null, 3 * Times, "Ann", default));
        await TimeAsync("claim and card", async () =>
        {
            var item = items.Dequeue();
            await claims.TakeAsync(item.Incident, item.Field, "Ann", default);
            await cards.RunAsync(item, default);
        });
        await TimeAsync("sign-off", async () =>
        {
            var item = items.Dequeue();
            if (await signing.RunAsync(new ReviewedValue(item.Incident, item.Field, FieldValueJson.Of(item.Values, item.Field)), "Ann", default) is not CorrectionResult.Recorded)
            {
                throw new InvalidOperationException("Not recorded.");
            }
        });
        var counts = services.GetRequiredService<ReviewCounts>();
        await TimeAsync("counts of the whole queue", async () =>
        {
            counts.Forget();
            await counts.AllAsync(default);
        });
    }

    private static async Task TimeAsync(string what, Func<Task> run)
    {
        await run();
        var taken = new List<(double Wall, double Processor)>();
        for (var i = 0; i < Times; i++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            await run();
            taken.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds));
        }

        var (wall, processor) = (taken.Select(t => t.Wall).Order().ToList(), taken.Select(t => t.Processor).Order().ToList());
        var last = (int)(Times * 0.95);
        Console.WriteLine(FormattableString.Invariant($"{what}: processor median {processor[Times / 2]:F0}, p95 {processor[last]:F0} ms; wall median {wall[Times / 2]:F0}, p95 {wall[last]:F0} ms of {Times}"));
    }
}
