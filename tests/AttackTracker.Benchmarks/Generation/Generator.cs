using System.Diagnostics;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>Makes a database of any size: skewed bases, bursts, 2.3 reports an incident, articles whose text holds the evidence, conflicts, decisions, proposals.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project tests/AttackTracker.Benchmarks -- generate --incidents 1000000 --out FILE [--seed 1]</c>. The same size and seed give
/// the same rows. The incidents are what the program itself makes of the reports, so that <c>verify</c> holds; the articles are read by a reader of their own,
/// not by the extractor, and <c>verify</c> does not ask for that reading again.
/// </remarks>
internal static class Generator
{
    /// <summary>The name of the reader in every run.</summary>
    public const string Extractor = "generated";

    private const int AtOnce = 2;

    /// <param name="incidents">How many.</param>
    /// <param name="file">Must not exist.</param>
    /// <param name="seed">Another seed makes another database.</param>
    /// <param name="progress">Is told after each year.</param>
    /// <param name="cancellationToken">Leaves a file that is of no use.</param>
    public static async Task RunAsync(int incidents, string file, int seed, Action<string>? progress, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} exists already; name another file.");
        }

        var clock = Stopwatch.StartNew();
        await using var services = new ServiceCollection().AddAttackTracker(file).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(cancellationToken);
        await using var context = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(cancellationToken);
        var reference = await UseReferenceAsync(context, cancellationToken);
        await context.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();

        using (var bulk = new BulkFile(file, context.Model, reference))
        {
            await foreach (var (year, built) in BuildAsync(incidents, seed, services.GetRequiredService<IncidentBuilder>()).WithCancellation(cancellationToken))
            {
                bulk.Write(built);
                progress?.Invoke(FormattableString.Invariant($"{year}: {built.Incidents.Count} incidents of {built.Reports.Count} reports, {built.Decisions.Count} decisions, {built.Proposals.Count} proposals; {clock.Elapsed:mm\\:ss}"));
            }

            bulk.Finish();
        }

        // Without it the first change would build every incident again.
        await ProjectionStamp.SetAsync(context, cancellationToken);

        // Closing the file brings all into it that still stands beside it.
        SqliteConnection.ClearAllPools();
        progress?.Invoke(FormattableString.Invariant($"{file}: {new FileInfo(file).Length / 1_000_000} MB in {clock.Elapsed:mm\\:ss}"));
    }

    private static async Task<int> UseReferenceAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var reference = await ReferenceStore.UseAsync(context, ReferenceData.Shipped, BuiltYear.ReadAt(0), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return reference;
    }

    /// <summary>Builds some years at the same time, and hands them out in their order.</summary>
    private static async IAsyncEnumerable<(int Year, BuiltYear Built)> BuildAsync(int incidents, int seed, IncidentBuilder builder)
    {
        var groupNames = ReferenceData.Shipped.Groups.Groups.ToDictionary(g => g.Id, g => g.Name, StringComparer.Ordinal);
        var world = new World(incidents);
        var shares = world.Shares(incidents, new Random(seed));
        var coming = new Queue<(int Year, Task<BuiltYear> Built)>();
        var keys = default(Keys);
        foreach (var (number, share) in world.Years.Zip(shares))
        {
            var year = Year.Plan(world, number, share, seed, keys);
            keys = year.After;
            coming.Enqueue((number, Task.Run(() => BuiltYear.Of(year, seed, builder, groupNames))));
            if (coming.Count > AtOnce)
            {
                var (next, built) = coming.Dequeue();
                yield return (next, await built);
            }
        }

        foreach (var (next, built) in coming)
        {
            yield return (next, await built);
        }
    }
}
