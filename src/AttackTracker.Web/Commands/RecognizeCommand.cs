using System.CommandLine;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Commands;

/// <summary><c>recognize</c>: every mention of a text with the rule that found it, to see why a value came out.</summary>
internal sealed class RecognizeCommand
{
    private const string StandardInput = "-";

    private readonly Argument<string> _path = new("PATH") { Description = "A file; - or nothing for standard input.", DefaultValueFactory = _ => StandardInput };
    private readonly Option<DateOnly?> _published = CommonOptions.Published();

    public RecognizeCommand()
    {
        Command = new Command("recognize", "Prints every mention in a text, one JSON object a line: kind, span, text, value, rule.") { _path, _published };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(_path);
        var published = arguments.GetValue(_published);
        var articles = new ArticleInput(arguments.InvocationConfiguration.Error, published);
        var article = path == StandardInput
            ? await ReadStandardInputAsync(published, cancellationToken)
            : articles.Read([path]).SingleOrDefault();
        if (article is not null)
        {
            foreach (var mention in new ReportExtractor(ReferenceData.Shipped).Extract(article).Mentions)
            {
                await arguments.InvocationConfiguration.Output.WriteLineAsync(MentionJson.Write(mention, article.Text));
            }
        }

        return articles.ExitCode;
    }

    private static async Task<Article> ReadStandardInputAsync(DateOnly? published, CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = 1; read > 0 && bytes.Length <= ArticleReader.MaxBytes;)
        {
            read = await input.ReadAsync(buffer, cancellationToken);
            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return ArticleReader.Read("standard input", bytes.ToArray(), published is { } day ? new ArticleMetadata { Published = day } : null);
    }
}
