using System.CommandLine;

namespace AttackTracker.Web.Commands;

/// <summary>Options that more than one command has.</summary>
internal static class CommonOptions
{
    /// <summary>A new option a command; its value is a path as the person typed it.</summary>
    public static Option<string?> Database()
        => new("--database") { Description = "The SQLite file; default data/attacktracker.db under the content root.", HelpName = "FILE" };
}
