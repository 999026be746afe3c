using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Commands;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Tests.Conventions;

public sealed partial class DocumentationTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathTo("README.md"));

    /// <summary>Pages that nobody goes to by address.</summary>
    private static readonly string[] NotForPeople = ["/not-found"];

    [Fact]
    public void Every_command_is_in_the_readme()
    {
        var missing = Root().Subcommands.Select(c => c.Name).Where(name => !Readme.Contains($"| `{name}", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_option_is_in_the_readme()
    {
        var missing = Root().Subcommands.SelectMany(c => c.Options.Select(o => $"{c.Name} {o.Name}")).Where(o => !Readme.Contains(o.Split(' ')[1], StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_page_is_in_the_readme()
    {
        var missing = typeof(Program).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>())
            .Select(r => r.Template)
            .Except(NotForPeople)
            .Where(route => !Readme.Contains($"| `{route}` |", StringComparison.OrdinalIgnoreCase));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_readme_runs_by_exactly_two_commands()
    {
        var commands = ShellBlock().Match(Readme).Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["dotnet run --project src/AttackTracker.Web", "dotnet test"], commands);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    public void Links_to_files_lead_somewhere(string document)
    {
        var missing = Link().Matches(File.ReadAllText(Repository.PathTo(document)))
            .Select(m => m.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Repository.PathTo(target)));

        Assert.Empty(missing);
    }

    [Fact]
    public void Decisions_are_numbered_once_and_named_after_their_title()
    {
        var decisions = Directory.GetFiles(Repository.PathTo("docs/decisions"), "*.md").Select(f => (Number: Path.GetFileName(f)[..4], Title: File.ReadLines(f).First())).ToList();

        Assert.Equal(decisions.Count, decisions.Select(d => d.Number).Distinct().Count());
        Assert.All(decisions, d => Assert.Matches($"^# 0*{d.Number.TrimStart('0')}\\. ", d.Title));
    }

    private static RootCommand Root() => CommandLine.Create(_ => throw new InvalidOperationException("No site is built here."));

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)")]
    private static partial Regex Link();
}
