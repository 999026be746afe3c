using System.CommandLine;
using System.CommandLine.Parsing;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Storage;

namespace AttackTracker.Web.Commands;

/// <summary><c>ingest</c>: brings articles into the database, where what is there already stays as it is; or reads those that are there again.</summary>
internal sealed class IngestCommand
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files and folders; a folder's articles.json gives metadata.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _again = new("--re-extract") { Description = "Instead of bringing in articles, read again those that another version of the extractor or other reference data read, and show what that changes." };
    private readonly Option<bool> _all = new("--all") { Description = "With --re-extract: read every article again." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With --re-extract: show what would change, and change nothing." };
    private readonly Option<bool> _json = new("--json") { Description = "With --re-extract: print what changes as one JSON object." };
    private readonly Option<string?> _database = CommonOptions.Database();

    public IngestCommand()
    {
        Command = new Command("ingest", "Brings articles into the database and prints how many were new, already there, or failed.") { _paths, _again, _all, _dryRun, _json, _database };
        Command.Validators.Add(Check);
        Command.SetAction((arguments, cancellationToken) => arguments.GetValue(_again) ? ReadAgainAsync(arguments, cancellationToken) : RunAsync(arguments, cancellationToken));
    }

    public Command Command { get; }

    private void Check(CommandResult arguments)
    {
        var again = arguments.GetValue(_again);
        var paths = arguments.GetValue(_paths) is { Length: > 0 };
        if (again && paths)
        {
            arguments.AddError("--re-extract reads the articles of the database again and takes no PATH.");
        }
        else if (!again && !paths)
        {
            arguments.AddError("Name the files or folders to bring in, or --re-extract.");
        }
        else if (!again && (arguments.GetValue(_all) || arguments.GetValue(_dryRun) || arguments.GetValue(_json)))
        {
            arguments.AddError("--all, --dry-run and --json go with --re-extract.");
        }
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        await using var services = DatabaseServices.Build(arguments.GetValue(_database));
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(cancellationToken);

        var files = ArticleFiles.Find(arguments.GetRequiredValue(_paths));
        IngestSummary summary;
        using (var bar = ProgressBar.On(error, files.Count))
        {
            summary = await services.GetRequiredService<ArticleIngest>().RunAsync(files.Select(f => f.Read()), bar, cancellationToken);
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"{summary.New} new, {summary.Updated} updated, {summary.AlreadyThere} already there, {summary.Failures.Count} failed"));
        return await FinishAsync(error, summary.Failures);
    }

    private async Task<int> ReadAgainAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        var (all, dryRun) = (arguments.GetValue(_all), arguments.GetValue(_dryRun));
        await using var services = DatabaseServices.Build(arguments.GetValue(_database));
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(cancellationToken);

        var extraction = services.GetRequiredService<ReExtraction>();
        var (stored, outdated) = await extraction.CountAsync(cancellationToken);
        ReExtractionSummary summary;
        using (var bar = ProgressBar.On(error, all ? stored : outdated))
        {
            summary = await extraction.RunAsync(all, dryRun, bar, cancellationToken);
        }

        if (arguments.GetValue(_json))
        {
            await output.WriteLineAsync(DiffJson.Of(summary.Diff, summary.Read, applied: !dryRun));
        }
        else
        {
            DiffText.Write(output, summary.Diff);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"{summary.Read} of {stored} articles read again, {summary.Diff.Articles.Count} of them otherwise: {DiffText.Summary(summary.Diff)}{(dryRun ? "; nothing was written" : "")}"));
        }

        return await FinishAsync(error, summary.Failures);
    }

    private static async Task<int> FinishAsync(TextWriter error, IReadOnlyList<string> failures)
    {
        foreach (var failure in failures)
        {
            await error.WriteLineAsync(failure);
        }

        return failures.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
