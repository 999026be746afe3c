using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Downloads;

/// <summary>What pages leave out for a coder, files and pictures leave out too.</summary>
[Collection<GuardedTests>]
public sealed class BlindDownloadTests(GuardedSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/export/file?format=jsonl")]
    [InlineData("/timeline.svg?from=2022-01-01&to=2022-01-31")]
    [InlineData("/map/picture.svg")]
    [InlineData("/compare/file?a=&b=")]
    public async Task A_coder_is_given_less_than_others_until_they_have_finished(string address)
    {
        var name = await site.AddAsync(Role.Editor);
        using var coder = site.Visit();
        await coder.SignInAsync(name);
        var before = await TextAsync(coder, address);
        var ask = site.Services.GetRequiredService<AskForCoding>();
        await ask.RunAsync(new() { Articles = [1, 2, 3, 4, 5], Coders = [name], Who = "Ann" }, Token);

        var blind = await TextAsync(coder, address);

        // The site is shared, and an article with open sheets is none to decide on.
        foreach (var sheet in await SheetsAsync(name))
        {
            Assert.IsType<SheetResult.Done>(await ask.WithdrawAsync(sheet, Token));
        }

        Assert.NotEqual(before.Length, blind.Length);
    }

    private async Task<IReadOnlyList<int>> SheetsAsync(string coder)
    {
        await using var context = await site.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
        return await context.CoderSheets.Where(s => s.Coder == coder).Select(s => s.Id).ToListAsync(Token);
    }

    private static async Task<string> TextAsync(Visitor visitor, string address)
    {
        using var response = await visitor.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync(Token);
    }
}
