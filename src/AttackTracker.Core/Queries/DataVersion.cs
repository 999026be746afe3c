using System.Data.Common;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Tells whether anything was written since, in the time of a few instructions, so that an answer can be given again. Thread-safe.</summary>
/// <remarks>SQLite counts what other connections commit, of this process or another; the connection that is asked is therefore kept and never writes.</remarks>
public sealed class DataVersion(IDbContextFactory<TrackerDbContext> contexts) : IDisposable
{
    private readonly Lock _gate = new();
    private TrackerDbContext? _context;
    private DbCommand? _command;

    /// <summary>A number that is another one after every commit. It means nothing but in comparison, within this process.</summary>
    public long Read()
    {
        lock (_gate)
        {
            return (long)(_command ??= Open()).ExecuteScalar()!;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _command?.Dispose();
            _context?.Dispose();
            _command = null;
        }
    }

    private DbCommand Open()
    {
        // Whoever asks first may be looking at a past moment, which is a copy that nobody writes to.
        _context = Moment.Now(contexts.CreateDbContext);
        _context.Database.OpenConnection();
        var command = _context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA data_version";
        command.Prepare();
        return command;
    }
}
