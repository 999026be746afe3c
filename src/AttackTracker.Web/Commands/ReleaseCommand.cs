using System.CommandLine;
using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Releases;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Web.Components.Filters;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Commands;

/// <summary><c>release</c>: makes and keeps releases from the machine itself.</summary>
internal sealed class ReleaseCommand
{
    private static readonly Argument<int> Number = new("number") { Description = "The release's number." };
    private static readonly Argument<int?> SomeNumber = new("number") { Description = "The release's number; left out, all of them.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string> FileName = new("file") { Description = $"One of {string.Join(", ", ReleaseFiles.Names)}." };

    private readonly Option<string?> _database = CommonOptions.Database();
    private readonly Option<string> _name = new("--name") { Description = "What it is called beside its number.", HelpName = "NAME", Required = true };
    private readonly Option<string> _note = new("--note") { Description = "What is worth knowing about it.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
    private readonly Option<string> _filter = new("--filter") { Description = "What an address of the site has behind its question mark; left out, everything.", HelpName = "QUERY", DefaultValueFactory = _ => "" };
    private readonly Option<string> _site = new("--site") { Description = "The site's address, for links to incidents.", HelpName = "URL", DefaultValueFactory = _ => "" };
    private readonly Option<string> _who = new("--who") { Description = "Who makes or withdraws it.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<string> _reason = new("--reason") { Description = "Why, for those who used it.", HelpName = "TEXT", Required = true };
    private readonly Option<string> _out = new("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };

    public ReleaseCommand() => Command = new Command("release", "Makes and keeps releases: numbered sets whose files stay equal to the byte.")
    {
        Subcommand.Of("make", "Freezes what a filter lets through, with what changed since the release of the same filter before.", MakeAsync, _database, _name, _note, _filter, _site, _who),
        Subcommand.Of("list", "Lists the releases.", ListAsync, _database),
        Subcommand.Of("file", "Writes a file of a release, after checking that it is what was frozen.", FileAsync, _database, Number, FileName, _out),
        Subcommand.Of("withdraw", "Says that a release is not to be used any more; it stays.", WithdrawAsync, _database, Number, _reason, _who),
        Subcommand.Of("verify", "Checks that the files of releases are to the byte what was frozen.", VerifyAsync, _database, SomeNumber),
    };

    public Command Command { get; }

    private async Task<int> MakeAsync(ParseResult run, CancellationToken cancellationToken)
    {
        var typed = run.GetValue(_filter)!;
        if (ExportCommand.NotUnderstood(typed) is { } part)
        {
            return await FailAsync(run, $"--filter: '{part}' is no criterion; what an address of the site shows behind its question mark is.");
        }

        var filter = IncidentFilterQuery.Parse(typed);
        await using var services = await OpenAsync(run, cancellationToken);
        var root = ExportCommand.Root(run.GetValue(_site)!);
        var wish = new ReleaseWish
        {
            Name = run.GetValue(_name)!,
            Note = run.GetValue(_note)!,
            Filter = filter,
            Query = IncidentFilterQuery.Write(filter),
            Criteria = FilterChip.Told(filter, null),
            LinkTo = (id, moment) => root + AsOfAddress.At(TrackerLinks.Incident(id), moment),
            Who = run.GetValue(_who)!,
        };
        switch (await services.GetRequiredService<MakeRelease>().RunAsync(wish, null, cancellationToken))
        {
            case ReleaseResult.Made made:
                var changes = made.Changes is { } count ? string.Create(CultureInfo.InvariantCulture, $", {count:N0} changes") : "";
                await run.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"release {made.Number}: {made.Incidents:N0} incidents{changes}"));
                return ExitCode.Done;
            case ReleaseResult.Refused refused:
                return await FailAsync(run, refused.Why);
            default:
                throw new InvalidOperationException("A making ends in one of two ways.");
        }
    }

    private async Task<int> ListAsync(ParseResult run, CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(run, cancellationToken);
        foreach (var release in await services.GetRequiredService<ReleasesQuery>().RunAsync(cancellationToken))
        {
            var withdrawn = release.Withdrawal is { } withdrawal ? $"\twithdrawn: {withdrawal.Reason}" : "";
            await run.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{release.Number}\t{release.Name}\t{AsOfAddress.Format(release.Moment)}\t{release.Who}\t{release.Incidents} incidents\t{release.Filter}{withdrawn}"));
        }

        return ExitCode.Done;
    }

    private async Task<int> FileAsync(ParseResult run, CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(run, cancellationToken);
        var files = services.GetRequiredService<ReleaseFiles>();
        var (number, name, path) = (run.GetValue(Number), run.GetValue(FileName)!, Path.GetFullPath(run.GetValue(_out)!));
        if (await files.FindAsync(number, name, cancellationToken) is not { } file)
        {
            return await FailAsync(run, FormattableString.Invariant($"Release {number} has no file '{name}'; release list names the releases, and files are {string.Join(", ", ReleaseFiles.Names)}."));
        }

        var unfinished = path + ".part";
        try
        {
            await using (var output = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await files.CopyAsync(file, output, cancellationToken);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (InvalidDataException fault)
        {
            return await FailAsync(run, fault.Message);
        }
        finally
        {
            File.Delete(unfinished);
        }

        await run.InvocationConfiguration.Output.WriteLineAsync($"{file.Sha256}  {path}");
        return ExitCode.Done;
    }

    private async Task<int> WithdrawAsync(ParseResult run, CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(run, cancellationToken);
        var problem = await services.GetRequiredService<WithdrawRelease>().RunAsync(run.GetValue(Number), run.GetValue(_reason)!, run.GetValue(_who)!, cancellationToken);
        return problem is null ? ExitCode.Done : await FailAsync(run, problem);
    }

    private async Task<int> VerifyAsync(ParseResult run, CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(run, cancellationToken);
        var violations = await services.GetRequiredService<DatabaseVerifier>().OfReleasesAsync(run.GetValue(SomeNumber), cancellationToken);
        foreach (var violation in violations)
        {
            await run.InvocationConfiguration.Output.WriteLineAsync(violation.ToString());
        }

        return violations.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<int> FailAsync(ParseResult run, string why)
    {
        await run.InvocationConfiguration.Error.WriteLineAsync(why);
        return ExitCode.Failed;
    }

    private async Task<ServiceProvider> OpenAsync(ParseResult run, CancellationToken cancellationToken)
    {
        var services = DatabaseServices.Build(run.GetValue(_database), more => more.AddSingleton<ReleasesQuery>());
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(cancellationToken);
        return services;
    }
}
