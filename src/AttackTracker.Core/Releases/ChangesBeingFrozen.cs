using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Frozen;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Releases;

/// <summary>What changed since the release before, found while the incidents of the new one go by in the order of their ids.</summary>
internal sealed class ChangesBeingFrozen : IAsyncDisposable
{
    private const int BatchSize = 200;

    private readonly FrozenLines _before;
    private readonly ReleaseReasons _reasons;
    private readonly FileBeingFrozen _rows;
    private readonly ChangeSheet _sheet;
    private readonly List<ReleaseChange> _batch = [];
    private readonly int[] _counts = new int[Enum.GetValues<ReleaseChangeKind>().Length];

    /// <param name="previous">With its files.</param>
    /// <param name="contexts">For the bytes of the release before.</param>
    /// <param name="state">The state of the data that is frozen.</param>
    /// <param name="database">The file.</param>
    public ChangesBeingFrozen(ReleaseRow previous, Func<TrackerDbContext> contexts, TrackerDbContext state, string database)
    {
        _before = new FrozenLines(FrozenFile.Open(contexts, previous.Files.Single(f => f.Name == ReleaseFiles.JsonLines)));
        _reasons = new ReleaseReasons(state, previous);
        _rows = new FileBeingFrozen("changes", database);
        Sheet = new FileBeingFrozen(ReleaseFiles.Changes, database);
        _sheet = new ChangeSheet(Sheet.Output);
    }

    /// <summary>The changes as a file of the release.</summary>
    public FileBeingFrozen Sheet { get; }

    public int Count => _counts.Sum();

    public int Of(ReleaseChangeKind kind) => _counts[(int)kind];

    /// <summary>Takes note of the next incident of the new release.</summary>
    /// <param name="incident">Behind all that were met.</param>
    /// <param name="line">Its JSON; not kept.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async ValueTask MeetAsync(ExportedIncident incident, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        while (_before.Current is { } gone && string.CompareOrdinal(gone.Id, incident.PublicId) < 0)
        {
            await LoseAsync(gone, cancellationToken);
        }

        if (_before.Current is not { } same || same.Id != incident.PublicId)
        {
            await AddAsync(new ReleaseChange(ReleaseChangeKind.Added, incident.PublicId, incident.Title, null, [], []), cancellationToken);
            return;
        }

        if (FrozenLine.Differences(same.Json, line) is { Count: > 0 } values)
        {
            await AddAsync(new ReleaseChange(ReleaseChangeKind.Changed, incident.PublicId, incident.Title, null, values, []), cancellationToken);
        }

        _before.MoveNext();
    }

    /// <summary>Whatever of the release before was not met is in the new one no more.</summary>
    public async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        while (_before.Current is { } gone)
        {
            await LoseAsync(gone, cancellationToken);
        }

        await ExplainAsync(cancellationToken);
        await Sheet.EndAsync();
        await _rows.EndAsync();
    }

    /// <summary>All of them as rows, once it has ended.</summary>
    public IEnumerable<ReleaseChangeRow> Rows(int release)
    {
        using var lines = new StreamReader(_rows.Reopen());
        for (var ordinal = 0; lines.ReadLine() is { } line; ordinal++)
        {
            yield return ReleaseChangeRow.Of(release, ordinal, JsonColumn.Read<ReleaseChange>(line));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Sheet.DisposeAsync();
        await _rows.DisposeAsync();
        _before.Dispose();
    }

    // What became of it is looked up with its reasons.
    private async ValueTask LoseAsync(FrozenLine gone, CancellationToken cancellationToken)
    {
        await AddAsync(new ReleaseChange(ReleaseChangeKind.Withdrawn, gone.Id, gone.Title, null, [], []), cancellationToken);
        _before.MoveNext();
    }

    private async ValueTask AddAsync(ReleaseChange change, CancellationToken cancellationToken)
    {
        _batch.Add(change);
        if (_batch.Count == BatchSize)
        {
            await ExplainAsync(cancellationToken);
        }
    }

    private async ValueTask ExplainAsync(CancellationToken cancellationToken)
    {
        foreach (var change in _reasons.Explain(_batch))
        {
            _counts[(int)change.Kind]++;
            _sheet.Write(change);
            _rows.WriteLine(JsonColumn.Write(change));
        }

        _batch.Clear();
        await IncidentExport.FlushAsync(Sheet.Output, cancellationToken);
        await IncidentExport.FlushAsync(_rows.Output, cancellationToken);
    }
}
