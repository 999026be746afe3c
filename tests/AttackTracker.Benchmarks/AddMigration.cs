using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Benchmarks;

/// <summary>Writes a migration as <c>dotnet ef migrations add</c> does, which cannot load our older SQLitePCLRaw.</summary>
/// <remarks><c>dotnet run --project tests/AttackTracker.Benchmarks -- add-migration NAME</c>, from the root of the repository.</remarks>
internal static class AddMigration
{
    public static void Run(string name)
    {
        using var context = new TrackerDbContext(new DbContextOptionsBuilder<TrackerDbContext>().UseSqlite("Data Source=:memory:").Options);
#pragma warning disable EF1001 // The only way to the scaffolder without the tool.
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
        new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
#pragma warning restore EF1001
        using var provider = services.BuildServiceProvider();
        var scaffolder = provider.CreateScope().ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
        var project = Path.GetFullPath(Path.Combine("src", "AttackTracker.Core"));
        var migration = scaffolder.ScaffoldMigration(name, "AttackTracker.Core", "Storage.Migrations", "C#", dryRun: false);
        var files = scaffolder.Save(project, migration, Path.Combine(project, "Storage", "Migrations"), dryRun: false);
        Console.WriteLine($"{files.MigrationFile}\n{files.MetadataFile}\n{files.SnapshotFile}");
    }
}
