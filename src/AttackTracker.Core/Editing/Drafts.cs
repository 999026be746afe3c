using System.Collections.Concurrent;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Keeps what people have typed into forms, so that a reload, a lost connection and a restart lose nothing. Thread-safe.</summary>
/// <remarks>A draft is no decision: it has no history, and saving or cancelling its form drops it.</remarks>
public sealed class Drafts
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<DraftKeeper, byte> _open = new();

    internal Drafts(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Opens the draft of a form, which saves itself as long as the form stands.</summary>
    /// <param name="who">Whose form it is; nobody else sees the draft.</param>
    /// <param name="form">Which form: the incident or article and the part of it, such as <c>incident/AT-2022-0005/killed</c>.</param>
    public DraftKeeper Open(string who, string form)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentException.ThrowIfNullOrWhiteSpace(form);
        var keeper = new DraftKeeper(this, _clock, who, form);
        _open.TryAdd(keeper, 0);
        return keeper;
    }

    /// <summary>The forms of a person that have a draft, by name.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="prefix">What the forms begin with, such as <c>incident/AT-2022-0005/</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<string>> FormsAsync(string who, string prefix, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Drafts.Where(d => d.Who == who && d.Form.StartsWith(prefix)).Select(d => d.Form).Order().ToListAsync(cancellationToken);
    }

    internal async Task<Draft?> FindAsync(string who, string form, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Drafts.AsNoTracking().Where(d => d.Who == who && d.Form == form)
            .Select(d => new Draft(d.Json, d.From, d.SavedAt)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <exception cref="DatabaseUnusableException">SQLite refused.</exception>
    internal async Task<Draft> SaveAsync(DraftKeeper by, string json, string? from, CancellationToken cancellationToken)
    {
        var draft = new Draft(json, from, _clock.GetUtcNow().UtcDateTime);
        await _database.UseAsync(async () =>
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            // The transaction has the file for itself: two tabs cannot both find no draft and add one.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await context.Drafts.SingleOrDefaultAsync(d => d.Who == by.Who && d.Form == by.Form, cancellationToken) is { } stored)
            {
                (stored.Json, stored.From, stored.SavedAt) = (draft.Json, draft.From, draft.SavedAt);
            }
            else
            {
                context.Drafts.Add(new DraftRow { Who = by.Who, Form = by.Form, Json = draft.Json, From = draft.From, SavedAt = draft.SavedAt });
            }

            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return draft;
        });
        Tell(by, draft);
        return draft;
    }

    /// <exception cref="DatabaseUnusableException">SQLite refused.</exception>
    internal async Task DropAsync(DraftKeeper by, CancellationToken cancellationToken)
    {
        await _database.UseAsync(async () =>
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            return await context.Drafts.Where(d => d.Who == by.Who && d.Form == by.Form).ExecuteDeleteAsync(cancellationToken);
        });
        Tell(by, null);
    }

    internal void Close(DraftKeeper keeper) => _open.TryRemove(keeper, out _);

    private void Tell(DraftKeeper by, Draft? draft)
    {
        foreach (var other in _open.Keys.Where(k => k != by && k.Who == by.Who && k.Form == by.Form))
        {
            other.Hear(draft);
        }
    }
}
