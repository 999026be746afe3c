using System.CommandLine;
using AttackTracker.Core.Evaluation;

namespace AttackTracker.Web.Commands;

/// <summary><c>evaluate</c>: the codebook's scorecard of an extraction against hand-coded articles.</summary>
internal sealed class EvaluateCommand
{
    private readonly Argument<string> _gold = new("GOLD") { Description = "The hand-coded articles, a JSON file." };
    private readonly Argument<string> _predicted = new("PATH-OR-JSONL") { Description = "Articles to extract, a file or a folder; or a .jsonl file that extract wrote." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the scorecard as one JSON object." };
    private readonly Option<bool> _errors = new("--errors") { Description = "List what was missed, invented or wrong." };

    public EvaluateCommand()
    {
        Command = new Command("evaluate", "Prints the codebook's scorecard: precision, recall and F1 of reports, fields and evidence.")
        {
            _gold, _predicted, _json, _errors,
        };
        Command.SetAction(Run);
    }

    public Command Command { get; }

    private int Run(ParseResult arguments)
    {
        var output = arguments.InvocationConfiguration.Output;
        var gold = GoldFile.Read(arguments.GetRequiredValue(_gold));
        var card = Scorecard.Of(gold, Prediction.ReadLines(arguments.GetRequiredValue(_predicted)));
        output.Write(arguments.GetValue(_json) ? ScorecardText.ToJson(card) + "\n" : ScorecardText.ToTable(card));
        if (arguments.GetValue(_errors))
        {
            output.Write(ScorecardText.ToErrorList(card));
        }

        return ExitCode.Done;
    }
}
