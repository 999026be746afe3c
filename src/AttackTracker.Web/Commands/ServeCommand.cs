using System.CommandLine;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AttackTracker.Web.Commands;

/// <summary><c>serve</c>: creates or migrates the database, ingests the seeds on first run, and serves the site.</summary>
internal sealed class ServeCommand
{
    private readonly Option<string?> _database = CommonOptions.Database();
    private readonly Option<string?> _urls = new("--urls") { Description = "Where to listen, such as http://localhost:5000.", HelpName = "URL" };
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

        await using var app = _buildSite(SiteSettings.For(arguments.GetValue(_database), settings));
        await app.Services.GetRequiredService<TrackerDatabase>().OpenAsync(cancellationToken);
        await IngestSeedsAsync(app.Services, arguments.InvocationConfiguration.Error, cancellationToken);
        await app.StartAsync(cancellationToken);
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"AttackTracker is served at {address}");
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Before the site listens: the seeds are few, and nobody is to find the first page empty.</summary>
    private static async Task IngestSeedsAsync(IServiceProvider services, TextWriter error, CancellationToken cancellationToken)
    {
        // An ingest of nothing still brings reference data and incidents up to this version of the program.
        var folder = await services.GetRequiredService<TrackerDatabase>().HasArticlesAsync(cancellationToken) ? null : services.GetRequiredService<StorageSettings>().SeedFolder;
        var seeds = folder is null ? [] : ArticleFiles.Read([folder]);
        var summary = await services.GetRequiredService<ArticleIngest>().RunAsync(seeds, progress: null, cancellationToken);
        foreach (var failure in summary.Failures)
        {
            await error.WriteLineAsync(failure);
        }
    }

    private static bool IsSetting(string token)
        => token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);
}
