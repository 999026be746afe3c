using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>What a reviewer waits for in a large database: the sign-off, the next piece of the queue in every order, the next card, the counts.</summary>
internal static class ReviewScale
{
    public static async Task RunAsync(IServiceProvider services, Measure measure)
    {
        var queue = services.GetRequiredService<ReviewQueueQuery>();
        var cards = services.GetRequiredService<ReviewCardQuery>();
        var signing = services.GetRequiredService<SignOff>();
        var claims = services.GetRequiredService<ReviewClaims>();
        foreach (var order in Enum.GetValues<ReviewOrder>())
        {
            var filter = new ReviewFilter { Order = order };
            var at = (await queue.RunAsync(filter, null, 30, "Ann", default))[^1];
            await measure.RunAsync($"queue by {order}, 30 from where one is", async () => at = (await queue.RunAsync(filter, at, 30, "Ann", default))[^1]);
        }

        var items = new Queue<ReviewItem>(await queue.RunAsync(new ReviewFilter(), null, 60 * measure.Times, "Ann", default));
        Task<ReviewItem?> Next() => Task.FromResult(items.TryDequeue(out var item) ? item : null);
        async Task SignAsync(ReviewItem item)
        {
            if (await signing.RunAsync(new ReviewedValue(item.Incident, item.Field, FieldValueJson.Of(item.Values, item.Field)), "Ann", default) is not CorrectionResult.Recorded)
            {
                throw new InvalidOperationException("Not recorded.");
            }
        }

        async Task CardAsync(ReviewItem item)
        {
            await claims.ReleaseAsync("Ann", null, default);
            await claims.TakeAsync(item.Incident, item.Field, "Ann", default);
            await cards.RunAsync(item, default);
        }

        await measure.RunAsync("next card, not read ahead: claim and card", Next, CardAsync);
        await measure.RunAsync("accept: sign-off (next card was read ahead)", Next, SignAsync);
        await measure.RunAsync("accept and next card, not read ahead", Next, async item =>
        {
            await SignAsync(item);
            await CardAsync(items.Peek());
        });
        await measure.RunAsync(
            "bulk accept of 50",
            () => Task.FromResult<List<ReviewItem>?>(items.Count == 0 ? null : [.. Enumerable.Range(0, 50).Select(_ => items.TryDequeue(out var item) ? item : null).OfType<ReviewItem>()]),
            async many => await signing.RunManyAsync([.. many.Select(item => new ReviewedValue(item.Incident, item.Field, FieldValueJson.Of(item.Values, item.Field)))], "Ann", default));
        var counts = services.GetRequiredService<ReviewCounts>();
        await measure.RunAsync("counts of the whole queue", async () =>
        {
            counts.Forget();
            await counts.AllAsync(default);
        });
    }
}
