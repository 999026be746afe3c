using AttackTracker.Core.Storage;

namespace AttackTracker.Core.Editing;

/// <summary>The draft of one open form: what is typed is kept a short while later, and at the latest when the form goes away. Thread-safe.</summary>
public sealed class DraftKeeper : IAsyncDisposable
{
    /// <summary>How long what was typed waits for more, so that not every key press is a write.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly Drafts _drafts;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lock _typing = new();
    private (string Json, string? From)? _typed;

    internal DraftKeeper(Drafts drafts, TimeProvider clock, string who, string form)
    {
        (_drafts, Who, Form) = (drafts, who, form);
        _timer = clock.CreateTimer(_ => _ = KeepAsync(CancellationToken.None), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whose form it is.</summary>
    public string Who { get; }

    /// <summary>Which form.</summary>
    public string Form { get; }

    /// <summary>Called when another open form of the same person, in a second tab, has kept (or, with null, dropped) the draft; on any thread.</summary>
    public Action<Draft?>? Elsewhere { get; set; }

    /// <summary>Called when what was typed has been kept, or could not be; on any thread.</summary>
    public Action? Tried { get; set; }

    /// <summary>When what was typed was last kept, in UTC; null where nothing was yet.</summary>
    public DateTime? KeptAt { get; private set; }

    /// <summary>Why what was typed last could not be kept, for people; null where it was, or still waits.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was kept last; null for nothing.</summary>
    public Task<Draft?> FindAsync(CancellationToken cancellationToken) => _drafts.FindAsync(Who, Form, cancellationToken);

    /// <summary>Notes what is typed; returns at once.</summary>
    /// <param name="json">All of the form.</param>
    /// <param name="from">What the person saw when they began; null where the form begins from nothing.</param>
    public void Note(string json, string? from)
    {
        lock (_typing)
        {
            // Not put off by every key: who types without a pause is kept too.
            if (_typed is null)
            {
                _timer.Change(Pause, Timeout.InfiniteTimeSpan);
            }

            _typed = (json, from);
        }
    }

    /// <summary>Keeps at once what waits.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (Take() is { } typed)
            {
                KeptAt = (await _drafts.SaveAsync(this, typed.Json, typed.From, cancellationToken)).SavedAt;
                Problem = null;
                Tried?.Invoke();
            }
        }
        catch (DatabaseUnusableException fault)
        {
            Problem = fault.Message;
            Tried?.Invoke();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Forgets the draft: the form was saved or given up.</summary>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            Take();
            KeptAt = null;
            await _drafts.DropAsync(this, cancellationToken);
        }
        catch (DatabaseUnusableException fault)
        {
            Problem = fault.Message;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Keeps what waits and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _drafts.Close(this);
        (Elsewhere, Tried) = (null, null);
        await _timer.DisposeAsync();
        await KeepAsync(CancellationToken.None);
        _writing.Dispose();
    }

    internal void Hear(Draft? draft)
    {
        // What waits here is newer than what another tab kept before, and will replace it.
        lock (_typing)
        {
            if (_typed is not null && draft is not null)
            {
                return;
            }

            _typed = null;
        }

        Elsewhere?.Invoke(draft);
    }

    private (string Json, string? From)? Take()
    {
        lock (_typing)
        {
            var typed = _typed;
            _typed = null;
            return typed;
        }
    }
}
