using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Queries;

public sealed class MergeProposalListQueryTests(MergeProposalListQueryTests.Made made) : IClassFixture<MergeProposalListQueryTests.Made>
{
    public static TheoryData<int> Sizes => [1, 2, 3, 7, 16, 17, 50];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Pages_of_any_size_hold_each_pair_once_in_the_order_of_all(int size)
    {
        var read = new List<string>();
        for (var number = 1; number <= (made.Waiting.Count + size - 1) / size; number++)
        {
            var page = await PageAsync(null, number, size);
            Assert.Equal((number, made.Waiting.Count, size), (page.Lines.Number, page.Lines.Total, page.Lines.PageSize));
            read.AddRange(page.Lines.Items.Select(line => NameOf(line)!));
        }

        Assert.Equal(made.Waiting, read);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Beside_a_page_stand_the_last_pair_before_it_and_the_first_behind_it(int size)
    {
        for (var skipped = 0; skipped < made.Waiting.Count; skipped += size)
        {
            var page = await PageAsync(null, (skipped / size) + 1, size);

            Assert.Equal(skipped == 0 ? null : made.Waiting[skipped - 1], NameOf(page.Before));
            Assert.Equal(made.Waiting.ElementAtOrDefault(skipped + size), NameOf(page.Behind));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task A_pair_that_waits_is_on_the_page_shown_for_it_whatever_number_is_asked_for(int size)
    {
        foreach (var (index, name) in made.Waiting.Index())
        {
            var page = await PageAsync(name, 2, size);

            Assert.Equal((index / size) + 1, page.Lines.Number);
            Assert.Contains(name, page.Lines.Items.Select(NameOf));
        }
    }

    [Theory]
    [InlineData("AT-1999-0001~AT-1999-0002")]
    [InlineData(null)]
    public async Task A_pair_that_does_not_wait_leaves_the_page_to_the_number_and_without_one_the_first_is_shown(string? pair)
    {
        Assert.Equal(3, (await PageAsync(pair ?? made.Withdrawn, 3, 4)).Lines.Number);
        Assert.Equal(1, (await PageAsync(pair ?? made.Withdrawn, null, 4)).Lines.Number);
    }

    [Theory]
    [InlineData(int.MaxValue, 5)]
    [InlineData(6, 5)]
    [InlineData(0, 1)]
    [InlineData(int.MinValue, 1)]
    public async Task A_number_beyond_the_last_gives_the_last_page_and_one_below_the_first_the_first(int asked, int given)
    {
        var page = await PageAsync(null, asked, 4);

        Assert.Equal(given, page.Lines.Number);
        Assert.Equal(made.Waiting.Skip((given - 1) * 4).Take(4), page.Lines.Items.Select(NameOf));
    }

    [Fact]
    public async Task Where_nothing_waits_there_is_one_empty_page()
    {
        await using var empty = await TestDatabase.CreateAsync();

        var page = await empty.Get<MergeProposalListQuery>().RunAsync(("AT-2022-0001", "AT-2022-0002"), 7, Token);

        Assert.Equal((1, 1, 0, null, null), (page.Lines.Number, page.Lines.Pages, page.Lines.Total, page.Before, page.Behind));
        Assert.Empty(page.Lines.Items);
    }

    private Task<MergeProposalPage> PageAsync(string? pair, int? number, int size)
        => made.Database.Get<MergeProposalListQuery>().RunAsync(pair?.Split('~') is [var first, var second] ? (first, second) : null, number, size, Token);

    private static string? NameOf(MergeProposalLine? line) => line is null ? null : $"{line.First.PublicId}~{line.Second.PublicId}";

    /// <summary>Pairs that wait, many of them with equal scores, and two among them that wait no more.</summary>
    public sealed class Made : IAsyncLifetime
    {
        /// <summary>The pairs, as addresses have them, in the order of the list.</summary>
        public IReadOnlyList<string> Waiting { get; private set; } = [];

        public string Withdrawn { get; private set; } = "";

        internal TestDatabase Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var folder = new TemporaryFolder();
            await Generator.RunAsync(1_600, folder.File("made.db"), seed: 4, progress: null, Token);
            Database = await TestDatabase.CreateAsync(original: folder.File("made.db"));
            Database.Tamper("UPDATE merge_proposals SET state = 'withdrawn' WHERE id IN (3, 14)");
            await using var context = Database.NewContext();
            Waiting = await context.Database.SqlQueryRaw<string>("SELECT first || '~' || second AS Value FROM merge_proposals WHERE state = 'open' ORDER BY score DESC, id").ToListAsync(Token);
            Withdrawn = await context.Database.SqlQueryRaw<string>("SELECT first || '~' || second AS Value FROM merge_proposals WHERE id = 3").SingleAsync(Token);
            Assert.Equal(17, Waiting.Count);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
