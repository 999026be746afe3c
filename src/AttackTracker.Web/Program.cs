using System.Globalization;
using AttackTracker.Core.Storage;
using AttackTracker.Web;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Commands;
using Serilog;
using Serilog.Events;

return await CommandLine.RunAsync(args, BuildSite);

/// <summary>The entry point, visible to the tests' server factory.</summary>
public partial class Program
{
    /// <summary>The whole composition of the site.</summary>
    internal static WebApplication BuildSite(SiteSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            Args = [.. settings.Arguments],
            ContentRootPath = settings.ContentRoot,
        });
        builder.WebHost.UseStaticWebAssets();

        // What was built is what is served: browsers keep it. Otherwise each page asks for its thirty styles and scripts anew.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= builder.Environment.IsDevelopment() ? "true" : "false";
        CultureInfo.DefaultThreadCurrentUICulture = Language.Of(builder.Configuration);
        var storage = StorageSettings.Of(builder.Configuration, builder.Environment.ContentRootPath);

        // What these two would log reaches a boundary as an exception, and is logged or shown there once.
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(new LogLines(), standardErrorFromLevel: LogEventLevel.Verbose)
            .WriteTo.File(new LogLines(), storage.LogFile, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(log, dispose: true);

        builder.Services.AddSingleton(storage);
        builder.Services.AddSingleton(FourEyes.Of(builder.Configuration));
        builder.Services.AddAttackTracker(storage.DatabaseFile);
        builder.Services.AddHostedService<LogKeeper>();
        builder.Services.AddHostedService<FirstCount>();
        builder.Services.AddTrackerAccounts();
        builder.Services.AddTrackerPages(storage.GoldFile);

        var app = builder.Build();
        app.MapTrackerPages();
        return app;
    }
}
