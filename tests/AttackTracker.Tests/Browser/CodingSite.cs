using AttackTracker.Core.Articles;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Commands;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Browser;

/// <summary>A site of its own for tests that change what articles say: each takes an article that no other test touches.</summary>
public sealed class CodingSite : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _data = new();

    public CodingSite() => UseKestrel(0);

    /// <summary>The site's address, with its slash.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>Brings an article in and gives its address.</summary>
    public async Task<string> IngestAsync(string name, string text)
    {
        StartServer();
        var reading = ArticleFiles.Read([_data.Write(name, text)]).Single();
        Assert.Empty((await Services.GetRequiredService<ArticleIngest>().RunAsync([reading], null, TestContext.Current.CancellationToken)).Failures);
        await using var context = await Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return FormattableString.Invariant($"{Address}articles/{context.Articles.Single(a => a.ContentHash == reading.Article!.ContentHash).Id}");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting(StorageSettings.DatabaseKey, _data.File("tracker.db"))
        .UseSetting(StorageSettings.SeedsKey, "")
        .UseSetting(StorageSettings.GoldKey, "");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Dispose();
        GC.SuppressFinalize(this);
    }
}
