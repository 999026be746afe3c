using System.CommandLine;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Storage;

namespace AttackTracker.Web.Commands;

/// <summary><c>article</c>: corrects what is known of an article beside its text, and lets its incidents follow.</summary>
internal sealed class ArticleCommand
{
    private readonly Argument<int> _id = new("ID") { Description = "The article's number, as in the address of its page." };
    private readonly Option<string> _reason = new("--reason") { Description = "Why; kept with the correction.", HelpName = "WHY", Required = true };
    private readonly Option<string> _who = new("--who") { Description = "Who corrects; default the user of this machine.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show which values and incidents would change, and change nothing." };
    private readonly Option<bool> _json = new("--json") { Description = "Print what changes as one JSON object." };
    private readonly Option<string?> _database = CommonOptions.Database();

    public ArticleCommand()
    {
        var day = CommonOptions.Day("DATE", "The day of publication, such as 2022-01-05.");
        var publisher = new Argument<string>("NAME") { Description = "The outlet." };
        var setDate = new Command("set-date", "Sets an article's day of publication and reads its relative dates anew.") { _id, day, _reason, _who, _dryRun, _json, _database };
        var setPublisher = new Command("set-publisher", "Sets an article's outlet, by which independent sources are counted.") { _id, publisher, _reason, _who, _dryRun, _json, _database };
        setDate.SetAction((arguments, cancellationToken) => RunAsync(arguments, Asked(arguments) with { Published = arguments.GetRequiredValue(day) }, cancellationToken));
        setPublisher.SetAction((arguments, cancellationToken) => RunAsync(arguments, Asked(arguments) with { Publisher = arguments.GetRequiredValue(publisher) }, cancellationToken));
        Command = new Command("article", "Corrects what is known of an article beside its text; decisions on its incidents hold.") { setDate, setPublisher };
    }

    public Command Command { get; }

    private ArticleCorrection Asked(ParseResult arguments) => new()
    {
        ArticleId = arguments.GetRequiredValue(_id),
        Reason = arguments.GetRequiredValue(_reason),
        Who = arguments.GetRequiredValue(_who),
    };

    private async Task<int> RunAsync(ParseResult arguments, ArticleCorrection correction, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        var dryRun = arguments.GetValue(_dryRun);
        await using var services = DatabaseServices.Build(arguments.GetValue(_database));
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(cancellationToken);
        var correct = services.GetRequiredService<CorrectArticle>();
        var result = dryRun ? await correct.PreviewAsync(correction, cancellationToken) : await correct.RunAsync(correction, cancellationToken);
        if (result is not CodingResult.Done { Diff: var diff })
        {
            await error.WriteLineAsync(result switch
            {
                CodingResult.Refused refused => string.Join(' ', refused.Problems),
                CodingResult.Unavailable unavailable => unavailable.Message,
                _ => FormattableString.Invariant($"There is no article {correction.ArticleId}."),
            });
            return ExitCode.Failed;
        }

        if (arguments.GetValue(_json))
        {
            await output.WriteLineAsync(DiffJson.Of(diff, read: 1, applied: !dryRun));
            return ExitCode.Done;
        }

        DiffText.Write(output, diff);
        await output.WriteLineAsync($"{DiffText.Summary(diff)}{(dryRun ? "; nothing was written" : "")}");
        return ExitCode.Done;
    }
}
