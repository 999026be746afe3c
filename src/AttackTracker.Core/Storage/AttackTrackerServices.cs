using AttackTracker.Core.Editing;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Releases;
using AttackTracker.Core.Storage.AsOf;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Verification;
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
        services.AddSingleton(provider => new WriteAheadLog(file, provider.GetRequiredService<TimeProvider>()));
        services.AddDbContextFactory<TrackerDbContext>((provider, options) => TrackerDatabase.Configure(options, file, provider.GetRequiredService<WriteAheadLog>()));
        services.AddSingleton(provider => new PastDatabases(file, provider.GetRequiredService<DbContextOptions<TrackerDbContext>>()));
        services.AddSingleton<IDbContextFactory<TrackerDbContext>, MomentContexts>();
        services.AddSingleton(provider => new TrackerDatabase(
            file, provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(), provider.GetRequiredService<ReferenceInUse>()));
        var isGiven = services.Any(service => service.ServiceType == typeof(ExtractionMethod));
        services.TryAddSingleton(provider => isGiven ? ReferenceInUse.Of(provider.GetRequiredService<ExtractionMethod>) : ReferenceInUse.Shipped());
        services.AddTransient(provider => provider.GetRequiredService<ReferenceInUse>().Data);
        services.AddTransient(provider => provider.GetRequiredService<ReferenceInUse>().Extractor);
        services.AddTransient(provider => provider.GetRequiredService<ReferenceInUse>().Builder);
        services.AddSingleton<Rebuild>();
        services.AddSingleton(provider => new IncidentProjection(() => provider.GetRequiredService<ReferenceInUse>().Builder, rebuild: provider.GetRequiredService<Rebuild>()));
        services.AddSingleton(provider => new ArticleIngest(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<IncidentProjection>(),
            provider.GetRequiredService<ReferenceInUse>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ReExtraction(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<IncidentProjection>(),
            provider.GetRequiredService<ReferenceInUse>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DecisionLog>();
        services.AddSingleton(provider => new UndoDecision(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<DecisionLog>(),
            provider.GetRequiredService<ArticleDecisionLog>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ArticleDecisionLog>();
        services.AddSingleton<CodingTransaction>();
        services.AddSingleton(provider => new CorrectReport(provider.GetRequiredService<CodingTransaction>(), provider.GetRequiredService<ReferenceInUse>()));
        services.AddSingleton(provider => new AddReport(provider.GetRequiredService<CodingTransaction>(), provider.GetRequiredService<ReferenceInUse>()));
        services.AddSingleton(provider => new WithdrawReport(provider.GetRequiredService<CodingTransaction>()));
        services.AddSingleton(provider => new AskForCoding(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CodeArticle(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<ReferenceInUse>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CorrectArticle(provider.GetRequiredService<CodingTransaction>()));
        services.AddSingleton(provider => new Adjudicate(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<ReferenceInUse>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ApplyAdjudication(provider.GetRequiredService<CodingTransaction>()));
        services.AddSingleton(provider => new MarkArticle(provider.GetRequiredService<CodingTransaction>()));
        services.AddSingleton(provider => new CorrectField(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<DecisionLog>(),
            provider.GetRequiredService<ReferenceInUse>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Drafts(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SavedFilters(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(ReviewSettings.Default);
        services.AddSingleton(provider => new SignOff(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<DecisionLog>(),
            provider.GetRequiredService<ReviewSettings>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SendBack(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<DecisionLog>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ReviewClaims(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<ReviewSettings>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new MergeIncidents(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<DecisionLog>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SplitIncident(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<IncidentProjection>(),
            provider.GetRequiredService<DecisionLog>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AnswerPair(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<DecisionLog>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DecisionHistory>();
        services.AddSingleton<IncidentExport>();
        services.AddSingleton<IncidentPages>();
        services.AddSingleton<ReleaseFiles>();
        services.AddSingleton(provider => new MakeRelease(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new WithdrawRelease(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new RereadArticles(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<ReferenceInUse>(),
            provider.GetRequiredService<IncidentProjection>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AmendReference(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<ReferenceInUse>(),
            provider.GetRequiredService<IncidentProjection>(),
            provider.GetRequiredService<RereadArticles>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AccountRegister(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>()));
        services.AddSingleton(provider => new TokenRegister(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DatabaseVerifier(
            provider.GetRequiredService<TrackerDatabase>(),
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            provider.GetRequiredService<IncidentProjection>(),
            provider.GetRequiredService<ReferenceInUse>()));
        return services;
    }
}
