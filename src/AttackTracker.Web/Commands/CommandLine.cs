using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.AspNetCore.Connections;

namespace AttackTracker.Web.Commands;

/// <summary>The commands and their options. Results go to standard output, progress and failures to standard error.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name; the exit code is 0 only where everything asked for was done.</summary>
    public static async Task<int> RunAsync(string[] args, Func<SiteSettings, WebApplication> buildSite)
    {
        await using var output = StandardOutput();
        return await RunAsync(args, buildSite, output, Console.Error);
    }

    /// <summary>The same with other writers.</summary>
    public static async Task<int> RunAsync(string[] args, Func<SiteSettings, WebApplication> buildSite, TextWriter output, TextWriter error)
    {
        // In English, whatever the machine speaks and pages are translated to; for these "serve" takes the language from its settings.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            var arguments = Create(buildSite).Parse(args);
            if (arguments.Action is ParseErrorAction mistake)
            {
                // One clear line; who wants the help asks for it. Standard output is for results.
                mistake.ShowHelp = false;
            }

            return await arguments.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (Explain(fault) is not null)
        {
            await error.WriteLineAsync(Explain(fault));
            return ExitCode.Failed;
        }
    }

    /// <summary>The commands. Without one the site is served.</summary>
    public static RootCommand Create(Func<SiteSettings, WebApplication> buildSite)
    {
        var serve = new ServeCommand(buildSite);
        var root = new RootCommand("Reads news articles about attacks on military bases and turns them into incident records.")
        {
            serve.Command,
            new ExtractCommand().Command,
            new RecognizeCommand().Command,
            new IngestCommand().Command,
            new ArticleCommand().Command,
            new EvaluateCommand().Command,
            new ExportCommand().Command,
            new ReleaseCommand().Command,
            new VerifyCommand().Command,
            new UserCommand(PasswordPrompt.ReadAsync).Command,
        };
        serve.BeDefaultOf(root);
        return root;
    }

    /// <summary>One line for people about what the outside world did; null for a fault of ours, which must not look like theirs.</summary>
    private static string? Explain(Exception fault)
        => fault switch
        {
            DatabaseUnusableException or ArticleUnreadableException or ReferenceDataException or FormatException => OneLine(fault.Message),
            FileNotFoundException { FileName: { } file } => $"{file} {FileFault.Reason(fault)}",
            IOException { InnerException: AddressInUseException } =>
                $"{AddressIn(fault.Message)} is in use by another program; name another address with --urls",
            UnauthorizedAccessException or IOException => OneLine(fault.Message),
            OperationCanceledException => "Stopped before the end.",
            _ => null,
        };

    /// <summary>Kestrel names the address in its message alone: "Failed to bind to address http://…: address already in use."</summary>
    private static string AddressIn(string message)
        => message.Split(' ').FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))?.TrimEnd(':', '.') ?? "The address";

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");

    /// <summary>UTF-8 without a mark and with line feeds on every system, so that equal results are equal to the byte.</summary>
    private static StreamWriter StandardOutput()
        => new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
}
