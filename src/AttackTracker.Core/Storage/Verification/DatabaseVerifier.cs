using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Verification;

/// <summary>Proves the five invariants of the design on a database, and names each place where one is broken.</summary>
/// <remarks>
/// Texts never changed and hold all evidence; no value stands without evidence, and extraction repeats to the letter; decisions and
/// older runs are all there; incidents are what reports and decisions make; public ids lead where they must; releases are what was frozen. Reads all, repairs nothing.
/// </remarks>
public sealed class DatabaseVerifier
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly IncidentProjection _projection;
    private readonly ReferenceInUse _reference;

    internal DatabaseVerifier(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, IncidentProjection projection, ReferenceInUse reference)
    {
        _database = database;
        _contexts = contexts;
        _projection = projection;
        _reference = reference;
    }

    /// <summary>Everything that is wrong; empty for a sound database.</summary>
    /// <exception cref="DatabaseUnusableException">The database cannot be read at all, or is of another version of the program.</exception>
    public async Task<IReadOnlyList<Violation>> RunAsync(CancellationToken cancellationToken)
        => await _database.UseAsync(() => CheckAsync(cancellationToken));

    /// <summary>What is wrong with releases; empty where every file is what was frozen.</summary>
    /// <param name="release">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DatabaseUnusableException">The database cannot be read at all, or is of another version of the program.</exception>
    public async Task<IReadOnlyList<Violation>> OfReleasesAsync(int? release, CancellationToken cancellationToken)
        => await _database.UseAsync(async () =>
        {
            await _database.RequireAsync(cancellationToken);
            return await ReleaseCheck.RunAsync(_contexts, release, cancellationToken);
        });

    private async Task<IReadOnlyList<Violation>> CheckAsync(CancellationToken cancellationToken)
    {
        await _database.RequireAsync(cancellationToken);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var schema = await SchemaCheck.RunAsync(context, cancellationToken);
        var file = await FileCheck.RunAsync(context, cancellationToken);
        var articles = await new ArticleCheck(context, _reference.Method).RunAsync(cancellationToken);
        var projection = await new ProjectionCheck(context, _projection).RunAsync(cancellationToken);
        var signed = await SignOffCheck.RunAsync(context, cancellationToken);
        var sheets = await SheetCheck.RunAsync(context, cancellationToken);
        var releases = await ReleaseCheck.RunAsync(_contexts, null, cancellationToken);
        return [.. schema, .. file, .. articles, .. projection, .. signed, .. sheets, .. releases];
    }
}
