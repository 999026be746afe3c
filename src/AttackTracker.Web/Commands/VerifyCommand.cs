using System.CommandLine;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;

namespace AttackTracker.Web.Commands;

/// <summary><c>verify</c>: proves the invariants on a database, and changes nothing in it.</summary>
internal sealed class VerifyCommand
{
    private readonly Option<string?> _database = CommonOptions.Database();

    public VerifyCommand()
    {
        Command = new Command("verify", "Checks the invariants on a database and lists every violation; fails where there is one.") { _database };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        await using var services = DatabaseServices.Build(arguments.GetValue(_database));
        var file = services.GetRequiredService<TrackerDatabase>().File;
        if (!File.Exists(file))
        {
            await error.WriteLineAsync($"{file} does not exist");
            return ExitCode.Failed;
        }

        var violations = await services.GetRequiredService<DatabaseVerifier>().RunAsync(cancellationToken);
        foreach (var violation in violations)
        {
            await output.WriteLineAsync(violation.ToString());
        }

        if (violations.Count > 0)
        {
            await error.WriteLineAsync(FormattableString.Invariant($"{file} breaks an invariant in {violations.Count} places"));
            return ExitCode.Failed;
        }

        await output.WriteLineAsync($"{file} is sound");
        return ExitCode.Done;
    }
}
