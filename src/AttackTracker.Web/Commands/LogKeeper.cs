using System.Diagnostics.CodeAnalysis;
using AttackTracker.Core.Storage;

namespace AttackTracker.Web.Commands;

/// <summary>Keeps the database's write-ahead log short in the background of the site.</summary>
public sealed class LogKeeper(WriteAheadLog writeAheadLog, ILogger<LogKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    [SuppressMessage("Design", "CA1031", Justification = "The site goes on: meanwhile commits shorten the log themselves; the log says why, and it is tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await writeAheadLog.KeepShortAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogError(fault, "The write-ahead log could not be brought into the database file; it is tried again");
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }
}
