using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AttackTracker.Core.Storage;

/// <summary>Puts Core together for a host.</summary>
public static class AttackTrackerServices
{
    /// <summary>Registers the database and all that works on it, as singletons: none of it keeps state between calls.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="databaseFile">The SQLite file; it need not exist, its folder neither. Await <see cref="TrackerDatabase.OpenAsync"/> before use.</param>
    public static IServiceCollection AddAttackTracker(this IServiceCollection services, string databaseFile)
    {
        var file = Path.GetFullPath(databaseFile);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<TrackerDbContext>(options => TrackerDatabase.Configure(options, file));
        services.AddSingleton(provider => new TrackerDatabase(file, provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>()));
        return services;
    }
}
