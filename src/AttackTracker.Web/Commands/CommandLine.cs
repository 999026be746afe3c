using System.CommandLine;
using System.Text;

namespace AttackTracker.Web.Commands;

/// <summary>The commands and their options. Results go to standard output, progress and failures to standard error.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name; the exit code is 0 only where everything asked for was done.</summary>
    public static async Task<int> RunAsync(string[] args, Func<SiteSettings, WebApplication> buildSite)
    {
        await using var output = StandardOutput();
        return await Create(buildSite).Parse(args).InvokeAsync(
            new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false });
    }

    /// <summary>The commands. Without one the site is served.</summary>
    public static RootCommand Create(Func<SiteSettings, WebApplication> buildSite)
    {
        var serve = new ServeCommand(buildSite);
        var root = new RootCommand("Reads news articles about attacks on military bases and turns them into incident records.")
        {
            serve.Command,
        };
        serve.BeDefaultOf(root);
        return root;
    }

    /// <summary>UTF-8 without a mark and with line feeds on every system, so that equal results are equal to the byte.</summary>
    private static StreamWriter StandardOutput()
        => new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
}
