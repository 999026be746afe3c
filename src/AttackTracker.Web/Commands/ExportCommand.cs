using System.CommandLine;
using System.Globalization;
using System.IO.Pipelines;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Web.Downloads;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Commands;

/// <summary><c>export</c>: writes the incidents that a filter lets through into a file. The file appears when it is whole.</summary>
internal sealed class ExportCommand
{
    private readonly Option<string?> _database = CommonOptions.Database();
    private readonly Option<string> _format = new("--format") { Description = $"One of {string.Join(", ", CodebookTerm.All<ExportFormat>())}.", HelpName = "FORMAT", DefaultValueFactory = _ => "csv" };
    private readonly Option<string> _out = new("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
    private readonly Option<string> _filter = new("--filter") { Description = "What an address of the site has behind its question mark, such as 'weapon=drone&from=2024-01-01'.", HelpName = "QUERY", DefaultValueFactory = _ => "" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "A day or a moment in UTC; everything is as it was then.", HelpName = "MOMENT" };
    private readonly Option<string> _site = new("--site") { Description = "The site's address, for links to incidents.", HelpName = "URL", DefaultValueFactory = _ => "" };

    public ExportCommand()
    {
        Command = new Command("export", "Writes incidents into a file: exactly what a page with the same filter shows.") { _database, _format, _out, _filter, _asOf, _site };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        var (query, asOf) = (arguments.GetValue(_filter)!, AsOfAddress.Parse(arguments.GetValue(_asOf)));
        if (!CodebookTerm.TryParse<ExportFormat>(arguments.GetValue(_format), out var format))
        {
            await error.WriteLineAsync($"--format must be one of {string.Join(", ", CodebookTerm.All<ExportFormat>())}, not '{arguments.GetValue(_format)}'.");
            return ExitCode.Failed;
        }

        if (arguments.GetValue(_asOf) is { } typed && asOf is null)
        {
            await error.WriteLineAsync($"--as-of must be a day such as 2024-01-31 or a moment such as 2024-01-31T18:00:00Z, not '{typed}'.");
            return ExitCode.Failed;
        }

        if (NotUnderstood(query) is { } part)
        {
            await error.WriteLineAsync($"--filter: '{part}' is no criterion; what an address of the site shows behind its question mark is.");
            return ExitCode.Failed;
        }

        await using var services = DatabaseServices.Build(arguments.GetValue(_database));
        var database = services.GetRequiredService<TrackerDatabase>();
        if (!File.Exists(database.File))
        {
            await error.WriteLineAsync($"{database.File} does not exist");
            return ExitCode.Failed;
        }

        await database.OpenAsync(cancellationToken);
        var file = Path.GetFullPath(arguments.GetValue(_out)!);
        var request = ExportFiles.Request(query, format, asOf, Root(arguments.GetValue(_site)!));
        await Moment.ReadAsync(asOf, () => WriteAsync(services.GetRequiredService<IncidentExport>(), request, file, error, cancellationToken));
        return ExitCode.Done;
    }

    private static async Task WriteAsync(IncidentExport export, ExportRequest request, string file, TextWriter error, CancellationToken cancellationToken)
    {
        // Beside the file, so that moving it there is one step: nobody ever finds half of it under its name.
        var unfinished = file + ".part";
        var total = await export.CountAsync(request.Filter, cancellationToken);
        try
        {
            var progress = new CountLine(error, total);
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: 1 << 16, leaveOpen: true));
                await export.WriteAsync(request, pipe, progress, cancellationToken);
                await pipe.CompleteAsync();
            }

            File.Move(unfinished, file, overwrite: true);
            await progress.EndAsync(file);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The first pair of the query that the filter does not take; null where it takes all.</summary>
    internal static string? NotUnderstood(string query)
    {
        var taken = IncidentFilterQuery.Pairs(IncidentFilterQuery.Parse(query)).ToHashSet();
        return QueryHelpers.ParseQuery(query).SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value?.Trim() ?? ""))
            .Where(p => !taken.Contains(p)).Select(p => $"{p.Key}={p.Value}").FirstOrDefault();
    }

    internal static string Root(string site) => site.Length == 0 || site.EndsWith('/') ? site : site + "/";

    /// <summary>How many are written, on one line of a terminal; a pipe or a log file gets the end alone.</summary>
    private sealed class CountLine(TextWriter error, int total) : IProgress<int>
    {
        private readonly bool _isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        private int _written;

        public void Report(int value)
        {
            _written = value;
            if (_isTerminal)
            {
                error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value:N0} of {total:N0} incidents"));
            }
        }

        public Task EndAsync(string file)
            => error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(_isTerminal ? "\r" : "")}{_written:N0} incidents written to {file}"));
    }
}
