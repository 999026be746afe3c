using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Releases;

/// <summary>A frozen file cannot leave out what a coder is not to see.</summary>
public sealed class WithheldTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coder_gets_no_release_that_may_hold_what_they_code_until_they_have_finished()
    {
        await using var coded = await DoublyCoded.CreateAsync();
        var article = await coded.IngestAsync();
        await ReleasedOnce.MakeAsync(coded.Articles.Database.Services);
        await coded.AskAsync(article, "Cleo");

        Assert.Equal([article], await WithheldAsync(coded, "Cleo"));
        Assert.Empty(await WithheldAsync(coded, "Bea"));

        DoublyCoded.Done(await coded.TakeAsync(article, "Cleo"));
        DoublyCoded.Done(await coded.FinishAsync(article, "Cleo", DoublyCoded.Asad));
        Assert.Empty(await WithheldAsync(coded, "Cleo"));
    }

    [Fact]
    public async Task A_release_from_before_the_article_came_is_open_to_its_coder()
    {
        await using var coded = await DoublyCoded.CreateAsync();
        await coded.IngestAsync();
        await ReleasedOnce.MakeAsync(coded.Articles.Database.Services);
        var later = await coded.Articles.IngestAsync("b.txt", DoublyCoded.Two.Replace("Five", "Six", StringComparison.Ordinal));
        await coded.AskAsync(later, "Cleo");

        Assert.Empty(await WithheldAsync(coded, "Cleo"));
    }

    private static async Task<IReadOnlyList<int>> WithheldAsync(DoublyCoded coded, string who)
    {
        IReadOnlyList<int> withheld = [];
        await Viewer.ReadAsync(who, async () => withheld = await coded.Articles.Database.Get<ReleasesQuery>().WithheldAsync(1, Token));
        return withheld;
    }
}
