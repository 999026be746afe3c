using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Core.Queries;

/// <summary>The queries of the screens, for a host.</summary>
public static class TrackerQueries
{
    /// <summary>Registers a query class a screen, as singletons: each makes a context of its own for each call.</summary>
    public static IServiceCollection AddTrackerQueries(this IServiceCollection services) => services
        .AddSingleton<FacetsQuery>()
        .AddSingleton<IncidentListQuery>()
        .AddSingleton<TimelineQuery>()
        .AddSingleton<BasesQuery>()
        .AddSingleton<BaseQuery>()
        .AddSingleton<IncidentDetailQuery>()
        .AddSingleton<ArticleDetailQuery>()
        .AddSingleton<ArticleListQuery>();
}
