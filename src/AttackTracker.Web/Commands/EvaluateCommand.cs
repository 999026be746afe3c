using System.CommandLine;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;

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
        var articles = new ArticleInput(arguments.InvocationConfiguration.Error, published: null);
        var path = arguments.GetRequiredValue(_predicted);
        var card = Scorecard.Of(gold, IsJsonLines(path) ? Prediction.ReadLines(path) : Extract(path, articles));

        output.Write(arguments.GetValue(_json) ? ScorecardText.ToJson(card) + "\n" : ScorecardText.ToTable(card));
        if (arguments.GetValue(_errors))
        {
            // The object stays alone on standard output, for the machine that asked for it.
            var list = arguments.GetValue(_json) ? arguments.InvocationConfiguration.Error : output;
            list.Write(ScorecardText.ToErrorList(card));
        }

        return articles.ExitCode;
    }

    private static IReadOnlyList<Prediction> Extract(string path, ArticleInput articles)
    {
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        var extracted = articles.Read([path]).Select(article => (Article: article, Extraction: extractor.Extract(article))).ToList();
        var keys = IncidentKeys.Of(extracted);
        return
        [
            .. extracted
                .Select(e => Prediction.Of(e.Article.FileName, e.Article.Text, e.Extraction, keys[e.Article.ContentHash]))
                .DistinctBy(p => p.FileName), // of two files with one name the first counts, as gold knows names alone
        ];
    }

    private static bool IsJsonLines(string path)
        => File.Exists(path) && Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON" or ".JSON";
}
