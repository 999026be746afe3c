using AttackTracker.Core.Storage;

namespace AttackTracker.Tests.Storage;

public sealed class RecentlyReadTests
{
    private readonly RecentlyRead<string, string> _recently = new(most: 2);
    private int _reads;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_read_is_given_again_while_the_state_is_the_same()
    {
        Assert.Equal("drone 1", await GetAsync("drone", "a"));
        Assert.Equal("drone 1", await GetAsync("drone", "a"));
        Assert.Equal("drone 2", await GetAsync("drone", "b"));
        Assert.Equal("drone 2", await GetAsync("drone", "b"));
    }

    [Fact]
    public async Task What_was_asked_for_longest_ago_goes_first()
    {
        await GetAsync("drone", "a");
        await GetAsync("rocket", "a");
        await GetAsync("drone", "a");
        await GetAsync("mortar", "a");

        Assert.Equal("drone 1", await GetAsync("drone", "a"));
        Assert.Equal("rocket 4", await GetAsync("rocket", "a"));
    }

    [Fact]
    public async Task Who_asks_for_what_is_being_read_waits_for_it()
    {
        var done = new TaskCompletionSource<string>();
        var first = _recently.GetAsync("drone", "a", () => done.Task, Token);
        var second = GetAsync("drone", "a");

        Assert.Equal("rocket 1", await GetAsync("rocket", "a"));
        done.SetResult("found");

        Assert.Equal(["found", "found"], [await first, await second]);
    }

    [Fact]
    public async Task What_could_not_be_read_is_read_by_the_next()
    {
        await Assert.ThrowsAsync<IOException>(() => _recently.GetAsync("drone", "a", () => throw new IOException(), Token));

        Assert.Equal("drone 1", await GetAsync("drone", "a"));
    }

    private Task<string> GetAsync(string key, string state) => _recently.GetAsync(key, state, () => Task.FromResult($"{key} {++_reads}"), Token);
}
