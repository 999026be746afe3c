using AttackTracker.Core.Storage;

namespace AttackTracker.Web.Commands;

/// <summary>Core over the database, without a site: what the commands work with that need no pages.</summary>
internal static class DatabaseServices
{
    /// <summary>Settings come from the same places as the site's: appsettings.json, the environment, and before both the option.</summary>
    /// <param name="database">A path as the person typed it, from where they stand; null for the setting or its default.</param>
    /// <param name="more">Registers what else the command needs.</param>
    public static ServiceProvider Build(string? database, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(ContentRoot.Path)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. SiteSettings.For(database, []).Arguments])
            .Build();
        var services = new ServiceCollection().AddAttackTracker(StorageSettings.Of(configuration, ContentRoot.Path).DatabaseFile);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
