using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AttackTracker.Tests.Browser;

/// <summary>The real site on a free port of this machine.</summary>
internal sealed class TrackerSite : WebApplicationFactory<Program>
{
    public TrackerSite()
    {
        UseKestrel(0);
    }

    /// <summary>The site's address, with its slash.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Development");
}
