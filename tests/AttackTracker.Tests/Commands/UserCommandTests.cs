using System.CommandLine;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Commands;

namespace AttackTracker.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("tracker.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Accounts_are_made_and_kept_from_the_command_line()
    {
        Assert.Equal((1, "Nobody would be left to keep the accounts: at least one account that is not locked has to be an administrator.\n"), Told(await AddAsync("Ada", "four grey herons at dawn")));
        Assert.Equal((0, ""), Told(await AddAsync("Ada", "four grey herons at dawn", "--role", "administrator")));
        Assert.Equal((1, "There is an account of that name already; take another.\n"), Told(await AddAsync("ADA", "four grey herons at dawn")));
        Assert.Equal((0, ""), Told(await AddAsync("Bob", "seven quiet lamps burn", "--role", "editor", "reviewer")));

        Assert.Equal((0, ""), Told(await UserAsync("set-role", "bob", "--role", "reviewer")));
        Assert.Equal((0, ""), Told(await UserAsync("lock", "Bob")));
        Assert.Equal((1, "Nobody would be left to keep the accounts: at least one account that is not locked has to be an administrator.\n"), Told(await UserAsync("lock", "Ada")));
        Assert.Equal((1, "There is no account 'Eve'; user list names them.\n"), Told(await UserAsync("lock", "Eve")));

        Assert.Equal("Ada\tadministrator\tsigned in never\nBob\treviewer\tsigned in never\tlocked\n", (await UserAsync("list")).Output);
    }

    [Theory]
    [InlineData("short", "A password has at least 12")]
    [InlineData("Password2026!", "The password is one of the first")]
    public async Task A_password_that_will_not_do_makes_no_account(string password, string why)
    {
        var run = await AddAsync("Ada", password, "--role", "administrator");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(why, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", (await UserAsync("list")).Output);
    }

    [Fact]
    public async Task Without_a_keyboard_the_password_is_a_line_of_standard_input()
    {
        var run = await ProgramProcess.RunAsync(["user", "add", "Ada", "--role", "administrator", "--database", Database], "four grey herons at dawn\n"u8.ToArray());

        Assert.Equal((0, ""), Told(run));
        Assert.Equal("Ada\tadministrator\tsigned in never\n", (await UserAsync("list")).Output);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused_with_those_that_do()
    {
        var run = await UserAsync("set-role", "Ada", "--role", "boss");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("administrator", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public async Task Without_an_administrator_other_machines_are_not_served(string address)
    {
        var run = await CommandRun.Of("serve", "--urls", address, "--database", Database, "--Storage:Seeds=");

        Assert.Equal((1, $"{address} can be reached from other machines, and there is no administrator to keep them out; make one with: user add NAME --role administrator\n"), Told(run));
    }

    private Task<CommandRun> UserAsync(params string[] args) => CommandRun.Of(["user", .. args, "--database", Database]);

    private async Task<CommandRun> AddAsync(string name, string password, params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var command = new RootCommand { new UserCommand(_ => Task.FromResult(password)).Command };
        var exitCode = await command.Parse(["user", "add", name, .. args, "--database", Database])
            .InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    private static (int ExitCode, string Error) Told(CommandRun run) => (run.ExitCode, run.Error);
}
