using AttackTracker.Core.Queries;
using AttackTracker.Core.Releases;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Support;

/// <summary>Sees to it that a site has a release 1, of everything that it held when somebody first asked.</summary>
internal static class ReleasedOnce
{
    public static async Task MakeAsync(IServiceProvider site)
    {
        var token = TestContext.Current.CancellationToken;
        if ((await site.GetRequiredService<ReleasesQuery>().RunAsync(token)).Count == 0)
        {
            var wish = new ReleaseWish { Name = "Everything", Note = "Made by a test.", Filter = IncidentFilter.All, Query = "", Criteria = "", LinkTo = (id, _) => $"incidents/{id}", Who = "Ann" };
            Assert.IsType<ReleaseResult.Made>(await site.GetRequiredService<MakeRelease>().RunAsync(wish, null, token));
        }
    }
}
