using System.CommandLine;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AttackTracker.Web.Commands;

/// <summary><c>serve</c>: creates or migrates the database, ingests the seeds on first run, and serves the site.</summary>
internal sealed class ServeCommand
{
    private readonly Option<string?> _database = CommonOptions.Database();
    private readonly Option<string?> _urls = new("--urls") { Description = "Where to listen, such as http://localhost:5000.", HelpName = "URL" };
    private readonly Option<string?> _gold = new("--gold") { Description = "Hand-coded articles that the quality page holds the extraction against; default the codes of the seed articles.", HelpName = "FILE" };
    private readonly Func<SiteSettings, WebApplication> _buildSite;

    public ServeCommand(Func<SiteSettings, WebApplication> buildSite)
    {
        _buildSite = buildSite;
        Command = new Command("serve", "Creates or migrates the database, ingests the seed articles on first run, and serves the site (the default).");
        Accept(Command);
    }

    public Command Command { get; }

    /// <summary>Makes the command what runs where none is named.</summary>
    public void BeDefaultOf(RootCommand root) => Accept(root);

    private void Accept(Command command)
    {
        command.Options.Add(_database);
        command.Options.Add(_urls);
        command.Options.Add(_gold);

        // Any setting of the host may be given as --Key=value; everything else that is not understood is a mistake.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.UnmatchedTokens.FirstOrDefault(t => !IsSetting(t)) is { } unknown)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"There is no command or option '{unknown}'; --help lists them.");
            return ExitCode.Failed;
        }

        List<string> settings = [.. arguments.UnmatchedTokens];
        if (arguments.GetValue(_urls) is { } urls)
        {
            settings.Add($"--urls={urls}");
        }

        if (arguments.GetValue(_gold) is { } gold)
        {
            settings.Add($"--{StorageSettings.GoldKey}={Path.GetFullPath(gold)}");
        }

        await using var app = _buildSite(SiteSettings.For(arguments.GetValue(_database), settings));
        await FillAsync(app.Services, arguments.InvocationConfiguration.Error, cancellationToken);
        if (ListenAddress.FirstBeyondLoopback(app.Configuration) is { } open && !await app.Services.GetRequiredService<AccountRegister>().AnyAdministratorAsync(cancellationToken))
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"{open} can be reached from other machines, and there is no administrator to keep them out; make one with: user add NAME --role administrator");
            return ExitCode.Failed;
        }

        await app.StartAsync(cancellationToken);
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"AttackTracker is served at {address}");
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Before the site listens: the seeds are few, and nobody is to find the first page empty.</summary>
    private static async Task FillAsync(IServiceProvider services, TextWriter error, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<TrackerDatabase>();
        var folder = services.GetRequiredService<StorageSettings>().SeedFolder;
        var seeds = folder is null ? [] : ArticleFiles.Read([folder]).ToList();

        // A first start takes seconds, most of them compiling: the extractor gets ready on one core while EF Core does on another.
        var warm = File.Exists(database.File) || seeds.Find(s => s.Succeeded)?.Article is not { } first
            ? Task.CompletedTask
            : Task.Run(() => services.GetRequiredService<ReportExtractor>().Extract(first), cancellationToken);
        await database.OpenAsync(cancellationToken);
        await warm;

        // An ingest of nothing still brings reference data and incidents up to this version of the program.
        var missing = await database.HasArticlesAsync(cancellationToken) ? [] : seeds;
        await using var lines = new RebuildLines(services.GetRequiredService<Rebuild>(), error, services.GetRequiredService<TimeProvider>());
        var summary = await services.GetRequiredService<ArticleIngest>().RunAsync(missing, progress: null, cancellationToken);
        foreach (var failure in summary.Failures)
        {
            await error.WriteLineAsync(failure);
        }
    }

    private static bool IsSetting(string token)
        => token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);
}
