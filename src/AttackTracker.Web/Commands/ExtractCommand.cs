using System.CommandLine;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Commands;

/// <summary><c>extract</c>: one JSON object an article in the codebook's form, in the order of file names, without a database.</summary>
internal sealed class ExtractCommand
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files and folders; a folder's articles.json gives metadata.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<DateOnly?> _published = CommonOptions.Published();
    private readonly Option<bool> _incidents = new("--incidents") { Description = "Merge the articles in memory and give each report the incident it falls into." };

    public ExtractCommand()
    {
        Command = new Command("extract", "Prints what is read from each article, one JSON object a line.") { _paths, _published, _incidents };
        Command.SetAction(Run);
    }

    public Command Command { get; }

    private int Run(ParseResult arguments)
    {
        var output = arguments.InvocationConfiguration.Output;
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        var articles = new ArticleInput(arguments.InvocationConfiguration.Error, arguments.GetValue(_published));
        var extracted = articles.Read(arguments.GetRequiredValue(_paths)).Select(article => (Article: article, Extraction: extractor.Extract(article)));
        if (arguments.GetValue(_incidents))
        {
            var all = extracted.ToList();
            var keys = IncidentKeys.Of(all);
            foreach (var (article, extraction) in all)
            {
                output.WriteLine(ExtractionJson.Write(article, extraction, keys[article.ContentHash]));
            }
        }
        else
        {
            foreach (var (article, extraction) in extracted)
            {
                output.WriteLine(ExtractionJson.Write(article, extraction));
            }
        }

        return articles.ExitCode;
    }
}
