using AttackTracker.Core.Editing;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Editing;

public sealed class DraftsTests : IAsyncLifetime
{
    private const string Form = "incident/AT-2022-0001/killed";

    private readonly HandClock _clock = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Drafts Drafts => _database.Get<Drafts>();

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(services => services.AddSingleton<TimeProvider>(_clock));

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_is_typed_is_kept_after_a_short_pause_and_not_before()
    {
        await using var form = Drafts.Open("Ann", Form);
        form.Note("1", "0");
        _clock.Advance(DraftKeeper.Pause / 2);
        Assert.Null(await form.FindAsync(Token));

        form.Note("12", "0");
        _clock.Advance(DraftKeeper.Pause / 2);
        await form.KeepAsync(Token);

        Assert.Equal(new Draft("12", "0", _clock.GetUtcNow().UtcDateTime), await form.FindAsync(Token));
    }

    [Fact]
    public async Task The_pause_over_it_is_kept_without_being_asked()
    {
        await using var form = Drafts.Open("Ann", Form);
        var kept = new TaskCompletionSource<Draft?>();
        await using var tab = Drafts.Open("Ann", Form);
        tab.Elsewhere = kept.SetResult;

        form.Note("1", null);
        _clock.Advance(DraftKeeper.Pause);

        Assert.Equal("1", (await kept.Task.WaitAsync(TimeSpan.FromSeconds(30), Token))?.Json);
        Assert.Equal("1", (await tab.FindAsync(Token))?.Json);
    }

    [Fact]
    public async Task A_form_that_goes_away_keeps_what_still_waited()
    {
        await using (var form = Drafts.Open("Ann", Form))
        {
            form.Note("1", null);
        }

        await using var again = Drafts.Open("Ann", Form);
        Assert.Equal("1", (await again.FindAsync(Token))?.Json);
    }

    [Fact]
    public async Task A_dropped_draft_is_gone_with_what_still_waited()
    {
        await using var form = Drafts.Open("Ann", Form);
        form.Note("1", null);
        await form.KeepAsync(Token);
        form.Note("2", null);

        await form.DropAsync(Token);

        await form.KeepAsync(Token);
        Assert.Null(await form.FindAsync(Token));
    }

    [Fact]
    public async Task A_second_tab_hears_that_the_draft_was_dropped()
    {
        await using var form = Drafts.Open("Ann", Form);
        await using var tab = Drafts.Open("Ann", Form);
        var heard = new List<Draft?>();
        tab.Elsewhere = heard.Add;
        form.Note("1", null);
        await form.KeepAsync(Token);

        await form.DropAsync(Token);

        Assert.Equal(["1", null], heard.Select(d => d?.Json));
    }

    [Fact]
    public async Task Nobody_sees_or_loses_a_draft_by_what_another_person_types()
    {
        await using var ann = Drafts.Open("Ann", Form);
        await using var bob = Drafts.Open("Bob", Form);
        ann.Note("1", null);
        await ann.KeepAsync(Token);
        Assert.Null(await bob.FindAsync(Token));

        bob.Note("2", null);
        await bob.KeepAsync(Token);
        await bob.DropAsync(Token);

        Assert.Equal("1", (await ann.FindAsync(Token))?.Json);
        Assert.Equal([Form], await Drafts.FormsAsync("Ann", "incident/AT-2022-0001/", Token));
    }

    [Fact]
    public async Task A_database_that_refuses_is_told_and_the_next_words_are_kept_again()
    {
        await using var form = Drafts.Open("Ann", Form);
        _database.Tamper("ALTER TABLE drafts RENAME TO away");
        form.Note("1", null);
        await form.KeepAsync(Token);
        Assert.NotNull(form.Problem);

        _database.Tamper("ALTER TABLE away RENAME TO drafts");
        form.Note("12", null);
        await form.KeepAsync(Token);

        Assert.Null(form.Problem);
        await using var context = _database.NewContext();
        Assert.Equal("12", (await context.Drafts.SingleAsync(Token)).Json);
    }
}
