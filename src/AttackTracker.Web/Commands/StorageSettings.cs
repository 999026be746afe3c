namespace AttackTracker.Web.Commands;

/// <summary>Where data is kept, as full paths.</summary>
/// <param name="DatabaseFile">The SQLite file.</param>
/// <param name="LogFile">The rolling log's name before the day is put into it.</param>
/// <param name="SeedFolder">Articles for a database that has none; null for no seeds.</param>
/// <param name="GoldFile">Hand-coded articles that the quality page holds the extraction against; null for none.</param>
public sealed record StorageSettings(string DatabaseFile, string LogFile, string? SeedFolder, string? GoldFile)
{
    /// <summary>The key of the database file in configuration files and the environment.</summary>
    public const string DatabaseKey = "Storage:Database";

    /// <summary>The key of the folder of seed articles; empty for none.</summary>
    public const string SeedsKey = "Storage:Seeds";

    /// <summary>The key of the file of hand-coded articles; empty for none.</summary>
    public const string GoldKey = "Quality:Gold";

    private const string DefaultDatabase = "data/attacktracker.db";

    /// <summary>Relative paths of settings start at the content root, seeds and their codes at the program itself, with which they are delivered.</summary>
    public static StorageSettings Of(IConfiguration configuration, string contentRoot)
    {
        var database = Path.GetFullPath(configuration[DatabaseKey] is { Length: > 0 } file ? file : DefaultDatabase, contentRoot);
        var seeds = configuration[SeedsKey] ?? "seeds";
        var gold = configuration[GoldKey] ?? "gold/seeds.json";
        return new StorageSettings(
            database,
            Path.Combine(Path.GetDirectoryName(database)!, "logs", "attacktracker-.log"),
            seeds.Length > 0 ? Path.GetFullPath(seeds, AppContext.BaseDirectory) : null,
            gold.Length > 0 ? Path.GetFullPath(gold, AppContext.BaseDirectory) : null);
    }
}
