using System.Diagnostics.CodeAnalysis;
using AttackTracker.Core.Editing;

namespace AttackTracker.Web;

/// <summary>Reads articles again in the background of the site, whenever somebody has changed the reference data.</summary>
public sealed class Rereader(RereadArticles articles, ILogger<Rereader> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    [SuppressMessage("Design", "CA1031", Justification = "The site goes on whatever becomes of the reading; the log says why, and it is tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await articles.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogError(fault, "Articles could not be read again by the changed reference data; it is tried again");
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }
}
