using System.CommandLine;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Storage;

namespace AttackTracker.Web.Commands;

/// <summary><c>ingest</c>: brings articles into the database; what is there already stays as it is.</summary>
internal sealed class IngestCommand
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files and folders; a folder's articles.json gives metadata.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _database = CommonOptions.Database();

    public IngestCommand()
    {
        Command = new Command("ingest", "Brings articles into the database and prints how many were new, already there, or failed.") { _paths, _database };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

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

        foreach (var failure in summary.Failures)
        {
            await error.WriteLineAsync(failure);
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"{summary.New} new, {summary.Updated} updated, {summary.AlreadyThere} already there, {summary.Failures.Count} failed"));
        return summary.Failures.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
