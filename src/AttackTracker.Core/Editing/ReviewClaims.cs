using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Keeps two reviewers from meeting on one value: whoever has it before them has it for some minutes, and longer while they look.</summary>
/// <remarks>No decisions: claims run out by themselves, and nothing depends on them but what a queue offers.</remarks>
public sealed class ReviewClaims
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly ReviewSettings _settings;
    private readonly TimeProvider _clock;

    internal ReviewClaims(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, ReviewSettings settings, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _settings = settings;
        _clock = clock;
    }

    /// <summary>Takes a value, or keeps it for longer; false where somebody else has it.</summary>
    /// <param name="incident">The incident's own public id.</param>
    /// <param name="field">The field.</param>
    /// <param name="who">Who takes it.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    /// <exception cref="DatabaseUnusableException">The database refused.</exception>
    public Task<bool> TakeAsync(string incident, Field field, string who, CancellationToken cancellationToken) => _database.UseAsync(async () =>
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var now = _clock.GetUtcNow().UtcDateTime;
        var (term, until, from) = (CodebookTerm.Of(field), now + _settings.ClaimTime, now);

        // One statement, so that of two who come at once one has it: a claim of another's that has not run out is left alone.
        return await context.Database.ExecuteSqlAsync(
            $"INSERT INTO review_claims (incident, field, who, until) VALUES ({incident}, {term}, {who}, {until}) ON CONFLICT (incident, field) DO UPDATE SET who = excluded.who, until = excluded.until WHERE review_claims.who = excluded.who OR review_claims.until <= {from}",
            cancellationToken) == 1;
    });

    /// <summary>Gives up everything that a person has, but for one value where they go on to it.</summary>
    /// <param name="who">Who.</param>
    /// <param name="except">What they keep; null for nothing.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    /// <exception cref="DatabaseUnusableException">The database refused.</exception>
    public Task<int> ReleaseAsync(string who, (string Incident, Field Field)? except, CancellationToken cancellationToken) => _database.UseAsync(async () =>
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var (incident, field) = (except?.Incident, except?.Field);
        return await context.ReviewClaims.Where(c => c.Who == who && !(c.Incident == incident && c.Field == field)).ExecuteDeleteAsync(cancellationToken);
    });
}
