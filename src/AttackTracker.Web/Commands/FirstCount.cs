using System.Diagnostics.CodeAnalysis;
using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Commands;

/// <summary>Counts each view once in the background as the site begins, so that the first who looks does not wait until all facts have been read and the code that counts them is compiled, nor who searches until it is known who tells of what.</summary>
public sealed class FirstCount(FacetsQuery facets, ReviewCounts reviews, TimelineQuery timeline, SubjectsQuery subjects, MapQuery map, CalendarQuery calendar, MatrixQuery matrix, ILogger<FirstCount> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "Whoever looks first counts then, and is told what is the matter.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await facets.RunAsync(IncidentFilter.All, stoppingToken);
            await reviews.AllAsync(stoppingToken);
            await timeline.RunAsync(IncidentFilter.All, TimelineForm.Usual with { Lag = true }, stoppingToken);
            await timeline.RunAsync(IncidentFilter.All, TimelineForm.Usual, stoppingToken);
            foreach (var kind in Enum.GetValues<SubjectKind>())
            {
                await subjects.RunAsync(kind, IncidentFilter.All, stoppingToken);
            }

            await map.RunAsync(IncidentFilter.All, stoppingToken);
            await calendar.RunAsync(IncidentFilter.All, null, stoppingToken);
            await matrix.RunAsync(IncidentFilter.All, null, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(fault, "Incidents could not be counted as the site began");
        }
        catch (OperationCanceledException)
        {
        }
    }
}
