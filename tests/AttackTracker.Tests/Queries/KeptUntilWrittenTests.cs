using AttackTracker.Core.Queries;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

public sealed class KeptUntilWrittenTests
{
    [Fact]
    public async Task What_was_read_is_given_again_until_another_connection_writes()
    {
        await using var database = await TestDatabase.CreateAsync();
        var kept = new KeptUntilWritten<int, string?>(database.Get<DataVersion>());
        var reads = 0;
        Task<string?> ReadAsync() => Task.FromResult<string?>($"read {++reads}");

        Assert.Equal("read 1", await kept.GetAsync(1, ReadAsync));
        Assert.Equal("read 1", await kept.GetAsync(1, ReadAsync));
        Assert.Equal("read 2", await kept.GetAsync(2, ReadAsync));

        database.Tamper("CREATE TABLE written (id INTEGER)");

        Assert.Equal("read 3", await kept.GetAsync(1, ReadAsync));
    }

    [Fact]
    public async Task What_there_is_not_is_asked_for_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var kept = new KeptUntilWritten<int, string?>(database.Get<DataVersion>());

        Assert.Null(await kept.GetAsync(1, () => Task.FromResult<string?>(null)));
        Assert.Equal("there", await kept.GetAsync(1, () => Task.FromResult<string?>("there")));
    }
}
