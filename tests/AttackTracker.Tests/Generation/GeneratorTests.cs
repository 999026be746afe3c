using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Generation;

/// <summary>The databases that speed is measured on are databases that the program itself could have made.</summary>
public sealed class GeneratorTests
{
    private const int Incidents = 900;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_size_and_seed_give_the_same_rows_and_another_seed_gives_others()
    {
        var (first, again, other) = (await RowsAsync(300, seed: 1), await RowsAsync(300, seed: 1), await RowsAsync(300, seed: 2));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task It_is_sound_and_has_the_shares_that_were_asked_for()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("made.db");
        await Generator.RunAsync(Incidents, file, seed: 7, progress: null, Token);
        await using var database = await TestDatabase.CreateAsync(original: file);

        Assert.Empty(await database.Get<DatabaseVerifier>().RunAsync(Token));
        await using var context = database.NewContext();
        var count = await context.Incidents.CountAsync(Token);
        Assert.InRange(count, Incidents * 0.99, Incidents * 1.01);
        Assert.InRange(await context.Reports.CountAsync(Token) / (double)count, 2.2, 2.4);
        Assert.InRange(await context.Incidents.CountAsync(i => i.ConflictCount > 0, Token), count * 0.1, count * 0.3);
        Assert.NotEqual(0, await context.Articles.CountAsync(a => a.Runs.Any(r => r.Reports.Count > 1), Token));
        Assert.NotEqual(0, await context.MergeProposals.CountAsync(Token));
        Assert.Equivalent(
            new[] { DecisionKind.Value, DecisionKind.SignOff, DecisionKind.SendBack, DecisionKind.Undo },
            await context.Decisions.Select(d => d.Kind).Distinct().ToListAsync(Token));

        var bases = await context.Incidents.Where(i => i.SiteId != null).GroupBy(i => i.SiteId).Select(g => g.Count()).OrderByDescending(n => n).ToListAsync(Token);
        Assert.InRange(bases.Take(bases.Count / 3).Sum(), bases.Sum() * 0.5, bases.Sum());
        var days = await context.Incidents.Where(i => i.Day != null).GroupBy(i => i.Day).Select(g => g.Count()).ToListAsync(Token);
        Assert.InRange(days.Max(), 4 * days.Average(), count);
    }

    private static async Task<string> RowsAsync(int incidents, int seed)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("made.db");
        await Generator.RunAsync(incidents, file, seed, progress: null, Token);
        await using var database = await TestDatabase.CreateAsync(original: file);
        return await Dump.AllAsync(database, Token);
    }
}
