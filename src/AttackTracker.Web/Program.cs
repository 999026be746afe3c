using AttackTracker.Web;
using AttackTracker.Web.Commands;
using Serilog;
using Serilog.Events;

return await CommandLine.RunAsync(args, BuildSite);

// The whole composition of the site; the commands say what to serve, and when.
static WebApplication BuildSite(SiteSettings settings)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings.Arguments], ContentRootPath = settings.ContentRoot });
    builder.WebHost.UseStaticWebAssets();

    var log = new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .ReadFrom.Configuration(builder.Configuration)
        .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: null)
        .CreateLogger();
    builder.Logging.ClearProviders().AddSerilog(log, dispose: true);

    builder.Services.AddTrackerPages();

    var app = builder.Build();
    app.MapTrackerPages();
    return app;
}

/// <summary>The entry point, visible to the tests' server factory.</summary>
public partial class Program;
