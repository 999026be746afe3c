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
    private readonly Option<bool> _confusions = new("--confusions") { Description = "List, field by field, what is not right: the coder's value, the extracted one, where it stands and the sentence." };
    private readonly Option<bool> _calibration = new("--calibration") { Description = "Show how often values were right by the confidence they were given with." };
    private readonly Option<bool> _byPublisher = new("--by-publisher") { Description = "Score each outlet by itself." };
    private readonly Option<bool> _byRule = new("--by-rule") { Description = "Show how often each rule fired and was right, in how many articles, and which rules fired in one alone." };

    public EvaluateCommand()
    {
        Command = new Command("evaluate", "Prints the codebook's scorecard: precision, recall and F1 of reports, fields and evidence.")
        {
            _gold, _predicted, _json, _errors, _confusions, _calibration, _byPublisher, _byRule,
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
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var card = Scorecard.Of(gold, IsJsonLines(path) ? Prediction.ReadLines(path) : Extract(path, articles, texts));
        var confusions = arguments.GetValue(_confusions) ? Confusion.Of(card.Scored, texts.GetValueOrDefault) : null;
        var publishers = arguments.GetValue(_byPublisher) ? PublisherScore.Of(card.Scored) : null;
        var rules = arguments.GetValue(_byRule) ? RuleScore.Of(card.Scored) : null;
        if (arguments.GetValue(_json))
        {
            output.Write(ScorecardText.ToJson(card, confusions, publishers, rules) + "\n");
        }
        else
        {
            output.Write(ScorecardText.ToTable(card));
            output.Write(arguments.GetValue(_calibration) ? QualityText.ToCalibrationTable(card.Calibration) : "");
            output.Write(publishers is null ? "" : QualityText.ToPublisherTable(publishers));
            output.Write(rules is null ? "" : QualityText.ToRuleTable(rules));
            output.Write(confusions is null ? "" : QualityText.ToConfusionList(confusions));
        }

        if (arguments.GetValue(_errors))
        {
            // The object stays alone on standard output, for the machine that asked for it.
            var list = arguments.GetValue(_json) ? arguments.InvocationConfiguration.Error : output;
            list.Write(ScorecardText.ToErrorList(card));
        }

        return articles.ExitCode;
    }

    private static IReadOnlyList<Prediction> Extract(string path, ArticleInput articles, Dictionary<string, string> texts)
    {
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        var extracted = articles.Read([path]).Select(article => (Article: article, Extraction: extractor.Extract(article))).ToList();
        extracted.ForEach(e => texts.TryAdd(e.Article.FileName, e.Article.Text));
        var keys = IncidentKeys.Of(extracted);
        return
        [
            .. extracted
                .Select(e => Prediction.Of(e.Article.FileName, e.Article.Text, e.Extraction, keys[e.Article.ContentHash]) with { Publisher = e.Article.Metadata.Publisher })
                .DistinctBy(p => p.FileName), // of two files with one name the first counts, as gold knows names alone
        ];
    }

    private static bool IsJsonLines(string path)
        => File.Exists(path) && Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON" or ".JSON";
}
