using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AttackTracker.Web.Commands;

/// <summary>Options that more than one command has.</summary>
internal static class CommonOptions
{
    /// <summary>A new option a command; its value is a path as the person typed it.</summary>
    public static Option<string?> Database()
        => new("--database") { Description = "The SQLite file; default data/attacktracker.db under the content root.", HelpName = "FILE" };

    /// <summary>A new option a command, in one form alone: 01/02/2022 could be read two ways.</summary>
    public static Option<DateOnly?> Published()
        => new("--published")
        {
            Description = "The publication day, such as 2022-01-05, before what metadata say.",
            HelpName = "DATE",
            CustomParser = ParseDay,
        };

    /// <summary>An argument that is a day, in the one form too.</summary>
    public static Argument<DateOnly> Day(string name, string description)
        => new(name) { Description = description, CustomParser = result => ParseDay(result, name) ?? default };

    private static DateOnly? ParseDay(ArgumentResult result) => ParseDay(result, "--published");

    private static DateOnly? ParseDay(ArgumentResult result, string name)
    {
        var typed = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"{name} must be a day such as 2022-01-05, not '{typed}'.");
        return null;
    }
}
