using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

public sealed class CountedOnceTests : IAsyncDisposable
{
    private readonly List<string> _counts = [];
    private TestDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_question_is_counted_once_until_something_is_written()
    {
        var counted = await CreateAsync();

        await AskAsync(counted, new IncidentFilter { Bases = Choice.Of("al-tanf") });
        await AskAsync(counted, new IncidentFilter { Bases = Choice.Of("al-tanf") });
        await AskAsync(counted, new IncidentFilter { Bases = Choice.Of("ain-al-asad") });
        _database!.Tamper("CREATE TABLE written (id INTEGER)");
        await AskAsync(counted, new IncidentFilter { Bases = Choice.Of("al-tanf") });

        Assert.Equal(["al-tanf", "ain-al-asad", "al-tanf"], _counts);
    }

    [Fact]
    public async Task Each_reader_and_each_moment_has_an_answer_of_its_own()
    {
        var counted = await CreateAsync();
        var filter = new IncidentFilter { Bases = Choice.Of("al-tanf") };

        await AskAsync(counted, filter);
        await Viewer.ReadAsync("a coder", () => AskAsync(counted, filter));
        await Moment.ReadAsync(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), () => AskAsync(counted, filter));

        Assert.Equal(3, _counts.Count);
    }

    [Fact]
    public async Task An_answer_of_another_type_is_another_answer()
    {
        var counted = await CreateAsync();

        Assert.Equal("a word", await counted.GetAsync("question", () => Task.FromResult("a word"), Token));
        Assert.Equal(["a list"], await counted.GetAsync("question", () => Task.FromResult<string[]>(["a list"]), Token));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private async Task<CountedOnce> CreateAsync()
    {
        _database = await TestDatabase.CreateAsync();
        return new CountedOnce(_database.Get<DataVersion>());
    }

    private Task<string> AskAsync(CountedOnce counted, IncidentFilter filter) => counted.GetAsync(filter, () =>
    {
        _counts.Add(filter.Bases.Values[0]);
        return Task.FromResult("counted");
    }, Token);
}
