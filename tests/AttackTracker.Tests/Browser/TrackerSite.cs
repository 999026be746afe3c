using System.Text.Json.Nodes;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Commands;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace AttackTracker.Tests.Browser;

/// <summary>The real site on a free port of this machine.</summary>
internal sealed class TrackerSite : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _data = new();

    private readonly GoldSet[] _sets;

    /// <param name="sets">The articles in the database.</param>
    public TrackerSite(params GoldSet[] sets)
    {
        _sets = sets;
        UseKestrel(0);
    }

    /// <summary>How often the API can be asked; no limit unless a test is about it.</summary>
    public string RequestsPerSecond { get; init; } = "0";

    /// <summary>The site's address, with its slash.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Puts the hand-coded articles into the database, then listens.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // One figure of the codes is changed, so that the quality page has something to show that is not right.
        await File.WriteAllTextAsync(_data.File("gold.json"), Doctored(await File.ReadAllTextAsync(GoldSet.Seeds.GoldPath, cancellationToken)), cancellationToken);
        await GoldDatabase.CreateAsync(_data.File("tracker.db"), _sets, cancellationToken, hostile: _sets.Length > 1);
        StartServer();
    }

    /// <summary>Runs SQL on the database past all of the site's code.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_data.File("tracker.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The eight rockets of the last article become nine.</summary>
    private static string Doctored(string gold)
    {
        var codes = JsonNode.Parse(gold)!;
        var article = codes["articles"]!.AsArray().Single(a => a!["article"]!.GetValue<string>().StartsWith("004", StringComparison.Ordinal))!;
        article["reports"]!.AsArray().First(r => r!["munitions"] is not null)!["munitions"] = JsonNode.Parse("""{ "low": 9, "high": 9 }""");
        return codes.ToJsonString();
    }

    /// <summary>A database of its own, so that no test sees what a person or another run left.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting(StorageSettings.DatabaseKey, _data.File("tracker.db"))
        .UseSetting(StorageSettings.SeedsKey, "")
        .UseSetting("Api:RequestsPerSecond", RequestsPerSecond)
        .UseSetting("Api:Burst", "3")
        .UseSetting(StorageSettings.GoldKey, _data.File("gold.json"));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Dispose();
    }
}
