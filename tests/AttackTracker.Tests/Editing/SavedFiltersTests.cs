using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Editing;

public sealed class SavedFiltersTests : IAsyncLifetime
{
    private const int Ann = 1;
    private const int Bea = 2;

    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SavedFilters Saved => _database.Get<SavedFilters>();

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Each_person_has_their_own_and_the_owner_too()
    {
        Assert.Null(await Saved.SaveAsync(Ann, "Mine", "?weapon=drone", Token));
        Assert.Null(await Saved.SaveAsync(Bea, "Mine", "weapon=rocket", Token));
        Assert.Null(await Saved.SaveAsync(null, " Both ", "?weapon=drone&weapon=rocket", Token));

        Assert.Equal(["Mine weapon=drone"], await NamesAsync(Ann));
        Assert.Equal(["Mine weapon=rocket"], await NamesAsync(Bea));
        Assert.Equal(["Both weapon=drone&weapon=rocket"], await NamesAsync(null));
    }

    [Theory]
    [InlineData("", "?weapon=drone", "Give the filter a name of at most 60 characters.")]
    [InlineData("a\nb", "?weapon=drone", "Give the filter a name of at most 60 characters.")]
    [InlineData("There", "?weapon=drone", "You have a filter called “There” already. Take another name.")]
    [InlineData("Other", "", "No filter is in force: choose what to see first.")]
    public async Task What_cannot_be_kept_is_said_and_nothing_changes(string name, string query, string problem)
    {
        await Saved.SaveAsync(Ann, "There", "conflict=yes", Token);

        Assert.Equal(problem, await Saved.SaveAsync(Ann, name, query, Token));
        Assert.Equal(["There conflict=yes"], await NamesAsync(Ann));
    }

    [Fact]
    public async Task One_is_renamed_and_deleted_by_its_person_alone()
    {
        await Saved.SaveAsync(Ann, "One", "conflict=yes", Token);
        await Saved.SaveAsync(Ann, "Two", "conflict=no", Token);
        var one = (await _database.Get<SavedFiltersQuery>().RunAsync(Ann, Token))[0].Id;

        Assert.Equal("You have a filter called “Two” already. Take another name.", await Saved.RenameAsync(Ann, one, "Two", Token));
        Assert.Null(await Saved.RenameAsync(Ann, one, "One", Token));
        Assert.Null(await Saved.RenameAsync(Bea, one, "Hers", Token));
        await Saved.DeleteAsync(Bea, one, Token);
        Assert.Equal(["One conflict=yes", "Two conflict=no"], await NamesAsync(Ann));

        Assert.Null(await Saved.RenameAsync(Ann, one, "Zero", Token));
        Assert.Equal(["Two conflict=no", "Zero conflict=yes"], await NamesAsync(Ann));
        await Saved.DeleteAsync(Ann, one, Token);
        Assert.Equal(["Two conflict=no"], await NamesAsync(Ann));
    }

    private async Task<IReadOnlyList<string>> NamesAsync(int? account)
        => [.. (await _database.Get<SavedFiltersQuery>().RunAsync(account, Token)).Select(f => $"{f.Name} {f.Query}")];
}
