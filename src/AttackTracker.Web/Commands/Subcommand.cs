using System.CommandLine;

namespace AttackTracker.Web.Commands;

/// <summary>A command below a command, such as <c>user add</c>.</summary>
internal static class Subcommand
{
    public static Command Of(string name, string description, Func<ParseResult, CancellationToken, Task<int>> run, params Symbol[] parts)
    {
        var command = new Command(name, description);
        foreach (var part in parts)
        {
            if (part is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)part);
            }
        }

        command.SetAction(run);
        return command;
    }
}
