using System.CommandLine;
using System.Globalization;
using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;

namespace AttackTracker.Web.Commands;

/// <summary><c>user</c>: makes and keeps accounts from the machine itself, which is also the way back in when no administrator can sign in.</summary>
internal sealed class UserCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The name that the person signs in with." };

    private readonly Option<string?> _database = CommonOptions.Database();
    private readonly Option<string[]> _roles = new("--role")
    {
        Description = "What the person may do besides reading: editor, reviewer or administrator; may be given more than once.",
        HelpName = "ROLE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _secondFactor = new("--remove-second-factor") { Description = "Also asks for no code any more, for a person who lost the phone and the recovery codes." };
    private readonly Option<bool> _unlock = new("--undo") { Description = "Unlocks it." };

    private readonly Func<CancellationToken, Task<string>> _readPassword;

    public UserCommand(Func<CancellationToken, Task<string>> readPassword)
    {
        _readPassword = readPassword;
        _roles.AcceptOnlyFromAmong([.. CodebookTerm.All<Role>()]);
        Command = new Command("user", "Makes and keeps the accounts of a database.")
        {
            Subcommand.Of("add", "Makes an account; the password comes from a prompt or, where there is none, as a line from standard input.", AddAsync, _database, Name, _roles),
            Subcommand.Of("list", "Lists the accounts.", ListAsync, _database),
            Subcommand.Of("set-role", "Sets what an account may do, and ends its sessions.", (run, token) => KeepAsync(run, (keeper, account) => keeper.SetRolesAsync(account, Roles(run)), token), _database, Name, _roles),
            Subcommand.Of("reset-password", "Gives an account a password, which its person changes at the next sign-in, and ends its sessions.", ResetAsync, _database, Name, _secondFactor),
            Subcommand.Of("lock", "Locks an account and ends its sessions.", (run, token) => KeepAsync(run, (keeper, account) => keeper.SetLockedAsync(account, !run.GetValue(_unlock)), token), _database, Name, _unlock),
        };
    }

    public Command Command { get; }

    private async Task<int> AddAsync(ParseResult run, CancellationToken cancellationToken)
    {
        var password = await _readPassword(cancellationToken);
        return await WithAsync(run, (keeper, name) => keeper.AddAsync(name, password, Roles(run), isTemporary: false), cancellationToken);
    }

    private async Task<int> ResetAsync(ParseResult run, CancellationToken cancellationToken)
    {
        var password = await _readPassword(cancellationToken);
        return await KeepAsync(
            run,
            async (keeper, account) =>
            {
                var problems = await keeper.ResetPasswordAsync(account, password);
                return problems.Count == 0 && run.GetValue(_secondFactor) ? await keeper.RemoveSecondFactorAsync(account) : problems;
            },
            cancellationToken);
    }

    private async Task<int> ListAsync(ParseResult run, CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(run, cancellationToken);
        foreach (var account in await services.GetRequiredService<AccountRegister>().ListAsync(cancellationToken))
        {
            var roles = string.Join(' ', account.Roles.Select(r => CodebookTerm.Of(r)));
            var signedIn = account.LastSignedInAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
            await run.InvocationConfiguration.Output.WriteLineAsync($"{account.Name}\t{roles}\tsigned in {signedIn}{(account.HasSecondFactor ? "\tsecond factor" : "")}{(account.IsLocked ? "\tlocked" : "")}");
        }

        return ExitCode.Done;
    }

    private Task<int> KeepAsync(ParseResult run, Func<AccountKeeper, Account, Task<IReadOnlyList<string>>> change, CancellationToken cancellationToken)
        => WithAsync(
            run,
            async (keeper, name) => await keeper.FindAsync(name) is { } account ? await change(keeper, account) : [$"There is no account '{name}'; user list names them."],
            cancellationToken);

    private async Task<int> WithAsync(ParseResult run, Func<AccountKeeper, string, Task<IReadOnlyList<string>>> change, CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(run, cancellationToken);
        await using var scope = services.CreateAsyncScope();
        var problems = await change(scope.ServiceProvider.GetRequiredService<AccountKeeper>(), run.GetValue(Name)!);
        foreach (var problem in problems)
        {
            await run.InvocationConfiguration.Error.WriteLineAsync(problem);
        }

        return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task<ServiceProvider> OpenAsync(ParseResult run, CancellationToken cancellationToken)
    {
        var services = DatabaseServices.Build(run.GetValue(_database), more => more.AddLogging().AddAccountKeeping());
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(cancellationToken);
        return services;
    }

    private IReadOnlyList<Role> Roles(ParseResult run)
        => [.. (run.GetValue(_roles) ?? []).Select(word => CodebookTerm.TryParse<Role>(word, out var role) ? role : Role.Reader)];
}
