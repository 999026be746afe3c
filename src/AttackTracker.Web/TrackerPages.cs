using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Api;
using AttackTracker.Web.Components;
using AttackTracker.Web.Components.Maps;
using AttackTracker.Web.Downloads;
using Radzen;

namespace AttackTracker.Web;

/// <summary>The pages: what they need, and where they are served.</summary>
public static class TrackerPages
{
    // Scripts come from here alone and none is inline. Styles may be inline: the charts place their parts that way.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // Nothing of this is used, so nothing that got into a page could use it either.
    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /// <param name="services">Where to.</param>
    /// <param name="goldFile">The hand-coded articles of the quality page; null for none.</param>
    public static IServiceCollection AddTrackerPages(this IServiceCollection services, string? goldFile)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();

        // It would say SAMEORIGIN, which is less than ours.
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        services.AddTrackerQueries(goldFile);
        services.AddSingleton(site => new Borders(site.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(Borders.Address).CreateReadStream()));
        services.AddSingleton<RunningExports>();
        services.AddScoped<EvidenceFile>();
        services.AddScoped<MapPicture>();
        services.AddScoped<TimelinePicture>();
        services.AddHostedService<Rereader>();
        services.AddApi();
        return services;
    }

    public static WebApplication MapTrackerPages(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = PermissionsPolicy;
            return next(context);
        });
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseTrackerAccounts();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapDownloads();
        app.MapApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
