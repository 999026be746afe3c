using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Queries;

/// <summary>The scores of the database as it is, computed once for all who look and apart from any request.</summary>
/// <remarks>A change of the database starts a new computation and ends one that is still under way for the state before.</remarks>
public sealed class QualityScores(QualityQuery query) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<QualitySource, Job> _jobs = [];

    private sealed record Job(string Revision, Task<QualityView> Scoring, CancellationTokenSource Stop);

    /// <summary>The scores if they are there; null where they are being computed, which goes on without the caller.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refused.</exception>
    public async Task<QualityView?> FindAsync(QualitySource source, CancellationToken cancellationToken)
    {
        var scoring = await StartAsync(source, cancellationToken);
        return scoring.IsCompleted ? await scoring : null;
    }

    /// <summary>The scores as soon as they are there. Cancelling ends the wait and not the computation.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refused.</exception>
    public async Task<QualityView> GetAsync(QualitySource source, CancellationToken cancellationToken)
    {
        while (true)
        {
            var scoring = await StartAsync(source, cancellationToken);
            try
            {
                return await scoring.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (scoring.IsCanceled && !cancellationToken.IsCancellationRequested)
            {
                // The database changed meanwhile: its new state is asked for.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var job in _jobs.Values)
            {
                job.Stop.Cancel();
            }

            _jobs.Clear();
        }
    }

    // For all, whoever asked first.
    private async Task<QualityView> ScoreAsync(QualitySource source, CancellationToken cancellationToken)
    {
        QualityView? view = null;
        await Viewer.ReadAsync(null, async () => view = await query.RunAsync(source, cancellationToken));
        return view!;
    }

    private async Task<Task<QualityView>> StartAsync(QualitySource source, CancellationToken cancellationToken)
    {
        return Current(source, await query.RevisionAsync(cancellationToken)).Scoring;
    }

    private Job Current(QualitySource source, string revision)
    {
        lock (_gate)
        {
            // What failed is tried again.
            if (_jobs.TryGetValue(source, out var job) && job.Revision == revision && !job.Scoring.IsFaulted && !job.Scoring.IsCanceled)
            {
                return job;
            }

            job?.Stop.Cancel();
            var stop = new CancellationTokenSource();
            var token = stop.Token;
            _jobs[source] = new Job(revision, Task.Run(() => ScoreAsync(source, token), token), stop);
            return _jobs[source];
        }
    }
}
