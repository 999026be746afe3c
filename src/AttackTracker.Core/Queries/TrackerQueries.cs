using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Core.Queries;

/// <summary>The queries of the screens, for a host.</summary>
public static class TrackerQueries
{
    /// <summary>Registers a query class a screen, as singletons: each makes a context of its own for each call.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="goldFile">The hand-coded articles that the quality page holds the extraction against; null for none.</param>
    public static IServiceCollection AddTrackerQueries(this IServiceCollection services, string? goldFile) => services
        .AddSingleton(new GoldSetting(goldFile))
        .AddSingleton<QualityQuery>()
        .AddSingleton<QualityScores>()
        .AddSingleton<ReviewQueueQuery>()
        .AddSingleton<ReviewCounts>()
        .AddSingleton<ReviewCardQuery>()
        .AddSingleton<EqualValuesQuery>()
        .AddSingleton<FacetsQuery>()
        .AddSingleton<IncidentListQuery>()
        .AddSingleton<TimelineQuery>()
        .AddSingleton<MapQuery>()
        .AddSingleton<MapPlaceQuery>()
        .AddSingleton<CalendarQuery>()
        .AddSingleton<MatrixQuery>()
        .AddSingleton<BaseQuery>()
        .AddSingleton<GroupsQuery>()
        .AddSingleton<SubjectsQuery>()
        .AddSingleton<SubjectQuery>()
        .AddSingleton<SubjectSourcesQuery>()
        .AddSingleton<ClaimLedgerQuery>()
        .AddSingleton<DataVersion>()
        .AddSingleton<CountedOnce>()
        .AddSingleton<ChangesQuery>()
        .AddSingleton<IncidentDetailQuery>()
        .AddSingleton<ArticleDetailQuery>()
        .AddSingleton<SheetQuery>()
        .AddSingleton<SheetComparisonQuery>()
        .AddSingleton<BlindnessQuery>()
        .AddSingleton<CodingListQuery>()
        .AddSingleton<ArticleListQuery>()
        .AddSingleton<SavedFiltersQuery>()
        .AddSingleton<SearchNames>()
        .AddSingleton<SearchQuery>()
        .AddSingleton<IncidentMovesQuery>()
        .AddSingleton<MergeCandidatesQuery>()
        .AddSingleton<ActivityQuery>()
        .AddSingleton<HistoryQuery>()
        .AddSingleton<ReferenceQuery>()
        .AddSingleton<CompareQuery>()
        .AddSingleton<ReleasesQuery>()
        .AddSingleton<RoundUpsQuery>()
        .AddSingleton<MergeProposalListQuery>();
}
