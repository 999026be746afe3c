using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>One person's walk through the queue: where they are, what comes next, and the card after this one, read and claimed ahead of the key.</summary>
public sealed class ReviewSession(ReviewFilter filter, ReviewQueueQuery queue, ReviewCardQuery cards, Permitted<ReviewClaims> claims, string who)
{
    private const int Piece = 30;
    private const int Ahead = 15;

    private readonly Queue<ReviewItem> _coming = new();
    private readonly List<ReviewItem> _trail = [];
    private readonly List<ReviewItem> _withOthers = [];
    private ReviewItem? _last;
    private bool _isReadToEnd;
    private int _place = -1;
    private Task<ReviewCard?>? _next;
    private ReviewItem? _nextItem;

    public ReviewFilter Filter { get; } = filter;

    /// <summary>The card before the reviewer; null at the end of the queue.</summary>
    public ReviewCard? Current { get; private set; }

    /// <summary>What comes after it, as far as it has been read.</summary>
    public IEnumerable<ReviewItem> Coming => _nextItem is null ? _coming : _coming.Prepend(_nextItem);

    /// <summary>What was passed over since somebody else has it before them.</summary>
    public IReadOnlyList<ReviewItem> WithOthers => _withOthers;

    public bool HasPrevious => _place > 0;

    /// <summary>Goes to the first value, or to the one that an address names.</summary>
    public async Task StartAsync((string Incident, Core.Reports.Field Field)? at, CancellationToken cancellationToken)
    {
        if (at is { } named && await queue.FindAsync(named.Incident, named.Field, who, cancellationToken) is { } item && await cards.RunAsync(item, cancellationToken) is { } card)
        {
            _last = item;
            await TakeAsync(item);
            Show(card);
            return;
        }

        await NextAsync(cancellationToken);
    }

    /// <summary>Goes to the next value; it is the reader's own trail first, then the queue.</summary>
    public async Task NextAsync(CancellationToken cancellationToken)
    {
        if (_place < _trail.Count - 1)
        {
            await ReturnAsync(_trail[++_place], cancellationToken);
            return;
        }

        var card = await (_next ?? FindNextAsync(cancellationToken));
        (_next, _nextItem) = (null, null);
        cancellationToken.ThrowIfCancellationRequested();
        if (card is null)
        {
            (Current, _place) = (null, _trail.Count);
            return;
        }

        Show(card);
    }

    public async Task PreviousAsync(CancellationToken cancellationToken)
    {
        if (HasPrevious)
        {
            await ReturnAsync(_trail[--_place], cancellationToken);
        }
    }

    /// <summary>Goes to a value that was decided on before, or that the reviewer picked from the queue.</summary>
    public async Task GoToAsync(ReviewItem item, CancellationToken cancellationToken)
    {
        var place = _trail.FindIndex(i => i.IsSame(item));
        if (place < 0)
        {
            _trail.Add(item);
            place = _trail.Count - 1;
        }

        _place = place;
        await ReturnAsync(item, cancellationToken);
    }

    /// <summary>Reads the card that is shown again.</summary>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        if (Current is { } card)
        {
            await ReturnAsync(card.Item, cancellationToken);
        }
    }

    /// <summary>Gets the next card ready while this one is looked at, and gives free what was before it.</summary>
    public void LookAhead(CancellationToken cancellationToken)
    {
        if (_next is null && Current is not null)
        {
            _next = FindNextAsync(cancellationToken);
        }
    }

    /// <summary>Keeps the value that is looked at for longer.</summary>
    public async Task KeepAsync()
    {
        foreach (var item in new[] { Current?.Item, _nextItem }.OfType<ReviewItem>())
        {
            await TakeAsync(item);
        }
    }

    /// <summary>Gives everything free that this person has before them.</summary>
    public Task LeaveAsync() => claims.RunAsync((held, name) => held.ReleaseAsync(name, null, CancellationToken.None));

    private void Show(ReviewCard card)
    {
        _trail.Add(card.Item);
        _place = _trail.Count - 1;
        Current = card;
    }

    private async Task ReturnAsync(ReviewItem item, CancellationToken cancellationToken)
    {
        Current = await queue.FindAsync(item.Incident, item.Field, who, cancellationToken) is { } now ? await cards.RunAsync(now with { Key = item.Key }, cancellationToken) : null;
        if (Current is not null)
        {
            await TakeAsync(item);
        }
    }

    private async Task<ReviewCard?> FindNextAsync(CancellationToken cancellationToken)
    {
        if (Current is { } card)
        {
            await claims.RunAsync((held, name) => held.ReleaseAsync(name, (card.Item.Incident, card.Field), cancellationToken));
        }

        while (true)
        {
            await FillAsync(cancellationToken);
            if (!_coming.TryDequeue(out var item))
            {
                return null;
            }

            if (_trail.Exists(item.IsSame))
            {
                continue;
            }

            if (item.With is not null || !await TakeAsync(item))
            {
                _withOthers.Add(item with { With = item.With ?? Texts.SomebodyElse });
                continue;
            }

            if (await Task.Run(() => cards.RunAsync(item, cancellationToken), cancellationToken) is { } found && Waits(found))
            {
                _nextItem = found.Item;
                return found;
            }
        }
    }

    private bool Waits(ReviewCard card) => Filter.State is { } state ? card.Item.State == state : card.Item.State is FieldState.Machine or FieldState.Corrected or FieldState.Lapsed;

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        while (!_isReadToEnd && _coming.Count < Ahead)
        {
            var more = await queue.RunAsync(Filter, _last, Piece, who, cancellationToken);
            _isReadToEnd = more.Count < Piece;
            foreach (var item in more)
            {
                _coming.Enqueue(item);
                _last = item;
            }
        }
    }

    private Task<bool> TakeAsync(ReviewItem item) => claims.RunAsync((held, name) => held.TakeAsync(item.Incident, item.Field, name, CancellationToken.None));
}
