using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

/// <summary>What passed a filter is kept for the next question with the same filter.</summary>
public sealed class PassingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_passed_a_filter_is_found_anew_once_anything_was_written()
    {
        using var folder = new TemporaryFolder();
        await Generator.RunAsync(60, folder.File("made.db"), seed: 4, progress: null, Token);
        await using var database = await TestDatabase.CreateAsync(original: folder.File("made.db"));
        database.Tamper("UPDATE incidents SET background = 0");
        var history = new IncidentFilter { Background = true };
        Assert.Equal(0, (await database.Get<IncidentListQuery>().RunAsync(history, 1, Token)).Total);

        database.Tamper("UPDATE incidents SET background = 1 WHERE id % 2 = 0");

        var list = await database.Get<IncidentListQuery>().RunAsync(history, 1, Token);
        var drawing = await database.Get<TimelineQuery>().RunAsync(history, TimelineForm.Usual, Token);
        Assert.Equal(30, list.Total);
        Assert.Equal(30, drawing.Attacks + drawing.Responses);
    }
}
